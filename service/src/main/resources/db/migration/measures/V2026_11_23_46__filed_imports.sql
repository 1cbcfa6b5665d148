-- A table that somebody sent to be imported, and what came of it. Not an act; the import itself is one.
CREATE SEQUENCE measures.import_number;
CREATE TABLE measures.filed_import (
  number bigint PRIMARY KEY,
  account uuid NOT NULL REFERENCES access.account,
  capacity bigint NOT NULL REFERENCES access.capacity,
  dataset text NOT NULL,
  file_name text NOT NULL,
  -- The file as it was sent; nothing once it was refused for what it holds of persons, or was let lie.
  content bytea,
  size bigint NOT NULL,
  declared jsonb NOT NULL,
  leaves_out boolean NOT NULL DEFAULT false,
  -- Why numbers stand that change suddenly, in the words of who imported them.
  stands text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'reading'
    CHECK (state IN ('reading', 'looked_at', 'nothing_new', 'refused', 'imported')),
  outcome jsonb,
  entry bigint REFERENCES ledger.entry,
  job bigint NOT NULL,
  at timestamptz NOT NULL,
  CHECK ((state = 'imported') = (entry IS NOT NULL)),
  CHECK ((state = 'reading') = (outcome IS NULL))
);
ALTER SEQUENCE measures.import_number OWNED BY measures.filed_import.number;
CREATE INDEX ON measures.filed_import (account, number);

ALTER TABLE measures.filed_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_reviewing_or_imported ON measures.filed_import FOR SELECT TO cairn_app
  USING (account = access.acting_account() OR access.reviews() OR jobs.runs()
         OR (entry IS NOT NULL AND access.acts_as(ARRAY['analyst', 'head-of-profession', 'auditor'])));
CREATE POLICY for_oneself ON measures.filed_import FOR INSERT TO cairn_app
  WITH CHECK (account = access.acting_account() AND access.holds(capacity) AND state = 'reading');
CREATE POLICY ones_own ON measures.filed_import FOR UPDATE TO cairn_app
  USING (account = access.acting_account()) WITH CHECK (account = access.acting_account());
CREATE POLICY forgotten_by_the_service ON measures.filed_import FOR UPDATE TO cairn_app
  USING (jobs.runs()) WITH CHECK (jobs.runs() AND content IS NULL);

GRANT SELECT, INSERT, UPDATE ON measures.filed_import TO cairn_app;
GRANT USAGE ON SEQUENCE measures.import_number TO cairn_app;
