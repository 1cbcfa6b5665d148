-- Whether the one who acts holds a role today for a body (any, where none is named) and for every one of
-- some areas; a capacity for no area in particular is for the whole nation.
CREATE FUNCTION access.holds_post(role text, body text, areas text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM access.capacity AS c
                 WHERE c.account = access.acting_account() AND c.role = holds_post.role
                   AND holds_post.body IN ('', c.body)
                   AND (c.areas = '{}' OR c.areas @> holds_post.areas)
                   AND (now() AT TIME ZONE 'Europe/London')::date
                       BETWEEN c.from_day AND coalesce(c.to_day, 'infinity')
                   AND NOT EXISTS (SELECT FROM access.capacity_end AS e
                                   WHERE e.capacity IN (c.id, c.delegated_from)))
$$;
REVOKE ALL ON FUNCTION access.holds_post FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.holds_post TO cairn_app;
