-- Linkages of data that others make; each load of a changed one adds a version.
CREATE TABLE sources.linkage (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (id, version)
);
GRANT SELECT ON sources.linkage TO cairn_public;
GRANT SELECT, INSERT ON sources.linkage TO cairn_app;
