-- Of each value the version that no later one mends, found without sorting all of them: mends are few and
-- have an index of their own. What is asked of the view reaches the table's indexes.
CREATE INDEX value_mended ON measures.value (measure, area, period, breakdown, vintage, version)
  WHERE version > 1;

CREATE OR REPLACE VIEW measures.public_value AS
SELECT v.* FROM measures.value v
WHERE v.public_from <= now()
  AND NOT EXISTS (
    SELECT FROM measures.value later
    WHERE later.version > 1 AND later.public_from <= now()
      AND later.measure = v.measure AND later.area = v.area AND later.period = v.period
      AND later.breakdown = v.breakdown AND later.vintage = v.vintage
      AND later.version > v.version
    -- Looked up for each value, be there few mends or many.
    OFFSET 0);

-- How far the totals of a measure reach in a set of areas, as each act brought them in: what a page of all
-- measures would otherwise have to find among all values.
CREATE TABLE measures.reach (
  measure text NOT NULL,
  area_set text NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  last date NOT NULL,
  PRIMARY KEY (area_set, measure, entry)
);
INSERT INTO measures.reach (measure, area_set, entry, last)
SELECT measure, area_set, entry, max(period_last) FROM measures.value
WHERE breakdown = '{}' GROUP BY measure, area_set, entry;

GRANT SELECT ON measures.reach TO cairn_public;
GRANT SELECT, INSERT ON measures.reach TO cairn_app;
