-- A spreadsheet of returns that came back, until its sender accepts it or a day has passed. It is no act.
CREATE TABLE returns.sheet (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account uuid NOT NULL REFERENCES access.account,
  file_name text NOT NULL,
  -- Its rows as they were read; nothing once it was accepted.
  content jsonb,
  -- What came of accepting it: counts, and what was not taken.
  outcome jsonb,
  at timestamptz NOT NULL,
  CHECK ((content IS NULL) = (outcome IS NOT NULL))
);

ALTER TABLE returns.sheet ENABLE ROW LEVEL SECURITY;
CREATE POLICY ones_own ON returns.sheet FOR SELECT TO cairn_app
  USING (account = access.acting_account() OR jobs.runs());
CREATE POLICY for_oneself ON returns.sheet FOR INSERT TO cairn_app
  WITH CHECK (account = access.acting_account() AND outcome IS NULL);
CREATE POLICY accepted_by_its_sender ON returns.sheet FOR UPDATE TO cairn_app
  USING (account = access.acting_account())
  WITH CHECK (account = access.acting_account() AND content IS NULL);
CREATE POLICY forgotten_by_the_service ON returns.sheet FOR DELETE TO cairn_app
  USING (jobs.runs());

GRANT SELECT, INSERT, UPDATE (content, outcome), DELETE ON returns.sheet TO cairn_app;
