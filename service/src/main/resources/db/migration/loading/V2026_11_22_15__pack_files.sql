CREATE SCHEMA loading;
GRANT USAGE ON SCHEMA loading TO cairn_public, cairn_app;

-- The files of packs as they were loaded, byte for byte, every version of each.
CREATE TABLE loading.pack_file (
  pack text NOT NULL,
  path text NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  bytes bytea NOT NULL,
  PRIMARY KEY (pack, path, entry)
);

-- Which files a pack had from an entry on.
CREATE TABLE loading.pack_load (
  entry bigint NOT NULL REFERENCES ledger.entry,
  pack text NOT NULL,
  paths text[] NOT NULL,
  PRIMARY KEY (pack, entry)
);

GRANT SELECT ON loading.pack_file, loading.pack_load TO cairn_public;
GRANT SELECT, INSERT ON loading.pack_file, loading.pack_load TO cairn_app;
