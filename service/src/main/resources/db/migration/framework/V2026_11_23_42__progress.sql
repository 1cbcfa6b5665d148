-- What those who answer for a promise report of it. A report is never changed: the next one stands after it.
CREATE TABLE framework.progress (
  commitment text NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  stands text NOT NULL
    CHECK (stands IN ('MET', 'UNDER_WAY', 'LATE', 'CHANGED', 'DROPPED', 'PROCEED', 'NOT_PROCEED')),
  words text NOT NULL CHECK (words <> ''),
  -- When it is expected to be done, and when it was, as plans write dates; null where neither is said.
  forecast text,
  done text CHECK ((done IS NULL) = (stands NOT IN ('MET', 'PROCEED', 'NOT_PROCEED'))),
  account uuid NOT NULL REFERENCES access.account,
  capacity text NOT NULL,
  -- For which body; empty for none in particular.
  body text NOT NULL,
  synthetic boolean NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (commitment, number),
  CHECK (forecast IS NULL OR done IS NULL)
);

ALTER TABLE framework.progress ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON framework.progress FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY in_ones_own_capacity ON framework.progress FOR INSERT TO cairn_app
  WITH CHECK (account = access.acting_account() AND access.acts_as(ARRAY[capacity])
              AND capacity IN ('mission-team', 'chief-officer', 'named-local-officer', 'area-co-ordinator')
              AND (body <> '' OR capacity = 'mission-team')
              AND access.holds_post(capacity, body, '{}'));

GRANT SELECT ON framework.progress TO cairn_public;
GRANT SELECT, INSERT ON framework.progress TO cairn_app;
