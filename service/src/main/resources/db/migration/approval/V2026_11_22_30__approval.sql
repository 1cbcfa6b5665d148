-- What named posts are asked to sign, every version of it, and who has signed which.
CREATE SCHEMA approval;
GRANT USAGE ON SCHEMA approval TO cairn_app, cairn_public;

-- Until it is decided, who has signed is public only where the asking is open.
CREATE SEQUENCE approval.number;
CREATE TABLE approval.asking (
  id bigint PRIMARY KEY,
  kind text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  path text NOT NULL,
  is_open boolean NOT NULL,
  asked_at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry
);
ALTER SEQUENCE approval.number OWNED BY approval.asking.id;

-- Who is to sign; no parts means all of them.
CREATE TABLE approval.post (
  asking bigint NOT NULL REFERENCES approval.asking,
  number int NOT NULL,
  role text NOT NULL,
  body text NOT NULL DEFAULT '',
  areas text[] NOT NULL DEFAULT '{}',
  parts text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (asking, number)
);

CREATE TABLE approval.version (
  asking bigint NOT NULL REFERENCES approval.asking,
  version int NOT NULL,
  author uuid NOT NULL,
  made_at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (asking, version)
);

CREATE TABLE approval.part (
  asking bigint NOT NULL,
  version int NOT NULL,
  position int NOT NULL,
  name text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (asking, version, name),
  FOREIGN KEY (asking, version) REFERENCES approval.version
);

-- A signature is of the bytes that its hash is of, and of nothing that came later.
CREATE TABLE approval.decision (
  asking bigint NOT NULL,
  post int NOT NULL,
  version int NOT NULL,
  account uuid NOT NULL,
  capacity bigint NOT NULL,
  content bytea NOT NULL CHECK (length(content) = 32),
  sent_back_because text CHECK (sent_back_because <> ''),
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (asking, post, entry),
  FOREIGN KEY (asking, post) REFERENCES approval.post,
  FOREIGN KEY (asking, version) REFERENCES approval.version
);

-- All posts have signed the same content, or whoever asked has withdrawn it.
CREATE TABLE approval.ending (
  asking bigint PRIMARY KEY REFERENCES approval.asking,
  is_signed boolean NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry
);

-- Whoever prepared it, whoever is to sign it, and whoever audits.
CREATE FUNCTION approval.wrote(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM approval.version AS v
                 WHERE v.asking = wrote.asking AND v.author = access.acting_account())
$$;
CREATE FUNCTION approval.may_sign(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM approval.post AS p WHERE p.asking = may_sign.asking
                   AND access.holds_post(p.role, p.body, p.areas))
$$;
CREATE FUNCTION approval.holds_post(asking bigint, post int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM approval.post AS p
                 WHERE p.asking = holds_post.asking AND p.number = holds_post.post
                   AND access.holds_post(p.role, p.body, p.areas))
$$;
CREATE FUNCTION approval.concerns(asking bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT access.acts_as(ARRAY['auditor', 'operator'])
         OR approval.wrote(asking) OR approval.may_sign(asking)
$$;

ALTER TABLE approval.asking ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval.post ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval.part ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval.ending ENABLE ROW LEVEL SECURITY;

CREATE POLICY concerned ON approval.asking FOR SELECT TO cairn_app USING (approval.concerns(id));
CREATE POLICY concerned ON approval.post FOR SELECT TO cairn_app USING (approval.concerns(asking));
CREATE POLICY concerned ON approval.version FOR SELECT TO cairn_app
  USING (approval.concerns(asking));
CREATE POLICY concerned ON approval.part FOR SELECT TO cairn_app USING (approval.concerns(asking));
CREATE POLICY concerned ON approval.decision FOR SELECT TO cairn_app
  USING (approval.concerns(asking));
CREATE POLICY concerned ON approval.ending FOR SELECT TO cairn_app USING (approval.concerns(asking));

-- What is asked starts with a version of the one who acts; only they add to it.
CREATE POLICY anybody ON approval.asking FOR INSERT TO cairn_app
  WITH CHECK (access.acting_account() IS NOT NULL);
CREATE POLICY own ON approval.version FOR INSERT TO cairn_app
  WITH CHECK (author = access.acting_account()
              AND (version = 1 OR approval.wrote(asking)));
CREATE POLICY own ON approval.post FOR INSERT TO cairn_app WITH CHECK (approval.wrote(asking));
CREATE POLICY own ON approval.part FOR INSERT TO cairn_app WITH CHECK (approval.wrote(asking));
-- Nobody signs what they wrote, nor for a post that they do not hold.
CREATE POLICY post ON approval.decision FOR INSERT TO cairn_app
  WITH CHECK (account = access.acting_account() AND NOT approval.wrote(asking)
              AND approval.holds_post(asking, post));
CREATE POLICY decided_or_withdrawn ON approval.ending FOR INSERT TO cairn_app
  WITH CHECK (CASE WHEN is_signed THEN approval.may_sign(asking) ELSE approval.wrote(asking) END);

GRANT SELECT, INSERT ON approval.asking, approval.post, approval.version, approval.part,
  approval.decision, approval.ending TO cairn_app;
GRANT USAGE ON SEQUENCE approval.number TO cairn_app;

-- Which posts are asked and which have signed what stands: never who they are.
CREATE VIEW approval.sign_off AS
  SELECT a.id, a.kind, a.subject_kind, a.subject_id, a.title, a.asked_at, p.number, p.role, p.body,
         p.areas, d.at AS signed_at, d.entry AS signed_entry, e.at AS done_at, e.entry AS done_entry
  FROM approval.asking AS a
  JOIN approval.post AS p ON p.asking = a.id
  LEFT JOIN approval.ending AS e ON e.asking = a.id
  LEFT JOIN LATERAL (
    SELECT s.at, s.entry FROM approval.decision AS s
    WHERE s.asking = p.asking AND s.post = p.number AND s.sent_back_because IS NULL
    ORDER BY s.entry DESC LIMIT 1) AS d ON true
  WHERE e.is_signed OR (a.is_open AND e.asking IS NULL);
GRANT SELECT ON approval.sign_off TO cairn_public;
