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
  WITH CHECK (access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession']));
GRANT SELECT, INSERT ON measures.withheld TO cairn_app;

-- A raw number is for those who bring figures, as they must be told what is on record and what is hidden.
DROP POLICY whoever_acts ON measures.value;
CREATE POLICY who_brings_figures ON measures.value FOR SELECT TO cairn_app
  USING (access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession']));

-- What is withheld has no number, no bounds and no note here, and so nowhere that people read.
CREATE OR REPLACE VIEW measures.public_value AS
SELECT v.measure, v.area_set, v.area, v.period, v.period_first, v.period_last, v.breakdown, v.vintage,
  v.version, v.vintage_position,
  CASE WHEN w.measure IS NULL THEN v.value END AS value,
  CASE WHEN w.measure IS NULL THEN v.lower END AS lower,
  CASE WHEN w.measure IS NULL THEN v.upper END AS upper,
  CASE WHEN w.measure IS NULL THEN v.marker ELSE 'SUPPRESSED' END AS marker,
  v.designation, v.known_from, v.known_from_first, v.known_from_last, v.source,
  CASE WHEN w.measure IS NULL THEN v.note END AS note,
  v.file, v.line, v.public_from, v.recorded_at, v.entry, v.synthetic, v.attestation
FROM (
  SELECT DISTINCT ON (measure, area, period, breakdown, vintage) *
  FROM measures.value
  WHERE public_from <= now()
  ORDER BY measure, area, period, breakdown, vintage, version DESC) AS v
LEFT JOIN measures.withheld w
  ON w.measure = v.measure AND w.area = v.area AND w.period = v.period
     AND w.breakdown = v.breakdown AND w.vintage = v.vintage;

-- How many there are is no secret.
CREATE VIEW measures.withheld_count AS
SELECT measure, policy, count(*)::integer AS figures FROM measures.withheld GROUP BY measure, policy;
GRANT SELECT ON measures.withheld_count TO cairn_public, cairn_app;

-- What seals the hash of a number in the ledger where its measure is protected: whoever has the hash of a
-- small number alone could try all that it can be. Made with the first such import, and never shown.
CREATE TABLE measures.seal (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  key bytea NOT NULL CHECK (length(key) >= 30)
);
ALTER TABLE measures.seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY who_brings_figures ON measures.seal FOR ALL TO cairn_app
  USING (access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession']))
  WITH CHECK (access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession']));
GRANT SELECT, INSERT ON measures.seal TO cairn_app;
