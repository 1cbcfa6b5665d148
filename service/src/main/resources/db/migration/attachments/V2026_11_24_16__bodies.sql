-- The bodies of the subject, where a file is also read by their people, and by nobody whose capacity is neither for
-- one of them nor for one of its areas. Null where the areas alone say who reads.
ALTER TABLE attachments.attachment ADD COLUMN bodies text[];

-- Whether the work of the one who acts concerns a file.
CREATE FUNCTION attachments.concerns(readers text[], areas text[], bodies text[]) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN concerns.bodies IS NULL THEN attachments.reads(concerns.readers, concerns.areas)
              ELSE access.acts_in(concerns.readers, concerns.bodies, concerns.areas) END
$$;

CREATE FUNCTION attachments.opens(account uuid, readers text[], areas text[], bodies text[]) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(opens.account = access.acting_account(), false)
         OR attachments.concerns(opens.readers, opens.areas, opens.bodies) OR access.acts_as(ARRAY['operator'])
$$;

CREATE OR REPLACE FUNCTION attachments.open_all(kind text, subject text, public_from timestamptz, entry bigint)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM attachments.attachment AS a
             WHERE a.kind = open_all.kind AND a.subject = open_all.subject
               AND NOT attachments.opens(a.account, a.readers, a.areas, a.bodies)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'whoever makes a file public may read it before';
  END IF;
  INSERT INTO attachments.publication (attachment, public_from, entry)
  SELECT a.id, open_all.public_from, open_all.entry FROM attachments.attachment AS a
  WHERE a.kind = open_all.kind AND a.subject = open_all.subject
  ON CONFLICT DO NOTHING;
END $$;

DROP POLICY own_or_reading ON attachments.attachment;
CREATE POLICY own_or_reading ON attachments.attachment FOR SELECT TO cairn_app
  USING (attachments.is_public(id) OR account = access.acting_account()
         OR attachments.concerns(readers, areas, bodies) OR access.acts_as(ARRAY['auditor', 'operator']));

DROP POLICY of_ones_work ON attachments.publication;
CREATE POLICY of_ones_work ON attachments.publication FOR INSERT TO cairn_app
  WITH CHECK (EXISTS (SELECT FROM attachments.attachment a
                      WHERE a.id = attachment
                        AND attachments.opens(a.account, a.readers, a.areas, a.bodies)));

DROP FUNCTION attachments.opens(uuid, text[], text[]);
