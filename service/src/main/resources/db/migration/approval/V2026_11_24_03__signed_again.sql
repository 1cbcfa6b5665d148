-- What was signed by all can be given anew: each version ends by itself.
ALTER TABLE approval.ending ADD COLUMN version int;
UPDATE approval.ending AS e
SET version = (SELECT max(v.version) FROM approval.version AS v WHERE v.asking = e.asking);
ALTER TABLE approval.ending ALTER COLUMN version SET NOT NULL,
  DROP CONSTRAINT ending_pkey, ADD PRIMARY KEY (asking, version),
  ADD FOREIGN KEY (asking, version) REFERENCES approval.version;

-- Who prepares it beside whoever asked: people of some roles, bodies and areas. Empty is nobody else.
ALTER TABLE approval.asking
  ADD COLUMN roles text[] NOT NULL DEFAULT '{}',
  ADD COLUMN bodies text[] NOT NULL DEFAULT '{}',
  ADD COLUMN areas text[] NOT NULL DEFAULT '{}';

CREATE FUNCTION approval.prepares(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM approval.asking AS a
                 WHERE a.id = prepares.asking AND access.acts_in(a.roles, a.bodies, a.areas))
$$;
CREATE OR REPLACE FUNCTION approval.concerns(asking bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT access.acts_as(ARRAY['auditor', 'operator'])
         OR approval.wrote(asking) OR approval.may_sign(asking) OR approval.prepares(asking)
$$;
DROP POLICY own ON approval.version;
CREATE POLICY own ON approval.version FOR INSERT TO cairn_app
  WITH CHECK (author = access.acting_account()
              AND (version = 1 OR approval.wrote(asking) OR approval.prepares(asking)));

-- Which posts are asked and which have signed what stands: never who they are. A signature is stale once a
-- part that the post signs differs from what it signed; those parts are named.
DROP VIEW approval.sign_off;
CREATE VIEW approval.sign_off AS
  SELECT a.id, a.kind, a.subject_kind, a.subject_id, a.title, a.asked_at, p.number, p.role, p.body,
         p.areas, d.at AS signed_at, d.entry AS signed_entry, e.at AS done_at, e.entry AS done_entry,
         CASE WHEN d.version IS NULL THEN '{}' ELSE ARRAY(
           SELECT coalesce(was.name, stands.name)
           FROM (SELECT * FROM approval.part AS w
                 WHERE w.asking = a.id AND w.version = d.version) AS was
           FULL JOIN (SELECT * FROM approval.part AS w
                      WHERE w.asking = a.id AND w.version = v.version) AS stands USING (name)
           WHERE was.words IS DISTINCT FROM stands.words
             AND (p.parts = '{}' OR coalesce(was.name, stands.name) = ANY (p.parts))
           ORDER BY coalesce(stands.position, was.position)) END AS changed
  FROM approval.asking AS a
  JOIN approval.post AS p ON p.asking = a.id
  JOIN LATERAL (SELECT max(x.version) AS version FROM approval.version AS x WHERE x.asking = a.id) AS v
    ON true
  LEFT JOIN approval.ending AS e ON e.asking = a.id AND e.version = v.version
  LEFT JOIN LATERAL (
    SELECT s.at, s.entry, s.version FROM approval.decision AS s
    WHERE s.asking = p.asking AND s.post = p.number AND s.sent_back_because IS NULL
    ORDER BY s.entry DESC LIMIT 1) AS d ON true
  WHERE e.is_signed OR (a.is_open AND e.asking IS NULL);
GRANT SELECT ON approval.sign_off TO cairn_public, cairn_app;
