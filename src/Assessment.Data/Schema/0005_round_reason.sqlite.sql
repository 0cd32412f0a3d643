ALTER TABLE round_record ADD COLUMN state_reason TEXT NULL;
