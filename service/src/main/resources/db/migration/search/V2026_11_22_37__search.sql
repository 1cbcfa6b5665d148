-- What the search page looks through: a copy of what the rooms say of their public subjects, made anew
-- after each load. It is filled from what cairn_public may read, so it cannot hold anything else.
CREATE SCHEMA IF NOT EXISTS search;
GRANT USAGE ON SCHEMA search TO cairn_public, cairn_app;

-- Both come with PostgreSQL and may be created by the owner of the database.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA search;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA search;

-- Words by their stems, and words as they stand, both without their accents.
CREATE TEXT SEARCH CONFIGURATION search.english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION search.english
  ALTER MAPPING FOR hword, hword_part, word WITH search.unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION search.plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION search.plain
  ALTER MAPPING FOR hword, hword_part, word WITH search.unaccent, simple;

-- aliases: other names of it, one a line. codes: its id and official codes, in words. folded: the title in
-- small letters without accents.
CREATE TABLE search.subject (
  kind text NOT NULL,
  id text NOT NULL,
  position integer NOT NULL,
  label text NOT NULL,
  title text NOT NULL,
  folded text NOT NULL,
  aliases text NOT NULL,
  codes text NOT NULL,
  words text NOT NULL,
  path text NOT NULL,
  vector tsvector NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX subject_vector ON search.subject USING gin (vector);

-- Every word that stands anywhere in it, and in how many subjects: what a slip of the keys may have meant.
CREATE TABLE search.word (
  word text PRIMARY KEY,
  subjects integer NOT NULL
);
CREATE INDEX word_likeness ON search.word USING gin (word search.gin_trgm_ops);

-- Of which version of the program the index is, and after which entry it was made; at most one row.
CREATE TABLE search.made (
  version integer NOT NULL,
  entry bigint NOT NULL,
  made_at timestamptz NOT NULL
);

GRANT SELECT ON search.subject, search.word, search.made TO cairn_public;
GRANT SELECT, INSERT, DELETE ON search.subject, search.word, search.made TO cairn_app;
