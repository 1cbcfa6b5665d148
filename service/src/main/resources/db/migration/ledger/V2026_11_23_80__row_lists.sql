-- The rows that an act brought in by the million: the leaf of each, 32 bytes, side by side in their order,
-- 1,024 to a row here but for the last. What a leaf is of stands in the room that keeps the row.
CREATE TABLE ledger.row_list (
  entry bigint NOT NULL REFERENCES ledger.entry,
  number integer NOT NULL CHECK (number >= 0),
  leaves bytea NOT NULL CHECK (length(leaves) BETWEEN 32 AND 32768 AND length(leaves) % 32 = 0),
  PRIMARY KEY (entry, number)
);
-- Hashes cannot be pressed smaller.
ALTER TABLE ledger.row_list ALTER COLUMN leaves SET STORAGE EXTERNAL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.row_list
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- The rows of an entry, in the transaction that wrote it and in no other.
CREATE FUNCTION ledger.record_rows(of_entry bigint, first_number integer, lists bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledger.entry e
                 WHERE e.id = of_entry AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the ledger is append-only: entry % was not written in this transaction', of_entry;
  END IF;
  INSERT INTO ledger.row_list (entry, number, leaves)
  SELECT of_entry, first_number + l.place - 1, l.leaves
  FROM unnest(lists) WITH ORDINALITY AS l (leaves, place);
END $$;

REVOKE EXECUTE ON FUNCTION ledger.record_rows FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.record_rows TO cairn_app;

-- A leaf has no salt, so it is shown with the payload and no sooner.
CREATE VIEW ledger.public_row_list AS
SELECT l.entry, l.number, l.leaves
FROM ledger.row_list l
JOIN ledger.payload p ON p.entry = l.entry AND p.public_from <= now();

GRANT SELECT ON ledger.public_row_list TO cairn_public, cairn_app;

-- The entries that this transaction has written so far; each waits for its place until it is committed.
CREATE FUNCTION ledger.written_now() RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  SELECT e.id FROM ledger.pending p JOIN ledger.entry e ON e.id = p.entry
  WHERE e.xmin = pg_current_xact_id_if_assigned()::xid
$$;

REVOKE EXECUTE ON FUNCTION ledger.written_now FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.written_now TO cairn_app;

-- Subjects whose acts are not numbered 1, 2, 3: found in one walk along the index, without names.
CREATE VIEW ledger.subject_with_gap AS
SELECT subject FROM ledger.mention
GROUP BY subject HAVING max(sequence) <> count(*) OR min(sequence) <> 1;

GRANT SELECT ON ledger.subject_with_gap TO cairn_public, cairn_app;
