-- Entries whose payload is gone although no entry records its erasure. That a payload is there is told
-- also of those that are not public yet; nothing of what they say is.
CREATE VIEW ledger.lost_payload AS
SELECT p.index
FROM ledger.position p
WHERE NOT EXISTS (SELECT FROM ledger.payload WHERE entry = p.entry)
  AND NOT EXISTS (SELECT FROM ledger.erasure WHERE entry = p.entry);

GRANT SELECT ON ledger.lost_payload TO cairn_public, cairn_app;
