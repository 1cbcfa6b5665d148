-- Changes to a plan that are being prepared. None is an act until it is asked for.
CREATE SCHEMA drafting;
GRANT USAGE ON SCHEMA drafting TO cairn_app;

CREATE SEQUENCE drafting.number;
CREATE TABLE drafting.draft (
  id bigint PRIMARY KEY,
  pack text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  author uuid NOT NULL,
  begun_at timestamptz NOT NULL
);
ALTER SEQUENCE drafting.number OWNED BY drafting.draft.id;

-- A file as somebody left it; the last of a path counts. Without text it is taken away; base is the
-- SHA-256 of the file on record then, without which it is new. A change taken back is as on record.
CREATE TABLE drafting.change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft bigint NOT NULL REFERENCES drafting.draft,
  path text NOT NULL,
  text text,
  base text,
  is_taken_back boolean NOT NULL DEFAULT false,
  author uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX ON drafting.change (draft, path);

-- Which asking for signatures is of which draft.
CREATE TABLE drafting.proposal (
  approval bigint PRIMARY KEY REFERENCES approval.asking,
  draft bigint NOT NULL REFERENCES drafting.draft
);

CREATE TABLE drafting.dropped (
  draft bigint PRIMARY KEY REFERENCES drafting.draft,
  at timestamptz NOT NULL
);

-- The mission team prepares; whoever is to sign it, and whoever audits, reads.
CREATE FUNCTION drafting.concerns(draft bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT access.acts_as(ARRAY['mission-team', 'auditor', 'operator'])
         OR EXISTS (SELECT FROM drafting.proposal AS p
                    WHERE p.draft = concerns.draft AND approval.may_sign(p.approval))
$$;
CREATE FUNCTION drafting.prepares() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT access.acts_as(ARRAY['mission-team']) $$;

ALTER TABLE drafting.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE drafting.change ENABLE ROW LEVEL SECURITY;
ALTER TABLE drafting.proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE drafting.dropped ENABLE ROW LEVEL SECURITY;

CREATE POLICY concerned ON drafting.draft FOR SELECT TO cairn_app USING (drafting.concerns(id));
CREATE POLICY concerned ON drafting.change FOR SELECT TO cairn_app USING (drafting.concerns(draft));
CREATE POLICY concerned ON drafting.proposal FOR SELECT TO cairn_app
  USING (drafting.concerns(draft));
CREATE POLICY concerned ON drafting.dropped FOR SELECT TO cairn_app USING (drafting.concerns(draft));
CREATE POLICY preparing ON drafting.draft FOR INSERT TO cairn_app
  WITH CHECK (drafting.prepares() AND author = access.acting_account());
CREATE POLICY preparing ON drafting.change FOR INSERT TO cairn_app
  WITH CHECK (drafting.prepares() AND author = access.acting_account());
CREATE POLICY preparing ON drafting.proposal FOR INSERT TO cairn_app
  WITH CHECK (drafting.prepares());
CREATE POLICY preparing ON drafting.dropped FOR INSERT TO cairn_app WITH CHECK (drafting.prepares());

GRANT SELECT, INSERT ON drafting.draft, drafting.change, drafting.proposal, drafting.dropped
  TO cairn_app;
GRANT USAGE ON SEQUENCE drafting.number TO cairn_app;
