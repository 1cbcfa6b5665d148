-- Who is told what changed, and by which way. Not acts, so no entries; what is stopped is erased.
CREATE SCHEMA notices;
GRANT USAGE ON SCHEMA notices TO cairn_app;

-- Addresses stand apart from what they follow, and go with the last of it.
CREATE TABLE notices.address (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  address text NOT NULL
);
CREATE UNIQUE INDEX ON notices.address (lower(address));

-- Mail about a public subject, or, where there is an account, about its holder's own work. The
-- secret is all that its links carry. What was told: places of entries, and the number of a notice.
CREATE TABLE notices.mail_follow (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  secret text NOT NULL UNIQUE,
  address uuid NOT NULL REFERENCES notices.address,
  subject text NOT NULL DEFAULT '',
  account uuid REFERENCES access.account,
  rhythm text NOT NULL CHECK (rhythm IN ('at-once', 'daily')),
  asked_at timestamptz NOT NULL,
  asked integer NOT NULL DEFAULT 1,
  confirmed_at timestamptz,
  told bigint[] NOT NULL DEFAULT '{}',
  told_notice bigint NOT NULL DEFAULT 0,
  CHECK ((account IS NULL) <> (subject = '')),
  UNIQUE NULLS NOT DISTINCT (address, subject, account)
);

CREATE SEQUENCE notices.webhook_number;
CREATE TABLE notices.webhook (
  number bigint PRIMARY KEY DEFAULT nextval('notices.webhook_number'),
  account uuid NOT NULL REFERENCES access.account,
  subject text NOT NULL DEFAULT '',
  url text NOT NULL,
  secret text NOT NULL,
  made_at timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  ended_at timestamptz,
  told bigint[] NOT NULL DEFAULT '{}',
  told_notice bigint NOT NULL DEFAULT 0
);
ALTER SEQUENCE notices.webhook_number OWNED BY notices.webhook.number;

-- Something to tell a person, or whoever follows a public subject, from a day on.
CREATE SEQUENCE notices.notice_number;
CREATE SEQUENCE notices.due_number;
CREATE TABLE notices.notice (
  number bigint PRIMARY KEY DEFAULT nextval('notices.notice_number'),
  account uuid REFERENCES access.account,
  subject text NOT NULL DEFAULT '',
  words text NOT NULL CHECK (words <> ''),
  link text NOT NULL,
  on_day date NOT NULL,
  -- Its place among those that came due; null until then.
  due bigint UNIQUE,
  CHECK ((account IS NULL) <> (subject = ''))
);
ALTER SEQUENCE notices.notice_number OWNED BY notices.notice.number;
ALTER SEQUENCE notices.due_number OWNED BY notices.notice.due;

ALTER TABLE notices.address ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices.mail_follow ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices.webhook ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices.notice ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_the_service ON notices.address FOR ALL TO cairn_app
  USING (access.acts_as(ARRAY['operator'])) WITH CHECK (access.acts_as(ARRAY['operator']));
CREATE POLICY by_the_service ON notices.mail_follow FOR ALL TO cairn_app
  USING (access.acts_as(ARRAY['operator'])) WITH CHECK (access.acts_as(ARRAY['operator']));
CREATE POLICY own_or_by_the_service ON notices.webhook FOR ALL TO cairn_app
  USING (account = access.acting_account() OR access.acts_as(ARRAY['operator']))
  WITH CHECK (account = access.acting_account() OR access.acts_as(ARRAY['operator']));
CREATE POLICY own_or_by_the_service ON notices.notice FOR SELECT TO cairn_app
  USING (account = access.acting_account() OR access.acts_as(ARRAY['operator']));
CREATE POLICY by_whoever_acts ON notices.notice FOR INSERT TO cairn_app
  WITH CHECK (due IS NULL
              AND (access.acting_account() IS NOT NULL OR access.acts_as(ARRAY['operator'])));
CREATE POLICY by_the_service ON notices.notice FOR UPDATE TO cairn_app
  USING (access.acts_as(ARRAY['operator'])) WITH CHECK (access.acts_as(ARRAY['operator']));

GRANT SELECT, INSERT, DELETE ON notices.address TO cairn_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON notices.mail_follow, notices.webhook TO cairn_app;
GRANT SELECT, INSERT, UPDATE ON notices.notice TO cairn_app;
GRANT USAGE ON SEQUENCE notices.webhook_number, notices.notice_number, notices.due_number TO cairn_app;
