-- What a head of profession decided of a use of a measure beyond the permitted one. Nothing is changed: the
-- next decision stands after it.
CREATE TABLE measures.use_decision (
  measure text NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  use text NOT NULL
    CHECK (use IN ('IMPROVEMENT', 'BENCHMARKING', 'ACCOUNTABILITY', 'OFFICIAL_STATISTIC')),
  -- Whether it allows the use, or takes back what allowed it.
  allows boolean NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  account uuid NOT NULL REFERENCES access.account,
  capacity text NOT NULL,
  -- For which body; empty for none in particular.
  body text NOT NULL,
  synthetic boolean NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (measure, number)
);

ALTER TABLE measures.use_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON measures.use_decision FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY in_ones_own_capacity ON measures.use_decision FOR INSERT TO cairn_app
  WITH CHECK (account = access.acting_account() AND capacity = 'head-of-profession'
              AND access.acts_as(ARRAY[capacity]) AND access.holds_post(capacity, body, '{}'));

GRANT SELECT ON measures.use_decision TO cairn_public;
GRANT SELECT, INSERT ON measures.use_decision TO cairn_app;
