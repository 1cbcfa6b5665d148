CREATE SCHEMA measures;
GRANT USAGE ON SCHEMA measures TO cairn_public, cairn_app;

CREATE TABLE measures.measure (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE measures.statement (
  measure text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  position integer NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  content jsonb NOT NULL,
  PRIMARY KEY (measure, id, version)
);

-- One number, never overwritten. Three times: the period it is about; known_from, when its source
-- published it (null: not held); recorded_at, when Cairn learned it. A mend of our own transcription is
-- a new version of the same vintage; a revision by the source is a new vintage.
CREATE TABLE measures.value (
  measure text NOT NULL,
  area_set text NOT NULL,
  area text NOT NULL,
  period text NOT NULL,
  period_first date NOT NULL,
  period_last date NOT NULL CHECK (period_last >= period_first),
  breakdown jsonb NOT NULL DEFAULT '{}',
  vintage text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  vintage_position integer NOT NULL,
  value numeric,
  lower numeric,
  upper numeric,
  marker text,
  designation text NOT NULL,
  known_from text,
  known_from_first date,
  known_from_last date,
  source text NOT NULL,
  note text,
  file text NOT NULL,
  line integer NOT NULL,
  public_from timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (measure, area, period, breakdown, vintage, version),
  CHECK (value IS NOT NULL OR marker IS NOT NULL),
  CHECK (lower IS NULL OR upper IS NULL OR lower <= upper),
  CHECK ((known_from IS NULL) = (known_from_first IS NULL)
     AND (known_from IS NULL) = (known_from_last IS NULL))
);

-- The public sees the latest version of each vintage, from its time on, and nothing of the raw table.
CREATE VIEW measures.public_value AS
SELECT DISTINCT ON (measure, area, period, breakdown, vintage) *
FROM measures.value
WHERE public_from <= now()
ORDER BY measure, area, period, breakdown, vintage, version DESC;

GRANT SELECT ON measures.measure, measures.statement, measures.public_value TO cairn_public;
GRANT SELECT, INSERT ON measures.measure, measures.statement, measures.value TO cairn_app;
