-- A payload erased by law, with the entry that records the erasure. Entry, leaf and tree stay.
CREATE TABLE ledger.erasure (
  entry bigint PRIMARY KEY REFERENCES ledger.entry,
  erased_by bigint NOT NULL REFERENCES ledger.entry,
  CHECK (erased_by > entry)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.erasure
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- A payload goes only where an entry says so.
CREATE FUNCTION ledger.refuse_unrecorded_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledger.erasure WHERE entry = OLD.entry) THEN
    RAISE EXCEPTION 'the ledger is append-only: % on % is refused', TG_OP, TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $$;

DROP TRIGGER append_only ON ledger.payload;
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON ledger.payload
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER erased_by_an_act BEFORE DELETE ON ledger.payload
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_unrecorded_erasure();

-- Erases the payload of an entry and its salt, in the transaction of the act that records it.
CREATE FUNCTION ledger.erase(erased bigint, by_entry bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  INSERT INTO ledger.erasure (entry, erased_by) VALUES (erased, by_entry);
  DELETE FROM ledger.payload WHERE entry = erased;
END $$;

REVOKE EXECUTE ON FUNCTION ledger.erase FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.erase TO cairn_app;

CREATE VIEW ledger.public_erasure AS
SELECT e.entry, e.erased_by, p.index AS erased_at
FROM ledger.erasure e LEFT JOIN ledger.position p ON p.entry = e.erased_by;

GRANT SELECT ON ledger.public_erasure TO cairn_public, cairn_app;

-- The hash of an item's content has no salt, so it is shown with the payload and no sooner.
CREATE OR REPLACE VIEW ledger.public_mention AS
SELECT m.entry, m.place, m.subject, m.sequence,
       CASE WHEN p.entry IS NOT NULL THEN m.content_hash END AS content_hash,
       CASE WHEN s.named_from <= now() THEN s.kind END AS kind,
       CASE WHEN s.named_from <= now() THEN s.id END AS id
FROM ledger.mention m
JOIN ledger.subject s ON s.pseudonym = m.subject
LEFT JOIN ledger.payload p ON p.entry = m.entry AND p.public_from <= now();
