-- Files that hang on subjects, in versions, byte for byte. Nothing is changed or removed.
CREATE SCHEMA attachments;
GRANT USAGE ON SCHEMA attachments TO cairn_public, cairn_app;

-- readers: roles that may read it before it is public, as the room of its subject said. areas: official
-- codes of the areas it is of; none where it is of no area in particular.
CREATE TABLE attachments.attachment (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  subject text NOT NULL,
  account uuid NOT NULL,
  readers text[] NOT NULL,
  areas text[] NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry
);
CREATE INDEX attachment_subject ON attachments.attachment (kind, subject);

-- From when everybody may read it.
CREATE TABLE attachments.publication (
  attachment uuid PRIMARY KEY REFERENCES attachments.attachment,
  public_from timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry
);

-- declaration: what was signed of its content; null where its text was read instead.
CREATE TABLE attachments.version (
  attachment uuid NOT NULL REFERENCES attachments.attachment,
  number integer NOT NULL CHECK (number >= 1),
  file_name text NOT NULL CHECK (file_name ~ '^[^/\\[:cntrl:]"]+$'),
  type text NOT NULL,
  size bigint NOT NULL CHECK (size BETWEEN 1 AND 20971520),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  note text NOT NULL CHECK (note <> ''),
  expires date,
  declaration text CHECK (declaration <> ''),
  synthetic boolean NOT NULL,
  account uuid NOT NULL,
  capacity text NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (attachment, number)
);
CREATE INDEX version_account ON attachments.version (account, entry);

-- The bytes, in pieces of at most a mebibyte, so that no more than one is in memory to be sent.
CREATE TABLE attachments.piece (
  attachment uuid NOT NULL,
  version integer NOT NULL,
  number integer NOT NULL CHECK (number >= 0),
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (attachment, version, number),
  FOREIGN KEY (attachment, version) REFERENCES attachments.version
);

CREATE FUNCTION attachments.is_public(asked uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM attachments.publication
                 WHERE attachment = asked AND public_from <= now())
$$;

-- How many versions hang on a subject, whoever asks: the most that may is a rule.
CREATE FUNCTION attachments.versions_of(kind text, subject text) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(*)::integer FROM attachments.attachment AS a
  JOIN attachments.version AS v ON v.attachment = a.id
  WHERE a.kind = versions_of.kind AND a.subject = versions_of.subject
$$;
REVOKE ALL ON FUNCTION attachments.versions_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attachments.versions_of TO cairn_app;

-- Whether the one who acts does so in one of some roles and holds it today, for one of some areas; what is
-- of no area is for every holder.
CREATE FUNCTION attachments.reads(roles text[], areas text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM unnest(reads.roles) AS role,
                unnest(CASE WHEN reads.areas = '{}' THEN ARRAY[''] ELSE reads.areas END) AS area
    WHERE access.acts_as(ARRAY[role]) AND access.holds_post(role, '', array_remove(ARRAY[area], '')))
$$;

-- Whether the one who acts may make a file public: their own, or one of a subject that is their work.
CREATE FUNCTION attachments.opens(account uuid, readers text[], areas text[]) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(opens.account = access.acting_account(), false)
         OR attachments.reads(opens.readers, opens.areas) OR access.acts_as(ARRAY['operator'])
$$;

-- From a moment on everybody may read what hangs on a subject, whoever attached it; asked by somebody
-- who may read all of it.
CREATE FUNCTION attachments.open_all(kind text, subject text, public_from timestamptz, entry bigint)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM attachments.attachment AS a
             WHERE a.kind = open_all.kind AND a.subject = open_all.subject
               AND NOT attachments.opens(a.account, a.readers, a.areas)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'whoever makes a file public may read it before';
  END IF;
  INSERT INTO attachments.publication (attachment, public_from, entry)
  SELECT a.id, open_all.public_from, open_all.entry FROM attachments.attachment AS a
  WHERE a.kind = open_all.kind AND a.subject = open_all.subject
  ON CONFLICT DO NOTHING;
END $$;
REVOKE ALL ON FUNCTION attachments.open_all FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attachments.open_all TO cairn_app;

ALTER TABLE attachments.attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments.piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments.publication ENABLE ROW LEVEL SECURITY;

CREATE POLICY public_alone ON attachments.attachment FOR SELECT TO cairn_public
  USING (attachments.is_public(id));
CREATE POLICY own_or_reading ON attachments.attachment FOR SELECT TO cairn_app
  USING (attachments.is_public(id) OR account = access.acting_account()
         OR attachments.reads(readers, areas) OR access.acts_as(ARRAY['auditor', 'operator']));
CREATE POLICY in_ones_own_name ON attachments.attachment FOR INSERT TO cairn_app
  WITH CHECK (account = access.acting_account());

CREATE POLICY everybodys ON attachments.publication FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY of_ones_work ON attachments.publication FOR INSERT TO cairn_app
  WITH CHECK (EXISTS (SELECT FROM attachments.attachment a
                      WHERE a.id = attachment AND attachments.opens(a.account, a.readers, a.areas)));

-- A version and its bytes are read by whoever reads the file that they are of.
CREATE POLICY as_the_file ON attachments.version FOR SELECT TO cairn_public, cairn_app
  USING (EXISTS (SELECT FROM attachments.attachment a WHERE a.id = attachment));
CREATE POLICY as_the_file ON attachments.piece FOR SELECT TO cairn_public, cairn_app
  USING (EXISTS (SELECT FROM attachments.attachment a WHERE a.id = attachment));
CREATE POLICY in_ones_own_name ON attachments.version FOR INSERT TO cairn_app
  WITH CHECK (account = access.acting_account()
              AND EXISTS (SELECT FROM attachments.attachment a WHERE a.id = attachment));
CREATE POLICY of_ones_own_version ON attachments.piece FOR INSERT TO cairn_app
  WITH CHECK (EXISTS (SELECT FROM attachments.version v
                      WHERE v.attachment = piece.attachment AND v.number = piece.version
                        AND v.account = access.acting_account()));

GRANT SELECT ON attachments.attachment, attachments.publication, attachments.version,
  attachments.piece TO cairn_public;
GRANT SELECT, INSERT ON attachments.attachment, attachments.publication, attachments.version,
  attachments.piece TO cairn_app;
