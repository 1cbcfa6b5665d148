-- Where an answer comes from that was filled in from what was held already and confirmed: a figure
-- that is published, the rows of another form, the last return. Null where somebody wrote it.
ALTER TABLE returns.answer ADD COLUMN held_as text;
