
-- Who and what a plan names: bodies with their names as printed, groups, and instruments.
CREATE TABLE landscape.registered (
  kind text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (kind, id, version)
);

GRANT SELECT ON landscape.registered TO cairn_public;
GRANT SELECT, INSERT ON landscape.registered TO cairn_app;
