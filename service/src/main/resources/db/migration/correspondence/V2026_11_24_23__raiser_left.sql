-- Whether whoever asked no longer acts in the role in which they did: then others in it who may read
-- it close it in their place, so that nothing stays open because somebody went.
CREATE FUNCTION correspondence.raiser_left(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM correspondence.asking AS a
                 WHERE a.id = raiser_left.asking AND a.raised_by IS NOT NULL
                   AND a.raised_as = ANY (a.readers)
                   AND NOT access.is_still(a.raised_by, a.raised_as))
$$;
REVOKE ALL ON FUNCTION correspondence.raiser_left FROM PUBLIC;
GRANT EXECUTE ON FUNCTION correspondence.raiser_left TO cairn_app;

CREATE OR REPLACE FUNCTION correspondence.may_close(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM correspondence.asking AS a
                 WHERE a.id = may_close.asking
                   AND CASE a.closes
                         WHEN 'raiser' THEN a.raised_by = access.acting_account()
                           OR (correspondence.raiser_left(a.id)
                               AND access.acts_as(ARRAY[a.raised_as]))
                         WHEN 'answerer' THEN correspondence.may_answer(a.id)
                         ELSE access.acts_as(a.closers) END)
$$;
