-- Whatever of a plan is kept whole, of every room, every version of it: the kinds of the rooms differ, so one
-- table serves what two tables of one form held.
CREATE TABLE loading.item (
  kind text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (kind, id, version)
);

INSERT INTO loading.item (kind, id, version, position, entry, content)
SELECT kind, id, version, position, entry, content FROM framework.item
UNION ALL
SELECT kind, id, version, position, entry, content FROM landscape.registered;

DROP TABLE framework.item;
DROP TABLE landscape.registered;

GRANT SELECT ON loading.item TO cairn_public;
GRANT SELECT, INSERT ON loading.item TO cairn_app;
