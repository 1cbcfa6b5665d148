-- Which figure a question is about; what was asked, of whom and by when is correspondence.
CREATE TABLE measures.question (
  asking bigint PRIMARY KEY REFERENCES correspondence.asking,
  measure text NOT NULL,
  -- Empty for every area, every period.
  area text NOT NULL,
  period text NOT NULL,
  -- What a check found that led to it, or the import; empty for neither.
  origin text NOT NULL
);

-- That a question is open, said to everybody by whoever raised it: which figure and since when, not what
-- was asked.
CREATE TABLE measures.question_notice (
  asking bigint PRIMARY KEY REFERENCES measures.question,
  measure text NOT NULL,
  area text NOT NULL,
  period text NOT NULL,
  raised_at timestamptz NOT NULL,
  published_at timestamptz NOT NULL,
  synthetic boolean NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry
);

-- What a check found, and somebody looked at and let be.
CREATE TABLE measures.set_aside (
  finding text PRIMARY KEY CHECK (finding <> ''),
  words text NOT NULL CHECK (words <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  account uuid NOT NULL REFERENCES access.account,
  capacity text NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry
);

ALTER TABLE measures.question ENABLE ROW LEVEL SECURITY;
CREATE POLICY those_concerned ON measures.question FOR SELECT TO cairn_app
  USING (correspondence.may_read(asking));
CREATE POLICY whoever_raised_it ON measures.question FOR INSERT TO cairn_app
  WITH CHECK (correspondence.raised(asking));

ALTER TABLE measures.question_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON measures.question_notice FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY whoever_raised_it ON measures.question_notice FOR INSERT TO cairn_app
  WITH CHECK (correspondence.raised(asking));

ALTER TABLE measures.set_aside ENABLE ROW LEVEL SECURITY;
CREATE POLICY those_who_answer_for_figures ON measures.set_aside FOR SELECT TO cairn_app
  USING (access.acts_as(ARRAY['analyst', 'head-of-profession', 'auditor']));
CREATE POLICY in_ones_own_capacity ON measures.set_aside FOR INSERT TO cairn_app
  WITH CHECK (account = access.acting_account() AND access.acts_as(ARRAY[capacity])
              AND capacity IN ('analyst', 'head-of-profession'));

GRANT SELECT ON measures.question_notice TO cairn_public;
GRANT SELECT, INSERT ON measures.question, measures.question_notice, measures.set_aside TO cairn_app;
