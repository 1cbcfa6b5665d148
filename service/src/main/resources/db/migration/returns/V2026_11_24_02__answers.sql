-- Whether the one who acts holds, today, a capacity in one of some roles: for one of some bodies, in one of some
-- areas, or for the whole nation.
CREATE FUNCTION access.acts_in(roles text[], bodies text[], areas text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM access.capacity AS c
                 WHERE c.account = access.acting_account()
                   AND access.acts_as(ARRAY[c.role]) AND c.role = ANY (acts_in.roles)
                   AND (c.body = ANY (acts_in.bodies) OR c.areas && acts_in.areas
                        OR (c.body = '' AND c.areas = '{}'))
                   AND (now() AT TIME ZONE 'Europe/London')::date
                       BETWEEN c.from_day AND coalesce(c.to_day, 'infinity')
                   AND NOT EXISTS (SELECT FROM access.capacity_end AS e WHERE e.capacity = c.id))
$$;
REVOKE ALL ON FUNCTION access.acts_in FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.acts_in TO cairn_app;

-- An answer to an obligation that is being written: the bodies and areas whose people write it. It is no act.
CREATE TABLE returns.draft (
  obligation text PRIMARY KEY REFERENCES returns.obligation,
  bodies text[] NOT NULL,
  areas text[] NOT NULL,
  -- What is asked for about it; null until somebody asks for signatures.
  asking bigint
);

-- Every version of every answer is kept; the last one stands.
CREATE TABLE returns.answer (
  obligation text NOT NULL REFERENCES returns.draft,
  part text NOT NULL,
  question text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  given jsonb NOT NULL,
  -- The obligation from whose answer it was taken over; null where it was written.
  taken_from text REFERENCES returns.obligation,
  author uuid NOT NULL REFERENCES access.account,
  role text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (obligation, part, question, version)
);

CREATE FUNCTION returns.prepares(roles text[], obligation text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM returns.draft AS d
                 WHERE d.obligation = prepares.obligation
                   AND access.acts_in(prepares.roles, d.bodies, d.areas))
$$;
REVOKE ALL ON FUNCTION returns.prepares FROM PUBLIC;
GRANT EXECUTE ON FUNCTION returns.prepares TO cairn_app;

ALTER TABLE returns.draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY theirs ON returns.draft FOR SELECT TO cairn_app
  USING (access.acts_as(ARRAY['operator', 'auditor'])
         OR access.acts_in(ARRAY['area-co-ordinator', 'named-local-officer', 'chief-officer',
                                 'panel-member', 'family-representative'], bodies, areas));
CREATE POLICY who_prepares ON returns.draft FOR INSERT TO cairn_app
  WITH CHECK (access.acts_in(ARRAY['area-co-ordinator', 'named-local-officer', 'chief-officer',
                                   'panel-member', 'family-representative'], bodies, areas));
CREATE POLICY who_asks ON returns.draft FOR UPDATE TO cairn_app
  USING (access.acts_in(ARRAY['area-co-ordinator', 'named-local-officer'], bodies, areas))
  WITH CHECK (access.acts_in(ARRAY['area-co-ordinator', 'named-local-officer'], bodies, areas));

ALTER TABLE returns.answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY theirs ON returns.answer FOR SELECT TO cairn_app
  USING (access.acts_as(ARRAY['operator', 'auditor'])
         OR returns.prepares(ARRAY['area-co-ordinator', 'named-local-officer', 'chief-officer',
                                   'panel-member', 'family-representative'], obligation));
CREATE POLICY ones_own ON returns.answer FOR INSERT TO cairn_app
  WITH CHECK (author = access.acting_account() AND access.acts_as(ARRAY[role])
              AND returns.prepares(ARRAY[role], obligation)
              AND role IN ('area-co-ordinator', 'named-local-officer', 'panel-member',
                           'family-representative'));

-- What was signed by all who sign, as everybody reads it. It is never changed: the next one stands after it.
CREATE TABLE returns.submission (
  obligation text NOT NULL REFERENCES returns.obligation,
  number integer NOT NULL CHECK (number >= 1),
  content jsonb NOT NULL,
  attestation text CHECK (attestation IN ('CONFIRMED', 'CONFIRMED_WITH_CAVEATS', 'NOT_CONFIRMED')),
  synthetic boolean NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (obligation, number)
);

ALTER TABLE returns.submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON returns.submission FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY who_signs ON returns.submission FOR INSERT TO cairn_app
  WITH CHECK (returns.prepares(ARRAY['chief-officer'], obligation));

GRANT SELECT ON returns.submission TO cairn_public;
GRANT SELECT, INSERT ON returns.draft, returns.answer, returns.submission TO cairn_app;
GRANT UPDATE (asking) ON returns.draft TO cairn_app;
