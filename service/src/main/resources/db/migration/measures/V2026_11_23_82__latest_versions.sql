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

-- The last years of a measure for a set of areas.
CREATE INDEX value_lately ON measures.value (measure, area_set, period_last);
