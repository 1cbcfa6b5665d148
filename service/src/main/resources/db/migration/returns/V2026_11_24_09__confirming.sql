-- What is asked of posts to whose approval a submitted return is still subject.
CREATE TABLE returns.confirming (
  obligation text PRIMARY KEY REFERENCES returns.obligation,
  asking bigint NOT NULL UNIQUE
);

ALTER TABLE returns.confirming ENABLE ROW LEVEL SECURITY;
CREATE POLICY theirs ON returns.confirming FOR SELECT TO cairn_app
  USING (access.acts_as(ARRAY['operator', 'auditor'])
         OR returns.prepares(ARRAY['area-co-ordinator', 'named-local-officer', 'chief-officer',
                                   'panel-member', 'family-representative'], obligation));
CREATE POLICY who_signs ON returns.confirming FOR INSERT TO cairn_app
  WITH CHECK (returns.prepares(ARRAY['chief-officer'], obligation));
GRANT SELECT, INSERT ON returns.confirming TO cairn_app;
