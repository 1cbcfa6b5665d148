-- Long work: what is to be done, how far it is, and how it ended. Not acts, so no entries.
CREATE SCHEMA jobs;
GRANT USAGE ON SCHEMA jobs TO cairn_app;

CREATE SEQUENCE jobs.job_number;
CREATE TABLE jobs.job (
  number bigint PRIMARY KEY,
  kind text NOT NULL,
  what text NOT NULL,
  payload text NOT NULL,
  -- Who began it, and the capacity that it needs; nobody where the service did so itself.
  account uuid REFERENCES access.account,
  capacity bigint REFERENCES access.capacity,
  begun_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'running', 'finished', 'failed', 'refused', 'cancelled')),
  stage text NOT NULL DEFAULT '',
  done bigint NOT NULL DEFAULT 0,
  total bigint NOT NULL DEFAULT 0,
  -- How often it failed, and how often the service stopped under it.
  failures integer NOT NULL DEFAULT 0,
  cuts integer NOT NULL DEFAULT 0,
  -- What its owner is told of its end.
  told text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL,
  CHECK (account IS NOT NULL OR capacity IS NULL)
);
ALTER SEQUENCE jobs.job_number OWNED BY jobs.job.number;
CREATE INDEX ON jobs.job (account, number);

-- That its owner wants no more of it.
CREATE TABLE jobs.cancellation (
  job bigint PRIMARY KEY REFERENCES jobs.job ON DELETE CASCADE,
  asked_at timestamptz NOT NULL
);

-- What is due when, as db-scheduler 16 keeps it: whoever updates a row first runs it.
CREATE TABLE jobs.execution (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON jobs.execution (execution_time);
CREATE INDEX ON jobs.execution (last_heartbeat);

CREATE FUNCTION jobs.runs() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT access.acts_as(ARRAY['operator']) $$;

ALTER TABLE jobs.job ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.cancellation ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.execution ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_or_reviewing ON jobs.job FOR SELECT TO cairn_app
  USING (account = access.acting_account() OR access.reviews());
CREATE POLICY begun_for_oneself ON jobs.job FOR INSERT TO cairn_app
  WITH CHECK (jobs.runs()
              OR (account = access.acting_account() AND state = 'waiting'
                  AND (capacity IS NULL OR access.holds(capacity))));
CREATE POLICY run_by_the_service ON jobs.job FOR UPDATE TO cairn_app
  USING (jobs.runs()) WITH CHECK (jobs.runs());
CREATE POLICY forgotten_by_the_service ON jobs.job FOR DELETE TO cairn_app USING (jobs.runs());

CREATE POLICY of_what_is_seen ON jobs.cancellation FOR SELECT TO cairn_app
  USING (EXISTS (SELECT FROM jobs.job AS j WHERE j.number = job));
CREATE POLICY by_its_owner ON jobs.cancellation FOR INSERT TO cairn_app
  WITH CHECK (EXISTS (SELECT FROM jobs.job AS j
                      WHERE j.number = job AND j.account = access.acting_account()));

CREATE POLICY run_by_the_service ON jobs.execution FOR ALL TO cairn_app
  USING (jobs.runs()) WITH CHECK (jobs.runs());
CREATE POLICY of_ones_own_job ON jobs.execution FOR INSERT TO cairn_app
  WITH CHECK (EXISTS (SELECT FROM jobs.job AS j
                      WHERE j.number::text = task_instance AND j.kind = task_name
                        AND j.account = access.acting_account()));

GRANT SELECT, INSERT, UPDATE, DELETE ON jobs.job, jobs.execution TO cairn_app;
GRANT SELECT, INSERT ON jobs.cancellation TO cairn_app;
GRANT USAGE ON SEQUENCE jobs.job_number TO cairn_app;
