-- One column says where an answer comes from that was filled in.
UPDATE returns.answer SET held_as = 'As in the last return' WHERE taken_from IS NOT NULL;
ALTER TABLE returns.answer DROP COLUMN taken_from;
