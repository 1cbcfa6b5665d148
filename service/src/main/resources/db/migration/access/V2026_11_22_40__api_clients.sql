-- Programs that an issuer vouches for by client credentials, as administrators register them. An end
-- is a row of its own.
CREATE SEQUENCE access.client_number;
CREATE TABLE access.client (
  id bigint PRIMARY KEY,
  -- All that the ledger knows of it; never that of a person.
  pseudonym uuid NOT NULL UNIQUE,
  issuer text NOT NULL CHECK (issuer <> ''),
  client text NOT NULL CHECK (client <> ''),
  name text NOT NULL CHECK (name <> ''),
  body text NOT NULL,
  scopes text[] NOT NULL CHECK (scopes <> '{}'),
  areas text[] NOT NULL,
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  cites text NOT NULL CHECK (cites <> ''),
  entry bigint NOT NULL REFERENCES ledger.entry
);
ALTER SEQUENCE access.client_number OWNED BY access.client.id;

CREATE TABLE access.client_end (
  client bigint PRIMARY KEY REFERENCES access.client,
  ended_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  entry bigint NOT NULL REFERENCES ledger.entry
);

ALTER TABLE access.client ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.client_end ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_or_reviewing ON access.client FOR SELECT TO cairn_app
  USING (pseudonym = access.acting_account() OR access.reviews());
CREATE POLICY reviewing ON access.client_end FOR SELECT TO cairn_app
  USING (access.reviews());
CREATE POLICY by_those_who_keep_accounts ON access.client FOR INSERT TO cairn_app
  WITH CHECK (access.administers());
CREATE POLICY by_those_who_keep_accounts ON access.client_end FOR INSERT TO cairn_app
  WITH CHECK (access.administers());

GRANT SELECT, INSERT ON access.client, access.client_end TO cairn_app;
GRANT USAGE ON SEQUENCE access.client_number TO cairn_app;

-- What a request must know of the client that its token names: the last registration of it.
CREATE FUNCTION access.known_client(issuer text, client text)
RETURNS TABLE (id bigint, pseudonym uuid, registered_issuer text, registered_client text, name text,
               body text, scopes text[], areas text[], from_day date, to_day date, cites text,
               ended_at timestamptz, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.id, c.pseudonym, c.issuer, c.client, c.name, c.body, c.scopes, c.areas, c.from_day,
         c.to_day, c.cites, e.ended_at, e.reason
  FROM access.client AS c LEFT JOIN access.client_end AS e ON e.client = c.id
  WHERE c.issuer = known_client.issuer AND c.client = known_client.client
  ORDER BY c.id DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION access.known_client FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.known_client TO cairn_app;
