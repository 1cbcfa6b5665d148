-- Why an answer was changed after the return had been submitted; null before.
ALTER TABLE returns.answer ADD COLUMN reason text CHECK (reason <> '');

-- Whoever asked for signatures, as the role, the body and the area for which they did: of them an assessor asks.
ALTER TABLE returns.draft ADD COLUMN asked_as text[] NOT NULL DEFAULT '{}' CHECK (cardinality(asked_as) IN (0, 3));
GRANT UPDATE (asked_as) ON returns.draft TO cairn_app;

-- That an assessor asked about an answer: which and since when. What was asked is correspondence.
CREATE TABLE returns.query (
  asking bigint PRIMARY KEY REFERENCES correspondence.asking,
  obligation text NOT NULL,
  number integer NOT NULL,
  part text NOT NULL,
  question text NOT NULL,
  raised_at timestamptz NOT NULL,
  synthetic boolean NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  FOREIGN KEY (obligation, number) REFERENCES returns.submission
);

-- That an assessor took a submission as it stands.
CREATE TABLE returns.acceptance (
  obligation text NOT NULL,
  number integer NOT NULL,
  synthetic boolean NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (obligation, number),
  FOREIGN KEY (obligation, number) REFERENCES returns.submission
);

-- That whoever wrote words of a person took back that everybody may read them.
CREATE TABLE returns.taking_back (
  obligation text NOT NULL REFERENCES returns.obligation,
  part text NOT NULL,
  question text NOT NULL,
  at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (obligation, part, question, entry)
);

ALTER TABLE returns.query ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON returns.query FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY whoever_raised_it ON returns.query FOR INSERT TO cairn_app
  WITH CHECK (correspondence.raised(asking) AND returns.prepares(ARRAY['assessor'], obligation));

ALTER TABLE returns.acceptance ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON returns.acceptance FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY who_assesses ON returns.acceptance FOR INSERT TO cairn_app
  WITH CHECK (returns.prepares(ARRAY['assessor'], obligation));

ALTER TABLE returns.taking_back ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON returns.taking_back FOR SELECT TO cairn_public, cairn_app USING (true);
CREATE POLICY who_wrote_it ON returns.taking_back FOR INSERT TO cairn_app
  WITH CHECK (returns.prepares(ARRAY['panel-member', 'family-representative'], obligation));

-- Takes what somebody wrote out of every submission, once they have taken it back: of the words, nothing is
-- left that everybody may read.
CREATE FUNCTION returns.blank(obligation text, part text, question text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE returns.submission AS s SET content = jsonb_set(s.content, '{parts}', (
    SELECT jsonb_agg(CASE WHEN p ->> 'id' <> blank.part THEN p ELSE jsonb_set(p, '{answers}', (
      SELECT jsonb_agg(CASE WHEN a ->> 'question' <> blank.question THEN a ELSE a || jsonb_build_object(
               'words', 'Taken back by whoever wrote it',
               'given', '{"stands": "ANSWERED", "values": [], "rows": [], "explained": "",
                          "publishable": false}'::jsonb) END ORDER BY i)
      FROM jsonb_array_elements(p -> 'answers') WITH ORDINALITY AS x (a, i))) END ORDER BY n)
    FROM jsonb_array_elements(s.content -> 'parts') WITH ORDINALITY AS y (p, n)))
  WHERE s.obligation = blank.obligation
    AND EXISTS (SELECT FROM returns.taking_back AS t
                WHERE t.obligation = blank.obligation AND t.part = blank.part
                  AND t.question = blank.question)
    AND returns.prepares(ARRAY['panel-member', 'family-representative'], blank.obligation)
$$;
REVOKE ALL ON FUNCTION returns.blank FROM PUBLIC;
GRANT EXECUTE ON FUNCTION returns.blank TO cairn_app;

GRANT SELECT ON returns.query, returns.acceptance, returns.taking_back TO cairn_public;
GRANT SELECT, INSERT ON returns.query, returns.acceptance, returns.taking_back TO cairn_app;
