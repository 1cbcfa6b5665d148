-- What a plan says now, for rules of other rooms that hold for rows: the newest version of each item of a kind.
CREATE FUNCTION loading.newest(asked text) RETURNS TABLE (id text, content jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT DISTINCT ON (i.id) i.id, i.content FROM loading.item AS i
  WHERE i.kind = asked ORDER BY i.id, i.version DESC
$$;
REVOKE ALL ON FUNCTION loading.newest FROM PUBLIC;
GRANT EXECUTE ON FUNCTION loading.newest TO cairn_app;
