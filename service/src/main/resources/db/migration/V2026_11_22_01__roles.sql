-- Two roles that a login takes on, never holds: outside a transaction the service can read and write
-- nothing. cairn_public reads what is public; cairn_app records. Neither can change or remove a row.
DO $$
BEGIN
  CREATE ROLE cairn_public NOLOGIN;
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
DO $$
BEGIN
  CREATE ROLE cairn_app NOLOGIN;
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;

GRANT cairn_public, cairn_app TO ${serviceLogin} WITH INHERIT FALSE, SET TRUE;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
