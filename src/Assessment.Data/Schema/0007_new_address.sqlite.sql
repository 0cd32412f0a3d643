ALTER TABLE one_time_link ADD COLUMN new_address TEXT NULL;

CREATE INDEX ix_audit_entry_round_id ON audit_entry (round_id);
CREATE INDEX ix_audit_entry_subject_id ON audit_entry (subject_id);
