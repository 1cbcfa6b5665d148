-- What of a plan is kept whole, every version of it: priorities, approach, programmes, standards,
-- commitments, and sentences that were not taken as commitments.
CREATE TABLE framework.item (
  kind text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (kind, id, version)
);

GRANT SELECT ON framework.item TO cairn_public;
GRANT SELECT, INSERT ON framework.item TO cairn_app;
