-- Something asked of someone, with a day to reply by. Nothing is changed: a reply, a passing on, a
-- close is a row of its own. What only some may read is theirs by the rules below.
CREATE SCHEMA correspondence;
GRANT USAGE ON SCHEMA correspondence TO cairn_app, cairn_public;

CREATE SEQUENCE correspondence.asking_number;
CREATE TABLE correspondence.asking (
  id bigint PRIMARY KEY,
  -- What whoever asked goes by, and nobody guesses: 20 characters of Crockford's base 32, 100 bits.
  reference text NOT NULL UNIQUE CHECK (reference ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  kind text NOT NULL CHECK (kind <> ''),
  about_kind text NOT NULL,
  about_id text NOT NULL,
  -- Of whom; where all are empty, of whoever answers the kind.
  role text NOT NULL,
  body text NOT NULL,
  office text NOT NULL,
  area text NOT NULL,
  part text NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  -- Null for the public.
  raised_by uuid REFERENCES access.account,
  raised_as text NOT NULL,
  raised_at timestamptz NOT NULL,
  reply_by date NOT NULL,
  -- The kind's rules as they were when it was asked.
  readers text[] NOT NULL,
  answerers text[] NOT NULL,
  closes text NOT NULL CHECK (closes IN ('raiser', 'answerer', 'another')),
  closers text[] NOT NULL CHECK ((closes = 'another') = (closers <> '{}')),
  entry bigint NOT NULL REFERENCES ledger.entry
);
ALTER SEQUENCE correspondence.asking_number OWNED BY correspondence.asking.id;

-- What happened to it since, in order.
CREATE TABLE correspondence.turn (
  asking bigint NOT NULL REFERENCES correspondence.asking,
  place integer NOT NULL CHECK (place >= 1),
  what text NOT NULL CHECK (what IN ('reply', 'pass-on', 'close', 'reopen')),
  words text NOT NULL CHECK (words <> ''),
  by_account uuid NOT NULL REFERENCES access.account,
  capacity text NOT NULL,
  at timestamptz NOT NULL,
  -- To whom it was passed on; empty otherwise.
  role text NOT NULL,
  body text NOT NULL,
  office text NOT NULL,
  area text NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (asking, place),
  CHECK ((what = 'pass-on') = (role <> ''))
);

-- Where somebody wants the answer. It is not an act and not for the record: it goes when the asking
-- is closed, or when its own day comes.
CREATE TABLE correspondence.reply_address (
  asking bigint PRIMARY KEY REFERENCES correspondence.asking,
  email text NOT NULL
);

-- The page that a report is about, as its reporter gave it.
CREATE TABLE correspondence.problem (
  asking bigint PRIMARY KEY REFERENCES correspondence.asking,
  page text NOT NULL
);

-- What a reply decides of a report: for a correction, what was wrong and what was done.
CREATE TABLE correspondence.decision (
  asking bigint NOT NULL,
  place integer NOT NULL,
  wrong text NOT NULL,
  done text NOT NULL,
  PRIMARY KEY (asking, place),
  FOREIGN KEY (asking, place) REFERENCES correspondence.turn,
  CHECK ((wrong = '') = (done = ''))
);

-- A reply that anybody may read, and the number under which its correction stands in the public log.
CREATE SEQUENCE correspondence.correction_number;
CREATE TABLE correspondence.publication (
  asking bigint NOT NULL,
  place integer NOT NULL,
  correction bigint UNIQUE,
  published_at timestamptz NOT NULL,
  entry bigint NOT NULL REFERENCES ledger.entry,
  PRIMARY KEY (asking, place),
  FOREIGN KEY (asking, place) REFERENCES correspondence.decision
);
ALTER SEQUENCE correspondence.correction_number OWNED BY correspondence.publication.correction;

-- Whether it was asked of the one who acts, or passed on to them.
CREATE FUNCTION correspondence.is_asked(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM correspondence.asking AS a
                 WHERE a.id = is_asked.asking AND a.role <> ''
                   AND access.holds_post(a.role, a.body, array_remove(ARRAY[a.area], '')))
      OR EXISTS (SELECT FROM correspondence.turn AS t
                 WHERE t.asking = is_asked.asking AND t.role <> ''
                   AND access.holds_post(t.role, t.body, array_remove(ARRAY[t.area], '')))
$$;

CREATE FUNCTION correspondence.may_read(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM correspondence.asking AS a
                 WHERE a.id = may_read.asking
                   AND (a.raised_by = access.acting_account() OR access.acts_as(a.readers)))
      OR correspondence.is_asked(may_read.asking)
$$;

CREATE FUNCTION correspondence.may_answer(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM correspondence.asking AS a
                 WHERE a.id = may_answer.asking AND access.acts_as(a.answerers))
      OR correspondence.is_asked(may_answer.asking)
$$;

-- Who may close it is a rule of its kind; whoever may close it, or raised it, may open it again.
CREATE FUNCTION correspondence.may_close(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM correspondence.asking AS a
                 WHERE a.id = may_close.asking
                   AND CASE a.closes
                         WHEN 'raiser' THEN a.raised_by = access.acting_account()
                         WHEN 'answerer' THEN correspondence.may_answer(a.id)
                         ELSE access.acts_as(a.closers) END)
$$;

CREATE FUNCTION correspondence.raised(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT EXISTS (SELECT FROM correspondence.asking AS a
                  WHERE a.id = raised.asking AND a.raised_by = access.acting_account()) $$;

-- Whether nobody has replied to it yet, so that only its first words may still bring an address.
CREATE FUNCTION correspondence.is_new(asking bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT NOT EXISTS (SELECT FROM correspondence.turn AS t WHERE t.asking = is_new.asking) $$;

ALTER TABLE correspondence.asking ENABLE ROW LEVEL SECURITY;
ALTER TABLE correspondence.turn ENABLE ROW LEVEL SECURITY;
ALTER TABLE correspondence.reply_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE correspondence.problem ENABLE ROW LEVEL SECURITY;
ALTER TABLE correspondence.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE correspondence.publication ENABLE ROW LEVEL SECURITY;

CREATE POLICY those_concerned ON correspondence.asking FOR SELECT TO cairn_app
  USING (correspondence.may_read(id));
CREATE POLICY in_ones_own_name ON correspondence.asking FOR INSERT TO cairn_app
  WITH CHECK (raised_by IS NOT DISTINCT FROM access.acting_account());

CREATE POLICY those_concerned ON correspondence.turn FOR SELECT TO cairn_app
  USING (correspondence.may_read(asking));
CREATE POLICY those_who_may ON correspondence.turn FOR INSERT TO cairn_app
  WITH CHECK (by_account = access.acting_account()
              AND CASE what
                    WHEN 'close' THEN correspondence.may_close(asking)
                    WHEN 'reopen' THEN correspondence.may_close(asking)
                                       OR correspondence.raised(asking)
                    ELSE correspondence.may_answer(asking) END);

CREATE POLICY those_who_answer ON correspondence.reply_address FOR SELECT TO cairn_app
  USING (correspondence.may_answer(asking));
CREATE POLICY with_the_asking ON correspondence.reply_address FOR INSERT TO cairn_app
  WITH CHECK (correspondence.is_new(asking));
CREATE POLICY those_who_close ON correspondence.reply_address FOR DELETE TO cairn_app
  USING (correspondence.may_close(asking));

CREATE POLICY those_concerned ON correspondence.problem FOR SELECT TO cairn_app
  USING (correspondence.may_read(asking));
CREATE POLICY with_the_asking ON correspondence.problem FOR INSERT TO cairn_app
  WITH CHECK (correspondence.is_new(asking));

CREATE POLICY those_concerned ON correspondence.decision FOR SELECT TO cairn_app
  USING (correspondence.may_read(asking));
CREATE POLICY those_who_answer ON correspondence.decision FOR INSERT TO cairn_app
  WITH CHECK (correspondence.may_answer(asking));

CREATE POLICY those_concerned ON correspondence.publication FOR SELECT TO cairn_app
  USING (correspondence.may_read(asking));
CREATE POLICY those_who_answer ON correspondence.publication FOR INSERT TO cairn_app
  WITH CHECK (access.acts_as(ARRAY['mission-team', 'publisher', 'head-of-profession'])
              AND correspondence.may_answer(asking));

GRANT SELECT, INSERT ON correspondence.asking, correspondence.turn, correspondence.problem,
  correspondence.decision, correspondence.publication TO cairn_app;
GRANT SELECT, INSERT, DELETE ON correspondence.reply_address TO cairn_app;
GRANT USAGE ON SEQUENCE correspondence.asking_number, correspondence.correction_number TO cairn_app;

-- The public log: corrections that were published, in the words of whoever answered. Nothing that a
-- reporter wrote is in it.
CREATE VIEW correspondence.correction AS
SELECT p.correction AS id, a.about_kind, a.about_id, d.wrong, d.done,
       a.raised_at, t.at AS answered_at, p.published_at, p.entry
FROM correspondence.publication p
JOIN correspondence.decision d ON d.asking = p.asking AND d.place = p.place
JOIN correspondence.turn t ON t.asking = p.asking AND t.place = p.place
JOIN correspondence.asking a ON a.id = p.asking
WHERE p.correction IS NOT NULL;
GRANT SELECT ON correspondence.correction TO cairn_public, cairn_app;

-- What whoever holds the reference of a report may know: how it stands, and what was published.
CREATE FUNCTION correspondence.told(reference text)
RETURNS TABLE (about_kind text, about_id text, page text, raised_at timestamptz, reply_by date,
               answered_at timestamptz, waits boolean, is_closed boolean, was_reopened boolean,
               words text, published_at timestamptz, correction bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.about_kind, a.about_id, p.page, a.raised_at, a.reply_by,
         (SELECT min(t.at) FROM correspondence.turn AS t WHERE t.asking = a.id AND t.what = 'reply'),
         NOT EXISTS (SELECT FROM correspondence.turn AS t
                     WHERE t.asking = a.id AND t.what IN ('reply', 'close')
                       AND t.place > coalesce((SELECT max(o.place) FROM correspondence.turn AS o
                                               WHERE o.asking = a.id AND o.what = 'reopen'), 0)),
         coalesce((SELECT t.what = 'close' FROM correspondence.turn AS t
                   WHERE t.asking = a.id AND t.what IN ('close', 'reopen')
                   ORDER BY t.place DESC LIMIT 1), false),
         EXISTS (SELECT FROM correspondence.turn AS t WHERE t.asking = a.id AND t.what = 'reopen'),
         said.words, said.published_at, said.correction
  FROM correspondence.asking AS a
  JOIN correspondence.problem AS p ON p.asking = a.id
  LEFT JOIN LATERAL (
    SELECT t.words, u.published_at, u.correction
    FROM correspondence.publication AS u
    JOIN correspondence.turn AS t ON t.asking = u.asking AND t.place = u.place
    WHERE u.asking = a.id ORDER BY u.place DESC LIMIT 1) AS said ON true
  WHERE a.reference = told.reference AND a.raised_by IS NULL
$$;

-- How many reports wait, how many of them too long, how many were answered, and after how many days
-- half of these.
CREATE FUNCTION correspondence.standing(day date)
RETURNS TABLE (waiting bigint, late bigint, answered bigint, median_days numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH report AS (
    SELECT a.raised_at, a.reply_by,
           (SELECT min(t.at) FROM correspondence.turn AS t
            WHERE t.asking = a.id AND t.what = 'reply') AS answered_at,
           NOT EXISTS (SELECT FROM correspondence.turn AS t
                       WHERE t.asking = a.id AND t.what IN ('reply', 'close')
                         AND t.place > coalesce((SELECT max(o.place) FROM correspondence.turn AS o
                                                 WHERE o.asking = a.id AND o.what = 'reopen'), 0))
             AS waits
    FROM correspondence.asking AS a JOIN correspondence.problem AS p ON p.asking = a.id)
  SELECT count(*) FILTER (WHERE waits),
         count(*) FILTER (WHERE waits AND reply_by < standing.day),
         count(answered_at),
         percentile_cont(0.5) WITHIN GROUP (
           ORDER BY (answered_at AT TIME ZONE 'Europe/London')::date
                    - (raised_at AT TIME ZONE 'Europe/London')::date)
           FILTER (WHERE answered_at IS NOT NULL)::numeric
  FROM report
$$;

REVOKE ALL ON FUNCTION correspondence.is_asked, correspondence.may_read,
  correspondence.may_answer, correspondence.may_close, correspondence.raised, correspondence.is_new,
  correspondence.told, correspondence.standing FROM PUBLIC;
GRANT EXECUTE ON FUNCTION correspondence.is_asked, correspondence.may_read,
  correspondence.may_answer, correspondence.may_close, correspondence.raised, correspondence.is_new
  TO cairn_app;
GRANT EXECUTE ON FUNCTION correspondence.told, correspondence.standing TO cairn_public, cairn_app;
