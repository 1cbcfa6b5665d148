-- Every public key of the ledger, in the order in which they sign. Each but the first is on record with
-- the change that brought it in: a note that both keys signed, or the new one alone if the old was lost.
-- A head is signed with the last key whose entry it covers.
CREATE TABLE ledger.log_key (
  number integer PRIMARY KEY CHECK (number >= 1),
  key text NOT NULL UNIQUE,
  change text,
  entry bigint UNIQUE REFERENCES ledger.entry,
  CHECK ((number = 1) = (change IS NULL)),
  CHECK ((number = 1) = (entry IS NULL))
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.log_key
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

GRANT SELECT ON ledger.log_key TO cairn_public, cairn_app;
GRANT INSERT ON ledger.log_key TO cairn_app;
