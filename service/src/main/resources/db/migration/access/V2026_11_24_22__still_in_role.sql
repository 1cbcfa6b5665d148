-- Whether an account acts in a role today, for whichever body and area.
CREATE FUNCTION access.is_still(account uuid, role text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM access.capacity AS c
                 WHERE c.account = is_still.account AND c.role = is_still.role
                   AND (now() AT TIME ZONE 'Europe/London')::date
                       BETWEEN c.from_day AND coalesce(c.to_day, 'infinity')
                   AND NOT EXISTS (SELECT FROM access.capacity_end AS e WHERE e.capacity = c.id))
$$;
REVOKE ALL ON FUNCTION access.is_still FROM PUBLIC;
