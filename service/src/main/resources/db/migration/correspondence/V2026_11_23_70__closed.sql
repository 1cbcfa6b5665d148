-- When an asking was closed; null while it is open, and where there is none such. What a room above says to
-- everybody of something asked, it says no longer than it is open.
CREATE FUNCTION correspondence.closed_at(asking bigint) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT CASE t.what WHEN 'close' THEN t.at END FROM correspondence.turn AS t
  WHERE t.asking = closed_at.asking AND t.what IN ('close', 'reopen')
  ORDER BY t.place DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION correspondence.closed_at FROM PUBLIC;
GRANT EXECUTE ON FUNCTION correspondence.closed_at, correspondence.may_read, correspondence.raised
  TO cairn_app;
GRANT EXECUTE ON FUNCTION correspondence.closed_at TO cairn_public;
