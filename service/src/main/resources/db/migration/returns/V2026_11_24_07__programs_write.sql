-- Whether a program acts that may do something today: in one of some areas; where it is for no area in particular,
-- as the program of one of some bodies, or of the nation.
CREATE FUNCTION access.program_acts_in(scope text, bodies text[], areas text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM access.client AS c
                 WHERE c.pseudonym = access.acting_account() AND program_acts_in.scope = ANY (c.scopes)
                   AND (c.areas && program_acts_in.areas
                        OR (c.areas = '{}' AND (c.body = '' OR c.body = ANY (program_acts_in.bodies))))
                   AND (now() AT TIME ZONE 'Europe/London')::date
                       BETWEEN c.from_day AND coalesce(c.to_day, 'infinity')
                   AND NOT EXISTS (SELECT FROM access.client_end AS e WHERE e.client = c.id))
$$;
-- What a program is called; whoever may read what it wrote knows its number.
CREATE FUNCTION access.program_name(program uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT c.name FROM access.client AS c WHERE c.pseudonym = program $$;
REVOKE ALL ON FUNCTION access.program_acts_in, access.program_name FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.program_acts_in, access.program_name TO cairn_app;

-- An answer is written by somebody in a role or by a program, never by both.
ALTER TABLE returns.answer
  ALTER COLUMN author DROP NOT NULL,
  ALTER COLUMN role DROP NOT NULL,
  ADD COLUMN program uuid REFERENCES access.client (pseudonym),
  ADD CHECK (num_nonnulls(author, program) = 1 AND (role IS NULL) = (author IS NULL));

CREATE FUNCTION returns.program_prepares(obligation text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM returns.draft AS d
                 WHERE d.obligation = program_prepares.obligation
                   AND access.program_acts_in('write:returns', d.bodies, d.areas))
$$;
REVOKE ALL ON FUNCTION returns.program_prepares FROM PUBLIC;
GRANT EXECUTE ON FUNCTION returns.program_prepares TO cairn_app;

CREATE POLICY programs ON returns.draft FOR INSERT TO cairn_app
  WITH CHECK (access.program_acts_in('write:returns', bodies, areas) AND asking IS NULL);
-- What people with experience write is no program's, neither to write nor to read.
CREATE POLICY programs ON returns.answer FOR SELECT TO cairn_app
  USING (coalesce(role, '') NOT IN ('panel-member', 'family-representative')
         AND returns.program_prepares(obligation));
CREATE POLICY programs_own ON returns.answer FOR INSERT TO cairn_app
  WITH CHECK (program = access.acting_account() AND returns.program_prepares(obligation));
