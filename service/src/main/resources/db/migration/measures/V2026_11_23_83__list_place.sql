-- Where a row stands in the list of rows that its entry brought in, from 0. Its place among editions is another
-- thing: what is added to an edition stands with it.
ALTER TABLE measures.value ADD COLUMN list_place integer;

DROP INDEX measures.value_entry;
CREATE INDEX value_entry ON measures.value (entry, list_place);

CREATE OR REPLACE VIEW measures.public_version AS
SELECT * FROM measures.value WHERE public_from <= now();

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
