-- A value is written by whoever loads a plan or imports a table; everybody who acts may read them raw,
-- for what comes of a row is decided by holding it against those on record.
ALTER TABLE measures.value ENABLE ROW LEVEL SECURITY;
CREATE POLICY whoever_acts ON measures.value FOR SELECT TO cairn_app USING (true);
CREATE POLICY who_loads_or_imports ON measures.value FOR INSERT TO cairn_app
  WITH CHECK (access.acts_as(ARRAY['operator', 'publisher', 'analyst', 'head-of-profession']));
