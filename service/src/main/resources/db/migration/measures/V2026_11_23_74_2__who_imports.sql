-- A dataset of the plan may name who brings it in. A measure is brought in alone by whoever may bring in a
-- table that has its figures, or by anybody who imports where no table has.
CREATE FUNCTION measures.may_import(dataset text, capacity bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
  WITH bringing AS (
    SELECT layout.content -> 'suppliedBy' AS by FROM loading.newest('DATASET') AS layout
    WHERE layout.id = dataset
      OR layout.content @> jsonb_build_object(
           'figures', jsonb_build_array(jsonb_build_object('measure', dataset)))
  )
  SELECT access.acts_for(ARRAY['analyst', 'head-of-profession'], '{}', capacity)
     AND (NOT EXISTS (SELECT FROM bringing)
          OR EXISTS (SELECT FROM bringing
                     WHERE by IS NULL
                        OR access.acts_for(
                             ARRAY(SELECT jsonb_array_elements_text(by -> 'roles')),
                             ARRAY(SELECT jsonb_array_elements_text(by -> 'bodies')), capacity)))
$$;

ALTER POLICY own_or_reviewing_or_imported ON measures.filed_import
  USING (account = access.acting_account() OR access.reviews() OR jobs.runs()
         OR (entry IS NOT NULL AND access.acts_as(ARRAY['auditor']))
         OR (entry IS NOT NULL AND measures.may_import(dataset, NULL)));
ALTER POLICY for_oneself ON measures.filed_import
  WITH CHECK (account = access.acting_account() AND access.holds(capacity) AND state = 'reading'
              AND measures.may_import(dataset, capacity));
ALTER POLICY ones_own ON measures.filed_import
  WITH CHECK (account = access.acting_account()
              AND (entry IS NULL OR measures.may_import(dataset, capacity)));
