CREATE SCHEMA landscape;
GRANT USAGE ON SCHEMA landscape TO cairn_public, cairn_app;

CREATE TABLE landscape.area_set (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE landscape.area (
  code text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (code, version)
);

GRANT SELECT ON landscape.area_set, landscape.area TO cairn_public;
GRANT SELECT, INSERT ON landscape.area_set, landscape.area TO cairn_app;
