-- Whoever writes a return writes beside what is published.
GRANT SELECT ON measures.public_value TO cairn_app;
