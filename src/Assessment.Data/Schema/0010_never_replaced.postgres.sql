-- PostgreSQL has no INSERT OR REPLACE, and its ON CONFLICT DO UPDATE asks the triggers that are there.
SELECT 1;
