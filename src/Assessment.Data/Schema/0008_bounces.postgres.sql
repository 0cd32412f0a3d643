ALTER TABLE outgoing_mail ADD COLUMN token character varying(32) NULL;
ALTER TABLE outgoing_mail ADD COLUMN bounced_at timestamp with time zone NULL;
ALTER TABLE outgoing_mail ADD COLUMN delayed_at timestamp with time zone NULL;
ALTER TABLE outgoing_mail ADD COLUMN bounce_status character varying(16) NULL;
ALTER TABLE outgoing_mail ADD COLUMN bounce_diagnosis text NULL;
