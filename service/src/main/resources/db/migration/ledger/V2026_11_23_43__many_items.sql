-- More items of an entry than one call carries, in the transaction that wrote the entry and in no other.
CREATE FUNCTION ledger.record_more(
  of_entry bigint, first_place integer, subjects uuid[], sequences bigint[], content_hashes bytea[])
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledger.entry e
                 WHERE e.id = of_entry AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the ledger is append-only: entry % was not written in this transaction', of_entry;
  END IF;
  INSERT INTO ledger.mention (entry, place, subject, sequence, content_hash)
  SELECT of_entry, first_place + m.place - 1, m.subject, m.sequence, m.content_hash
  FROM unnest(subjects, sequences, content_hashes) WITH ORDINALITY
    AS m (subject, sequence, content_hash, place);
END $$;

REVOKE EXECUTE ON FUNCTION ledger.record_more FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.record_more TO cairn_app;

-- A subject by its name, found by the index of names however many there are.
CREATE VIEW ledger.public_subject AS
SELECT pseudonym, kind, id FROM ledger.subject WHERE named_from <= now();

GRANT SELECT ON ledger.public_subject TO cairn_public, cairn_app;
