-- Who may write, and under which entry, is asked once for a statement and not for every row: a value names
-- the act of its own transaction, not only one that there is.
ALTER TABLE measures.value DROP CONSTRAINT value_entry_fkey;
DROP POLICY who_loads_or_imports ON measures.value;
CREATE POLICY who_loads_or_imports ON measures.value FOR INSERT TO cairn_app
  WITH CHECK ((SELECT access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession']))
              AND entry IN (SELECT ledger.written_now()));

-- What an entry brought in, in the order of its list.
CREATE INDEX value_entry ON measures.value (entry, vintage_position);

-- Every version of a value from its time on, which is what the ledger's leaves are of.
CREATE VIEW measures.public_version AS
SELECT * FROM measures.value WHERE public_from <= now();
GRANT SELECT ON measures.public_version TO cairn_public, cairn_app;
