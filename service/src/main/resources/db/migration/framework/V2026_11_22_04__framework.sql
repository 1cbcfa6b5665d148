CREATE SCHEMA framework;
GRANT USAGE ON SCHEMA framework TO cairn_public, cairn_app;

CREATE TABLE framework.mission (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (id, version)
);

-- path is the numbers and letters from the top of the tree, for example 2/b.
CREATE TABLE framework.outcome (
  path text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  parent text,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (path, version)
);

CREATE TABLE framework.vision_clause (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (id, version)
);

GRANT SELECT ON framework.mission, framework.outcome, framework.vision_clause TO cairn_public;
GRANT SELECT, INSERT ON framework.mission, framework.outcome, framework.vision_clause TO cairn_app;
