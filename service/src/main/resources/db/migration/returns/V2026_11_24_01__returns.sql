CREATE SCHEMA returns;
GRANT USAGE ON SCHEMA returns TO cairn_public, cairn_app;

-- What an area owes for a period. It is made once, by an act, and never changes; how it stands is worked out.
CREATE TABLE returns.obligation (
  id text PRIMARY KEY,
  template text NOT NULL,
  area text NOT NULL,
  -- Where each setting has a return of its own; empty where one covers all.
  setting text NOT NULL,
  first_day date NOT NULL,
  due date NOT NULL,
  synthetic boolean NOT NULL,
  content jsonb NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  UNIQUE (template, area, setting, first_day)
);

ALTER TABLE returns.obligation ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON returns.obligation FOR SELECT TO cairn_public, cairn_app USING (true);
-- They follow from the plan, whoever loaded it: nobody who is signed in can make one.
CREATE POLICY the_operators ON returns.obligation FOR INSERT TO cairn_app
  WITH CHECK (access.acts_as(ARRAY['operator']));

GRANT SELECT ON returns.obligation TO cairn_public;
GRANT SELECT, INSERT ON returns.obligation TO cairn_app;
