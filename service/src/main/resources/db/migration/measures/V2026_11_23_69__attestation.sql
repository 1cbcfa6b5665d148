-- Whether the area that supplied a number stands by it; null where that is not held.
ALTER TABLE measures.value ADD COLUMN attestation text;
CREATE OR REPLACE VIEW measures.public_value AS
SELECT DISTINCT ON (measure, area, period, breakdown, vintage) *
FROM measures.value
WHERE public_from <= now()
ORDER BY measure, area, period, breakdown, vintage, version DESC;
