-- An edition whose date is not held and that is imported stands after those that were on record then: the
-- latest of their dates is noted beside it. Of a plan its place in the plan says as much.
ALTER TABLE measures.value ADD COLUMN known_after date;

CREATE OR REPLACE VIEW measures.public_value AS
SELECT DISTINCT ON (measure, area, period, breakdown, vintage) *
FROM measures.value
WHERE public_from <= now()
ORDER BY measure, area, period, breakdown, vintage, version DESC;
