CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO cairn_public, cairn_app;

-- This installation of Cairn, as an actor: who runs its commands when nobody is signed in.
CREATE TABLE ledger.installation (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  pseudonym uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO ledger.installation DEFAULT VALUES;

-- Entries name subjects by random pseudonyms. A name is shown from named_from on; null hides it.
CREATE TABLE ledger.subject (
  pseudonym uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  id text NOT NULL,
  named_from timestamptz,
  UNIQUE (kind, id)
);

-- The exact bytes of every entry, never re-serialised.
CREATE TABLE ledger.entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  act text NOT NULL,
  recorded_at timestamptz NOT NULL,
  bytes bytea NOT NULL,
  idempotency_key text UNIQUE
);

-- What the entry's payload hash is of, with its salt. It lives outside the entry, so that it could be
-- erased by law without touching the tree.
CREATE TABLE ledger.payload (
  entry bigint PRIMARY KEY REFERENCES ledger.entry,
  salt bytea NOT NULL CHECK (length(salt) = 16),
  content bytea NOT NULL,
  public_from timestamptz
);

-- The subjects an entry is about: at place 0 the act's own, then each item of a load. Within one subject
-- sequences run 1, 2, 3 without a gap, so an omitted entry shows.
CREATE TABLE ledger.mention (
  entry bigint NOT NULL REFERENCES ledger.entry,
  place integer NOT NULL CHECK (place >= 0),
  subject uuid NOT NULL REFERENCES ledger.subject,
  sequence bigint NOT NULL CHECK (sequence >= 1),
  content_hash bytea CHECK (length(content_hash) = 32),
  PRIMARY KEY (entry, place),
  UNIQUE (subject, sequence)
);

-- The place of a committed entry in the tree: gapless from 0. An entry without one is pending.
CREATE TABLE ledger.position (
  index bigint PRIMARY KEY CHECK (index >= 0),
  entry bigint NOT NULL UNIQUE REFERENCES ledger.entry,
  leaf bytea NOT NULL CHECK (length(leaf) = 32)
);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: % on % is refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.payload
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.mention
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.position
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- The pseudonym and the next sequence of each subject asked for, in the order asked; a subject asked for
-- twice gets two.
CREATE FUNCTION ledger.next_sequences(kinds text[], ids text[], named timestamptz)
RETURNS TABLE (pseudonym uuid, sequence bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  INSERT INTO ledger.subject (kind, id, named_from)
  SELECT asked.kind, asked.id, named FROM unnest(kinds, ids) AS asked (kind, id)
  ON CONFLICT (kind, id) DO NOTHING;

  RETURN QUERY
  SELECT s.pseudonym,
         coalesce((SELECT max(m.sequence) FROM ledger.mention m WHERE m.subject = s.pseudonym), 0)
           + row_number() OVER (PARTITION BY s.pseudonym ORDER BY asked.place)
  FROM unnest(kinds, ids) WITH ORDINALITY AS asked (kind, id, place)
  JOIN ledger.subject s ON s.kind = asked.kind AND s.id = asked.id
  ORDER BY asked.place;
END $$;

-- The one way into the ledger. Runs in the transaction of the act that it records.
CREATE FUNCTION ledger.record(
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

  RETURN new_entry;
END $$;

-- Gives every committed entry that has none its place in the tree; says how many it placed.
CREATE FUNCTION ledger.place_pending() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  placed bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ledger.position'));
  INSERT INTO ledger.position (index, entry, leaf)
  SELECT coalesce((SELECT max(p.index) + 1 FROM ledger.position p), 0) + row_number() OVER (ORDER BY e.id) - 1,
         e.id, sha256('\x00'::bytea || e.bytes)
  FROM ledger.entry e
  WHERE NOT EXISTS (SELECT FROM ledger.position p WHERE p.entry = e.id);
  GET DIAGNOSTICS placed = ROW_COUNT;
  RETURN placed;
END $$;

REVOKE EXECUTE ON FUNCTION ledger.next_sequences, ledger.record, ledger.place_pending FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.next_sequences, ledger.record, ledger.place_pending TO cairn_app;
GRANT SELECT ON ledger.installation TO cairn_app;

-- What anyone may read. Names of subjects not yet public stay pseudonyms.
CREATE VIEW ledger.public_entry AS
SELECT e.id, p.index, e.act, e.recorded_at, e.bytes, p.leaf
FROM ledger.entry e LEFT JOIN ledger.position p ON p.entry = e.id;

CREATE VIEW ledger.public_payload AS
SELECT entry, salt, content FROM ledger.payload WHERE public_from <= now();

CREATE VIEW ledger.public_mention AS
SELECT m.entry, m.place, m.subject, m.sequence, m.content_hash,
       CASE WHEN s.named_from <= now() THEN s.kind END AS kind,
       CASE WHEN s.named_from <= now() THEN s.id END AS id
FROM ledger.mention m JOIN ledger.subject s ON s.pseudonym = m.subject;

GRANT SELECT ON ledger.public_entry, ledger.public_payload, ledger.public_mention TO cairn_public, cairn_app;
