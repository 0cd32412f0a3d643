ALTER TABLE sheet ADD COLUMN ready_at TEXT NULL;
ALTER TABLE sheet ADD COLUMN ready_by TEXT NULL;

CREATE INDEX ix_remark_to_resolved_at ON remark ("to", resolved_at);
