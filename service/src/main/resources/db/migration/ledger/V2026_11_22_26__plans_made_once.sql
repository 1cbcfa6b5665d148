-- An act is one statement, and its plan is made once for a connection: planning took longer than
-- the act, since a list's length is only guessed at and each length was planned for anew.
DROP FUNCTION ledger.record;
CREATE FUNCTION ledger.record(
  act text, recorded_at timestamptz, bytes bytea, idempotency_key text,
  salt bytea, content bytea, public_from timestamptz,
  subjects uuid[], sequences bigint[], content_hashes bytea[])
RETURNS bigint
LANGUAGE sql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  WITH entry AS (
    INSERT INTO ledger.entry (act, recorded_at, bytes, idempotency_key)
    VALUES (act, recorded_at, bytes, idempotency_key)
    RETURNING id
  ), payload AS (
    INSERT INTO ledger.payload (entry, salt, content, public_from)
    SELECT id, salt, content, public_from FROM entry
  ), mention AS (
    INSERT INTO ledger.mention (entry, place, subject, sequence, content_hash)
    SELECT entry.id, m.place - 1, m.subject, m.sequence, m.content_hash
    FROM entry, unnest(subjects, sequences, content_hashes) WITH ORDINALITY
      AS m (subject, sequence, content_hash, place)
  ), pending AS (
    INSERT INTO ledger.pending (entry) SELECT id FROM entry
  )
  SELECT id FROM entry
$$;

REVOKE EXECUTE ON FUNCTION ledger.record FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.record TO cairn_app;

ALTER FUNCTION ledger.next_sequences SET plan_cache_mode = force_generic_plan;

-- Only the function above fills it, from the entry that it has just written.
ALTER TABLE ledger.pending DROP CONSTRAINT pending_entry_fkey;

-- Each entry that waits is found by its id, however long the planner believes the list to be.
CREATE OR REPLACE FUNCTION ledger.place_pending() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  placed bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ledger.position'));
  WITH taken AS (
    DELETE FROM ledger.pending RETURNING entry
  )
  INSERT INTO ledger.position (index, entry, leaf)
  SELECT coalesce((SELECT max(p.index) + 1 FROM ledger.position p), 0)
           + row_number() OVER (ORDER BY taken.entry) - 1,
         taken.entry,
         sha256('\x00'::bytea || (SELECT e.bytes FROM ledger.entry e WHERE e.id = taken.entry))
  FROM taken;
  GET DIAGNOSTICS placed = ROW_COUNT;
  RETURN placed;
END $$;
