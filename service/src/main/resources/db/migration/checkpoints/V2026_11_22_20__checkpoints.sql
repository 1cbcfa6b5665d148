-- Signed heads of the tree, in the order they were signed. The note is the exact text that was signed,
-- with its signatures; a cosignature of a witness that comes later is a row of its own.
CREATE TABLE ledger.checkpoint (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  size bigint NOT NULL CHECK (size >= 1),
  note text NOT NULL,
  why text NOT NULL,
  signed_at timestamptz NOT NULL
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

GRANT SELECT ON ledger.checkpoint TO cairn_public, cairn_app;
GRANT INSERT ON ledger.checkpoint TO cairn_app;
