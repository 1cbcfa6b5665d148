-- Committed entries that wait for their place, so that finding them does not mean looking through all.
CREATE TABLE ledger.pending (
  entry bigint PRIMARY KEY REFERENCES ledger.entry
);
INSERT INTO ledger.pending (entry)
SELECT e.id FROM ledger.entry e
WHERE NOT EXISTS (SELECT FROM ledger.position p WHERE p.entry = e.id);

CREATE OR REPLACE FUNCTION ledger.record(
  act text, recorded_at timestamptz, bytes bytea, idempotency_key text,
  salt bytea, content bytea, public_from timestamptz,
  subjects uuid[], sequences bigint[], content_hashes bytea[])
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  new_entry bigint;
BEGIN
  INSERT INTO ledger.entry (act, recorded_at, bytes, idempotency_key)
  VALUES (act, recorded_at, bytes, idempotency_key)
  RETURNING id INTO new_entry;

  INSERT INTO ledger.payload (entry, salt, content, public_from)
  VALUES (new_entry, salt, content, public_from);

  INSERT INTO ledger.mention (entry, place, subject, sequence, content_hash)
  SELECT new_entry, m.place - 1, m.subject, m.sequence, m.content_hash
  FROM unnest(subjects, sequences, content_hashes) WITH ORDINALITY
    AS m (subject, sequence, content_hash, place);

  INSERT INTO ledger.pending (entry) VALUES (new_entry);

  RETURN new_entry;
END $$;

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
  SELECT coalesce((SELECT max(p.index) + 1 FROM ledger.position p), 0) + row_number() OVER (ORDER BY e.id) - 1,
         e.id, sha256('\x00'::bytea || e.bytes)
  FROM taken JOIN ledger.entry e ON e.id = taken.entry;
  GET DIAGNOSTICS placed = ROW_COUNT;
  RETURN placed;
END $$;

-- What counts entries without looking through all; it holds nothing that the entries do not show.
GRANT SELECT ON ledger.position, ledger.pending TO cairn_public, cairn_app;
