-- Whoever acts for a body alone holds no post in an area of another: only who acts for neither acts everywhere.
CREATE OR REPLACE FUNCTION access.holds_post(role text, body text, areas text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM access.capacity AS c
                 WHERE c.account = access.acting_account() AND c.role = holds_post.role
                   AND holds_post.body IN ('', c.body)
                   AND (c.areas @> holds_post.areas
                        OR (c.areas = '{}' AND c.body IN ('', holds_post.body)))
                   AND (now() AT TIME ZONE 'Europe/London')::date
                       BETWEEN c.from_day AND coalesce(c.to_day, 'infinity')
                   AND NOT EXISTS (SELECT FROM access.capacity_end AS e
                                   WHERE e.capacity IN (c.id, c.delegated_from)))
$$;
