ALTER TABLE sheet ADD COLUMN ready_at timestamp with time zone NULL;
ALTER TABLE sheet ADD COLUMN ready_by uuid NULL;

CREATE INDEX ix_remark_to_resolved_at ON remark ("to", resolved_at);
