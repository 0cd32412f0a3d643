CREATE TABLE institution (
    id TEXT NOT NULL CONSTRAINT pk_institution PRIMARY KEY,
    slug TEXT NOT NULL,
    country TEXT NOT NULL,
    name TEXT NOT NULL,
    short TEXT NULL
);

CREATE UNIQUE INDEX ix_institution_slug ON institution (slug);

CREATE TABLE round_record (
    id TEXT NOT NULL CONSTRAINT pk_round_record PRIMARY KEY,
    slug TEXT NOT NULL,
    questionnaire_id TEXT NOT NULL,
    edition TEXT NOT NULL,
    state TEXT NOT NULL,
    facts TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT fk_round_record_published_edition_questionnaire_id_edition FOREIGN KEY (questionnaire_id, edition) REFERENCES published_edition (questionnaire_id, edition) ON DELETE RESTRICT
);

CREATE INDEX ix_round_record_questionnaire_id_edition ON round_record (questionnaire_id, edition);
CREATE UNIQUE INDEX ix_round_record_slug ON round_record (slug);

CREATE TABLE participation (
    id TEXT NOT NULL CONSTRAINT pk_participation PRIMARY KEY,
    round_id TEXT NOT NULL,
    institution_id TEXT NOT NULL,
    weight REAL NOT NULL,
    withdrawn_at TEXT NULL,
    withdrawn_because TEXT NULL,
    CONSTRAINT fk_participation_institution_institution_id FOREIGN KEY (institution_id) REFERENCES institution (id) ON DELETE RESTRICT,
    CONSTRAINT fk_participation_round_record_round_id FOREIGN KEY (round_id) REFERENCES round_record (id) ON DELETE RESTRICT
);

CREATE INDEX ix_participation_institution_id ON participation (institution_id);
CREATE UNIQUE INDEX ix_participation_round_id_institution_id ON participation (round_id, institution_id);

CREATE TABLE membership (
    id TEXT NOT NULL CONSTRAINT pk_membership PRIMARY KEY,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    round_id TEXT NULL,
    participation_id TEXT NULL,
    since TEXT NOT NULL,
    ended_at TEXT NULL,
    CONSTRAINT fk_membership_participation_participation_id FOREIGN KEY (participation_id) REFERENCES participation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_membership_round_record_round_id FOREIGN KEY (round_id) REFERENCES round_record (id) ON DELETE RESTRICT
);

CREATE INDEX ix_membership_participation_id ON membership (participation_id);
CREATE INDEX ix_membership_person_id_ended_at ON membership (person_id, ended_at);
CREATE INDEX ix_membership_round_id ON membership (round_id);

CREATE TABLE audit_entry (
    id TEXT NOT NULL CONSTRAINT pk_audit_entry PRIMARY KEY,
    at TEXT NOT NULL,
    person_id TEXT NULL,
    action TEXT NOT NULL,
    subject TEXT NULL,
    subject_id TEXT NULL,
    round_id TEXT NULL,
    institution_id TEXT NULL,
    detail TEXT NULL
);

CREATE INDEX ix_audit_entry_at ON audit_entry (at);
CREATE INDEX ix_audit_entry_person_id ON audit_entry (person_id);

CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'a row of audit_entry is never changed');
END;

CREATE TRIGGER audit_entry_is_not_removed BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'a row of audit_entry is never removed');
END;

-- INSERT OR REPLACE removes the old row without asking the trigger above.
CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'a row of audit_entry is never replaced');
END;
