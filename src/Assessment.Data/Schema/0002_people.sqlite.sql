CREATE TABLE person (
    id TEXT NOT NULL CONSTRAINT pk_person PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    is_administrator INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    closed_at TEXT,
    last_code_step INTEGER NOT NULL,
    user_name TEXT,
    normalized_user_name TEXT,
    email TEXT,
    normalized_email TEXT,
    email_confirmed INTEGER NOT NULL,
    password_hash TEXT,
    security_stamp TEXT,
    concurrency_stamp TEXT,
    two_factor_enabled INTEGER NOT NULL,
    lockout_end TEXT,
    lockout_enabled INTEGER NOT NULL,
    access_failed_count INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_person_normalized_email ON person (normalized_email);
CREATE UNIQUE INDEX ix_person_normalized_user_name ON person (normalized_user_name);

CREATE TABLE person_claim (
    id INTEGER NOT NULL CONSTRAINT pk_person_claim PRIMARY KEY AUTOINCREMENT,
    user_id TEXT NOT NULL,
    claim_type TEXT,
    claim_value TEXT,
    CONSTRAINT fk_person_claim_person_user_id FOREIGN KEY (user_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX ix_person_claim_user_id ON person_claim (user_id);

CREATE TABLE person_login (
    login_provider TEXT NOT NULL,
    provider_key TEXT NOT NULL,
    provider_display_name TEXT,
    user_id TEXT NOT NULL,
    CONSTRAINT pk_person_login PRIMARY KEY (login_provider, provider_key),
    CONSTRAINT fk_person_login_person_user_id FOREIGN KEY (user_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX ix_person_login_user_id ON person_login (user_id);

CREATE TABLE person_token (
    user_id TEXT NOT NULL,
    login_provider TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT,
    CONSTRAINT pk_person_token PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT fk_person_token_person_user_id FOREIGN KEY (user_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE TABLE one_time_link (
    id TEXT NOT NULL CONSTRAINT pk_one_time_link PRIMARY KEY,
    person_id TEXT,
    kind TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    CONSTRAINT fk_one_time_link_person_person_id FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX ix_one_time_link_person_id ON one_time_link (person_id);
CREATE UNIQUE INDEX ix_one_time_link_secret_hash ON one_time_link (secret_hash);

CREATE TABLE outgoing_mail (
    id TEXT NOT NULL CONSTRAINT pk_outgoing_mail PRIMARY KEY,
    person_id TEXT,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    sealed_link TEXT,
    round_id TEXT,
    once_key TEXT,
    created_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    leased_until TEXT,
    attempts INTEGER NOT NULL,
    sent_at TEXT,
    failed_at TEXT,
    last_error TEXT,
    CONSTRAINT fk_outgoing_mail_person_person_id FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT
);
CREATE INDEX ix_outgoing_mail_due_at ON outgoing_mail (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE UNIQUE INDEX ix_outgoing_mail_once_key ON outgoing_mail (once_key);
CREATE INDEX ix_outgoing_mail_person_id ON outgoing_mail (person_id);
CREATE INDEX ix_outgoing_mail_round_id ON outgoing_mail (round_id);

CREATE TABLE sealing_key (
    id TEXT NOT NULL CONSTRAINT pk_sealing_key PRIMARY KEY,
    name TEXT NOT NULL,
    xml TEXT NOT NULL
);
