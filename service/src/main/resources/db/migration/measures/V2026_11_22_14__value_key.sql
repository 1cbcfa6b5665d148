-- The key in the order in which the public view reads it, latest version first, so that it needs no sort.
ALTER TABLE measures.value DROP CONSTRAINT value_pkey;
CREATE UNIQUE INDEX value_key ON measures.value (measure, area, period, breakdown, vintage, version DESC);
