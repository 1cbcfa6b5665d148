-- An analyst prepares changes to the definitions of measures, and to nothing else of a plan; they see
-- their own.
CREATE FUNCTION drafting.is_own(draft bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM drafting.draft AS d
                 WHERE d.id = is_own.draft AND d.author = access.acting_account())
$$;
REVOKE ALL ON FUNCTION drafting.is_own FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drafting.is_own TO cairn_app;

CREATE POLICY own ON drafting.draft FOR SELECT TO cairn_app USING (author = access.acting_account());
CREATE POLICY own ON drafting.change FOR SELECT TO cairn_app USING (drafting.is_own(draft));
CREATE POLICY own ON drafting.proposal FOR SELECT TO cairn_app USING (drafting.is_own(draft));
CREATE POLICY own ON drafting.dropped FOR SELECT TO cairn_app USING (drafting.is_own(draft));
CREATE POLICY defining ON drafting.draft FOR INSERT TO cairn_app
  WITH CHECK (access.acts_as(ARRAY['analyst']) AND author = access.acting_account());
CREATE POLICY defining ON drafting.change FOR INSERT TO cairn_app
  WITH CHECK (access.acts_as(ARRAY['analyst']) AND author = access.acting_account()
              AND drafting.is_own(draft) AND text IS NOT NULL AND path ~ '^measures/[a-z0-9-]+[.]yaml$');
CREATE POLICY defining ON drafting.proposal FOR INSERT TO cairn_app
  WITH CHECK (access.acts_as(ARRAY['analyst']) AND drafting.is_own(draft));
