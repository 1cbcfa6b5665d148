-- What was told of an obligation, each once: that it was due, before; and to which role it was passed on, after.
CREATE TABLE returns.told (
  obligation text NOT NULL REFERENCES returns.obligation,
  -- The role to which it was passed on; empty where whoever follows the area was reminded.
  role text NOT NULL CHECK (role IN ('', 'named-local-officer', 'chief-officer', 'mission-team')),
  -- Days after it was due, as the plan says; so many before where it is less than none.
  after integer NOT NULL CHECK ((role = '') = (after < 0)),
  day date NOT NULL,
  PRIMARY KEY (obligation, role, after)
);

ALTER TABLE returns.told ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON returns.told FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY by_the_service ON returns.told FOR INSERT TO cairn_app
  WITH CHECK (access.acts_as(ARRAY['operator']));

GRANT SELECT ON returns.told TO cairn_public;
GRANT SELECT, INSERT ON returns.told TO cairn_app;
