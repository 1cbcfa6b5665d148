-- Who may sign in, in which capacities. Nothing is changed or removed: an end is a row of its own.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO cairn_app;

-- A person as an issuer of sign-ins knows them. The ledger names them by the pseudonym alone.
CREATE TABLE access.account (
  pseudonym uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  issuer text NOT NULL,
  subject text NOT NULL,
  name text NOT NULL,
  admitted_at timestamptz NOT NULL,
  UNIQUE (issuer, subject)
);

-- Not an act, so no entry: the access review asks which accounts nobody uses.
CREATE TABLE access.sign_in (
  account uuid NOT NULL REFERENCES access.account,
  at timestamptz NOT NULL,
  PRIMARY KEY (account, at)
);

-- A role for a body, for areas, for a time, under what it cites.
CREATE SEQUENCE access.capacity_number;
CREATE TABLE access.capacity (
  id bigint PRIMARY KEY,
  account uuid NOT NULL REFERENCES access.account,
  role text NOT NULL,
  body text NOT NULL DEFAULT '',
  areas text[] NOT NULL DEFAULT '{}',
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  cites text NOT NULL CHECK (cites <> ''),
  delegated_from bigint REFERENCES access.capacity,
  entry bigint NOT NULL REFERENCES ledger.entry,
  CHECK (delegated_from IS NULL OR to_day IS NOT NULL)
);

ALTER SEQUENCE access.capacity_number OWNED BY access.capacity.id;

-- From this moment the capacity no longer holds.
CREATE TABLE access.capacity_end (
  capacity bigint PRIMARY KEY REFERENCES access.capacity,
  ended_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  entry bigint NOT NULL REFERENCES ledger.entry
);

-- Who acts in this transaction, as the service says at its start; empty where nobody does.
CREATE FUNCTION access.acting_account() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('cairn.account', true), '')::uuid $$;

CREATE FUNCTION access.acts_as(roles text[]) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT string_to_array(current_setting('cairn.roles', true), ' ') && roles $$;

-- Sees every account: whoever keeps them, whoever audits, and this machine's operator.
CREATE FUNCTION access.reviews() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT access.acts_as(ARRAY['administrator', 'auditor', 'operator']) $$;

CREATE FUNCTION access.administers() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT access.acts_as(ARRAY['administrator', 'operator']) $$;

CREATE FUNCTION access.holds(capacity bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT EXISTS (SELECT FROM access.capacity AS c
                  WHERE c.id = holds.capacity AND c.account = access.acting_account()) $$;

-- Whether it is a capacity of the one who acts, or one that theirs was delegated from.
CREATE FUNCTION access.concerns(capacity bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT EXISTS (SELECT FROM access.capacity AS c
                  WHERE concerns.capacity IN (c.id, c.delegated_from)
                    AND c.account = access.acting_account()) $$;

-- Whether the one who acts may delegate just this: all of a capacity of their own, which still holds
-- and was not delegated to them, and for no longer.
CREATE FUNCTION access.may_delegate(source bigint, role text, body text, areas text[], until date)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM access.capacity AS c
                 WHERE c.id = source AND c.account = access.acting_account()
                   AND c.role = may_delegate.role AND c.body = may_delegate.body
                   AND c.areas = may_delegate.areas AND c.delegated_from IS NULL
                   AND (c.to_day IS NULL OR until <= c.to_day)
                   AND NOT EXISTS (SELECT FROM access.capacity_end AS e WHERE e.capacity = c.id))
$$;

ALTER TABLE access.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.sign_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.capacity ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.capacity_end ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_or_reviewing ON access.account FOR SELECT TO cairn_app
  USING (pseudonym = access.acting_account() OR access.reviews());
CREATE POLICY own_or_reviewing ON access.sign_in FOR SELECT TO cairn_app
  USING (account = access.acting_account() OR access.reviews());
CREATE POLICY own_or_reviewing ON access.capacity FOR SELECT TO cairn_app
  USING (account = access.acting_account() OR access.reviews());
CREATE POLICY own_or_reviewing ON access.capacity_end FOR SELECT TO cairn_app
  USING (access.concerns(capacity) OR access.reviews());

-- Nobody appoints themselves. A delegate gets no more than the one who delegates holds.
CREATE POLICY appointed_by_another ON access.capacity FOR INSERT TO cairn_app
  WITH CHECK (account IS DISTINCT FROM access.acting_account()
              AND (access.administers()
                   OR access.may_delegate(delegated_from, role, body, areas, to_day)));
CREATE POLICY ended_by_another_or_given_up ON access.capacity_end FOR INSERT TO cairn_app
  WITH CHECK (access.administers() OR access.holds(capacity));

GRANT SELECT ON access.account, access.sign_in TO cairn_app;
GRANT SELECT, INSERT ON access.capacity, access.capacity_end TO cairn_app;
GRANT USAGE ON SEQUENCE access.capacity_number TO cairn_app;

-- Before anybody is known, these two functions are all that a sign-in may do.
CREATE FUNCTION access.admit(issuer text, subject text, name text, at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  found uuid;
BEGIN
  INSERT INTO access.account AS a (issuer, subject, name, admitted_at)
  VALUES (admit.issuer, admit.subject, admit.name, admit.at)
  ON CONFLICT ON CONSTRAINT account_issuer_subject_key DO NOTHING;
  SELECT a.pseudonym INTO STRICT found FROM access.account AS a
  WHERE a.issuer = admit.issuer AND a.subject = admit.subject;
  RETURN found;
END $$;

CREATE FUNCTION access.note_sign_in(account uuid, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO access.sign_in VALUES (note_sign_in.account, note_sign_in.at)
  ON CONFLICT DO NOTHING
$$;

-- Whether a number that somebody gave is an account's: they learn no more of it.
CREATE FUNCTION access.is_account(asked uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT EXISTS (SELECT FROM access.account WHERE pseudonym = asked) $$;

-- How many may keep accounts on a day, so that the last of them is not let go.
CREATE FUNCTION access.administrators(day date) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(DISTINCT c.account)::integer FROM access.capacity AS c
  WHERE c.role = 'administrator' AND administrators.day >= c.from_day
    AND (c.to_day IS NULL OR administrators.day <= c.to_day)
    AND NOT EXISTS (SELECT FROM access.capacity_end AS e WHERE e.capacity = c.id)
$$;

REVOKE ALL ON FUNCTION access.admit, access.note_sign_in, access.is_account, access.administrators
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.admit, access.note_sign_in, access.is_account,
  access.administrators TO cairn_app;
