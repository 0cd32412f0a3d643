ALTER TABLE outgoing_mail ADD COLUMN token TEXT NULL;
ALTER TABLE outgoing_mail ADD COLUMN bounced_at TEXT NULL;
ALTER TABLE outgoing_mail ADD COLUMN delayed_at TEXT NULL;
ALTER TABLE outgoing_mail ADD COLUMN bounce_status TEXT NULL;
ALTER TABLE outgoing_mail ADD COLUMN bounce_diagnosis TEXT NULL;
