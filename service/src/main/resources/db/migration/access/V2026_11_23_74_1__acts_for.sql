-- Whether the one who acts does so in one of the roles, for one of the bodies; an empty list is for any.
-- In one capacity, or where none is named, in any that they hold.
CREATE FUNCTION access.acts_for(roles text[], bodies text[], capacity bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM access.capacity AS c
                 WHERE c.account = access.acting_account()
                   AND (acts_for.capacity IS NULL OR c.id = acts_for.capacity)
                   AND access.acts_as(ARRAY[c.role])
                   AND (cardinality(roles) = 0 OR c.role = ANY (roles))
                   AND (cardinality(bodies) = 0 OR c.body = ANY (bodies))
                   AND NOT EXISTS (SELECT FROM access.capacity_end AS e WHERE e.capacity = c.id))
$$;
REVOKE ALL ON FUNCTION access.acts_for FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.acts_for TO cairn_app;
