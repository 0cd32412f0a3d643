ALTER TABLE round_record ADD COLUMN state_reason text NULL;
