CREATE TABLE sheet (
    id TEXT NOT NULL CONSTRAINT pk_sheet PRIMARY KEY,
    participation_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    institution_id TEXT NOT NULL,
    layer TEXT NOT NULL,
    author_id TEXT NULL,
    state TEXT NOT NULL,
    submitted_at TEXT NULL,
    submissions INTEGER NOT NULL,
    opened_at TEXT NULL,
    CONSTRAINT fk_sheet_participation_participation_id FOREIGN KEY (participation_id) REFERENCES participation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_sheet_round_record_round_id FOREIGN KEY (round_id) REFERENCES round_record (id) ON DELETE RESTRICT
);

CREATE INDEX ix_sheet_participation_id ON sheet (participation_id);
CREATE INDEX ix_sheet_round_id_institution_id_layer ON sheet (round_id, institution_id, layer);

CREATE TABLE sheet_entry (
    sheet_id TEXT NOT NULL,
    "group" TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    removed_at TEXT NULL,
    CONSTRAINT pk_sheet_entry PRIMARY KEY (sheet_id, "group", entry_id),
    CONSTRAINT fk_sheet_entry_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE TABLE given_answer (
    sheet_id TEXT NOT NULL,
    question TEXT NOT NULL,
    entry TEXT NOT NULL,
    "row" TEXT NOT NULL,
    state TEXT NOT NULL,
    text TEXT NULL,
    draft TEXT NULL,
    not_sure INTEGER NOT NULL,
    justification TEXT NULL,
    comment TEXT NULL,
    version INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    carried_over INTEGER NOT NULL,
    CONSTRAINT pk_given_answer PRIMARY KEY (sheet_id, question, entry, "row"),
    CONSTRAINT fk_given_answer_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE TABLE answer_change (
    id TEXT NOT NULL CONSTRAINT pk_answer_change PRIMARY KEY,
    sheet_id TEXT NOT NULL,
    question TEXT NOT NULL,
    entry TEXT NOT NULL,
    "row" TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    text TEXT NULL,
    draft TEXT NULL,
    not_sure INTEGER NOT NULL,
    justification TEXT NULL,
    comment TEXT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    cause TEXT NOT NULL,
    edit_id TEXT NOT NULL,
    CONSTRAINT fk_answer_change_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_answer_change_sheet_id_edit_id ON answer_change (sheet_id, edit_id);
CREATE UNIQUE INDEX ix_answer_change_sheet_id_question_entry_row_version ON answer_change (sheet_id, question, entry, "row", version);

CREATE TABLE submission (
    id TEXT NOT NULL CONSTRAINT pk_submission PRIMARY KEY,
    sheet_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    canonical_json TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    CONSTRAINT fk_submission_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_submission_sheet_id_number ON submission (sheet_id, number);

CREATE TABLE returned_question (
    id TEXT NOT NULL CONSTRAINT pk_returned_question PRIMARY KEY,
    sheet_id TEXT NOT NULL,
    submission INTEGER NOT NULL,
    question TEXT NOT NULL,
    reason TEXT NOT NULL,
    returned_by TEXT NOT NULL,
    returned_at TEXT NOT NULL,
    CONSTRAINT fk_returned_question_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_returned_question_sheet_id_submission_question ON returned_question (sheet_id, submission, question);

CREATE TABLE section_assignment (
    id TEXT NOT NULL CONSTRAINT pk_section_assignment PRIMARY KEY,
    sheet_id TEXT NOT NULL,
    section TEXT NOT NULL,
    person_id TEXT NOT NULL,
    message TEXT NULL,
    due TEXT NULL,
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    done_at TEXT NULL,
    ended_at TEXT NULL,
    CONSTRAINT fk_section_assignment_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE INDEX ix_section_assignment_person_id_ended_at ON section_assignment (person_id, ended_at);
CREATE INDEX ix_section_assignment_sheet_id_section ON section_assignment (sheet_id, section);

CREATE TABLE remark (
    id TEXT NOT NULL CONSTRAINT pk_remark PRIMARY KEY,
    sheet_id TEXT NOT NULL,
    question TEXT NOT NULL,
    entry TEXT NOT NULL,
    reply_to TEXT NULL,
    text TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    "to" TEXT NULL,
    resolved_at TEXT NULL,
    resolved_by TEXT NULL,
    CONSTRAINT fk_remark_remark_reply_to FOREIGN KEY (reply_to) REFERENCES remark (id) ON DELETE RESTRICT,
    CONSTRAINT fk_remark_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE INDEX ix_remark_reply_to ON remark (reply_to);
CREATE INDEX ix_remark_sheet_id_question ON remark (sheet_id, question);

CREATE TABLE dismissal (
    sheet_id TEXT NOT NULL,
    warning TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_dismissal PRIMARY KEY (sheet_id, warning),
    CONSTRAINT fk_dismissal_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE TABLE evidence_item (
    id TEXT NOT NULL CONSTRAINT pk_evidence_item PRIMARY KEY,
    institution_id TEXT NOT NULL,
    title TEXT NOT NULL,
    citation TEXT NULL,
    passage TEXT NULL,
    date TEXT NULL,
    language TEXT NULL,
    link TEXT NULL,
    file_sha256 TEXT NULL,
    file_name TEXT NULL,
    media_type TEXT NULL,
    file_size INTEGER NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT NULL,
    CONSTRAINT fk_evidence_item_institution_institution_id FOREIGN KEY (institution_id) REFERENCES institution (id) ON DELETE RESTRICT
);

CREATE INDEX ix_evidence_item_institution_id ON evidence_item (institution_id);

CREATE TABLE evidence_use (
    sheet_id TEXT NOT NULL,
    question TEXT NOT NULL,
    entry TEXT NOT NULL,
    item_id TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_evidence_use PRIMARY KEY (sheet_id, question, entry, item_id),
    CONSTRAINT fk_evidence_use_evidence_item_item_id FOREIGN KEY (item_id) REFERENCES evidence_item (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_use_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE INDEX ix_evidence_use_item_id ON evidence_use (item_id);

CREATE TRIGGER answer_change_is_not_changed BEFORE UPDATE ON answer_change
BEGIN
    SELECT RAISE(ABORT, 'a row of answer_change is never changed');
END;

CREATE TRIGGER answer_change_is_not_removed BEFORE DELETE ON answer_change
BEGIN
    SELECT RAISE(ABORT, 'a row of answer_change is never removed');
END;

-- INSERT OR REPLACE removes the old row without asking the trigger above.
CREATE TRIGGER answer_change_is_not_replaced BEFORE INSERT ON answer_change
WHEN EXISTS (SELECT 1 FROM answer_change WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'a row of answer_change is never replaced');
END;

CREATE TRIGGER submission_is_not_changed BEFORE UPDATE ON submission
BEGIN
    SELECT RAISE(ABORT, 'a row of submission is never changed');
END;

CREATE TRIGGER submission_is_not_removed BEFORE DELETE ON submission
BEGIN
    SELECT RAISE(ABORT, 'a row of submission is never removed');
END;

-- INSERT OR REPLACE removes the old row without asking the trigger above.
CREATE TRIGGER submission_is_not_replaced BEFORE INSERT ON submission
WHEN EXISTS (SELECT 1 FROM submission WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'a row of submission is never replaced');
END;
