CREATE SCHEMA sources;
GRANT USAGE ON SCHEMA sources TO cairn_public, cairn_app;

-- Each load of a changed document adds a version; the latest is what stands.
CREATE TABLE sources.source (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE sources.word (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (id, version)
);

GRANT SELECT ON sources.source, sources.word TO cairn_public;
GRANT SELECT, INSERT ON sources.source, sources.word TO cairn_app;
