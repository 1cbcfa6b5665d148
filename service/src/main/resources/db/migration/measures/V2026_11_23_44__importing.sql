-- What a demonstration's people bring in is made up, and says so wherever it is shown.
ALTER TABLE measures.value ADD COLUMN synthetic boolean NOT NULL DEFAULT false;

CREATE OR REPLACE VIEW measures.public_value AS
SELECT DISTINCT ON (measure, area, period, breakdown, vintage) *
FROM measures.value
WHERE public_from <= now()
ORDER BY measure, area, period, breakdown, vintage, version DESC;

-- The rows of a file wait in tables of its transaction until it is known what they bring.
DO $$
BEGIN
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO cairn_app', current_database());
END $$;
