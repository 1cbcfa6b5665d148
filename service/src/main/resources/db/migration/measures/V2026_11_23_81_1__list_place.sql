-- Where a row stands in the list of rows that its entry brought in, from 0. Its place among editions is another
-- thing: what is added to an edition stands with it.
ALTER TABLE measures.value ADD COLUMN list_place integer;

DROP INDEX measures.value_entry;
CREATE INDEX value_entry ON measures.value (entry, list_place);

CREATE OR REPLACE VIEW measures.public_version AS
SELECT * FROM measures.value WHERE public_from <= now();
