-- Figures that are not shown to protect people: for what they say themselves, or as they would give
-- another away. Which of the two is for those who bring figures; to readers all are alike.
CREATE TABLE measures.withheld (
  measure text NOT NULL,
  area text NOT NULL,
  period text NOT NULL,
  breakdown jsonb NOT NULL,
  vintage text NOT NULL,
  -- The version of the policy of disclosure by which it is.
  policy text NOT NULL CHECK (policy <> ''),
  by_rule boolean NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (measure, area, period, breakdown, vintage)
);

ALTER TABLE measures.withheld ENABLE ROW LEVEL SECURITY;
CREATE POLICY who_brings_figures ON measures.withheld FOR SELECT TO cairn_app
  USING (access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession']));
CREATE POLICY who_loads_or_imports ON measures.withheld FOR INSERT TO cairn_app
  WITH CHECK (access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession'])
              AND entry IN (SELECT ledger.written_now()));
GRANT SELECT, INSERT ON measures.withheld TO cairn_app;

-- A raw number is for those who bring figures, as they must be told what is on record and what is hidden.
DROP POLICY whoever_acts ON measures.value;
CREATE POLICY who_brings_figures ON measures.value FOR SELECT TO cairn_app
  USING ((SELECT access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession'])));

-- Random bytes in the text of whose hash the ledger's leaf is, where a measure's figures are protected: a
-- small number could be found from its leaf by trying. Shown with the number, and withheld with it.
ALTER TABLE measures.value ADD COLUMN salt bytea CHECK (length(salt) >= 16);

-- What is withheld has no number, no bounds and no note here, and so nowhere that people read.
CREATE OR REPLACE VIEW measures.public_version AS
SELECT v.measure, v.area_set, v.area, v.period, v.period_first, v.period_last, v.breakdown, v.vintage,
  v.version, v.vintage_position,
  CASE WHEN w.measure IS NULL THEN v.value END AS value,
  CASE WHEN w.measure IS NULL THEN v.lower END AS lower,
  CASE WHEN w.measure IS NULL THEN v.upper END AS upper,
  CASE WHEN w.measure IS NULL THEN v.marker ELSE 'SUPPRESSED' END AS marker,
  v.designation, v.known_from, v.known_from_first, v.known_from_last, v.source,
  CASE WHEN w.measure IS NULL THEN v.note END AS note,
  v.file, v.line, v.public_from, v.recorded_at, v.entry, v.synthetic, v.attestation, v.known_after,
  v.list_place,
  CASE WHEN w.measure IS NULL THEN v.salt END AS salt,
  w.measure IS NOT NULL AS is_withheld
FROM measures.value v
LEFT JOIN measures.withheld w
  ON w.measure = v.measure AND w.area = v.area AND w.period = v.period
     AND w.breakdown = v.breakdown AND w.vintage = v.vintage
WHERE v.public_from <= now();

CREATE OR REPLACE VIEW measures.public_value AS
SELECT v.* FROM measures.public_version v
WHERE NOT EXISTS (
    SELECT FROM measures.value later
    WHERE later.version > 1 AND later.public_from <= now()
      AND later.measure = v.measure AND later.area = v.area AND later.period = v.period
      AND later.breakdown = v.breakdown AND later.vintage = v.vintage
      AND later.version > v.version
    -- Looked up for each value, be there few mends or many.
    OFFSET 0);

-- How many there are is no secret.
CREATE VIEW measures.withheld_count AS
SELECT measure, policy, count(*)::integer AS figures FROM measures.withheld GROUP BY measure, policy;
GRANT SELECT ON measures.withheld_count TO cairn_public, cairn_app;
