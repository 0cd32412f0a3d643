CREATE TABLE sheet (
    id uuid NOT NULL,
    participation_id uuid NOT NULL,
    round_id uuid NOT NULL,
    institution_id uuid NOT NULL,
    layer character varying(32) NOT NULL,
    author_id uuid,
    state character varying(32) NOT NULL,
    submitted_at timestamp with time zone,
    submissions integer NOT NULL,
    opened_at timestamp with time zone,
    CONSTRAINT pk_sheet PRIMARY KEY (id),
    CONSTRAINT fk_sheet_participation_participation_id FOREIGN KEY (participation_id) REFERENCES participation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_sheet_round_record_round_id FOREIGN KEY (round_id) REFERENCES round_record (id) ON DELETE RESTRICT
);

CREATE INDEX ix_sheet_participation_id ON sheet (participation_id);
CREATE INDEX ix_sheet_round_id_institution_id_layer ON sheet (round_id, institution_id, layer);

CREATE TABLE sheet_entry (
    sheet_id uuid NOT NULL,
    "group" character varying(128) NOT NULL,
    entry_id character varying(128) NOT NULL,
    position integer NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT pk_sheet_entry PRIMARY KEY (sheet_id, "group", entry_id),
    CONSTRAINT fk_sheet_entry_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE TABLE given_answer (
    sheet_id uuid NOT NULL,
    question character varying(128) NOT NULL,
    entry character varying(128) NOT NULL,
    row character varying(128) NOT NULL,
    state character varying(32) NOT NULL,
    text text,
    draft text,
    not_sure boolean NOT NULL,
    justification text,
    comment text,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    carried_over boolean NOT NULL,
    CONSTRAINT pk_given_answer PRIMARY KEY (sheet_id, question, entry, row),
    CONSTRAINT fk_given_answer_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE TABLE answer_change (
    id uuid NOT NULL,
    sheet_id uuid NOT NULL,
    question character varying(128) NOT NULL,
    entry character varying(128) NOT NULL,
    row character varying(128) NOT NULL,
    version integer NOT NULL,
    state character varying(32) NOT NULL,
    text text,
    draft text,
    not_sure boolean NOT NULL,
    justification text,
    comment text,
    at timestamp with time zone NOT NULL,
    by uuid NOT NULL,
    cause character varying(32) NOT NULL,
    edit_id uuid NOT NULL,
    CONSTRAINT pk_answer_change PRIMARY KEY (id),
    CONSTRAINT fk_answer_change_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_answer_change_sheet_id_edit_id ON answer_change (sheet_id, edit_id);
CREATE UNIQUE INDEX ix_answer_change_sheet_id_question_entry_row_version ON answer_change (sheet_id, question, entry, row, version);

CREATE TABLE submission (
    id uuid NOT NULL,
    sheet_id uuid NOT NULL,
    number integer NOT NULL,
    canonical_json text NOT NULL,
    sha256 character(64) NOT NULL,
    signed_by uuid NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_submission PRIMARY KEY (id),
    CONSTRAINT fk_submission_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_submission_sheet_id_number ON submission (sheet_id, number);

CREATE TABLE returned_question (
    id uuid NOT NULL,
    sheet_id uuid NOT NULL,
    submission integer NOT NULL,
    question character varying(128) NOT NULL,
    reason text NOT NULL,
    returned_by uuid NOT NULL,
    returned_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_returned_question PRIMARY KEY (id),
    CONSTRAINT fk_returned_question_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_returned_question_sheet_id_submission_question ON returned_question (sheet_id, submission, question);

CREATE TABLE section_assignment (
    id uuid NOT NULL,
    sheet_id uuid NOT NULL,
    section character varying(128) NOT NULL,
    person_id uuid NOT NULL,
    message text,
    due date,
    given_by uuid NOT NULL,
    given_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT pk_section_assignment PRIMARY KEY (id),
    CONSTRAINT fk_section_assignment_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE INDEX ix_section_assignment_person_id_ended_at ON section_assignment (person_id, ended_at);
CREATE INDEX ix_section_assignment_sheet_id_section ON section_assignment (sheet_id, section);

CREATE TABLE remark (
    id uuid NOT NULL,
    sheet_id uuid NOT NULL,
    question character varying(128) NOT NULL,
    entry character varying(128) NOT NULL,
    reply_to uuid,
    text text NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    "to" uuid,
    resolved_at timestamp with time zone,
    resolved_by uuid,
    CONSTRAINT pk_remark PRIMARY KEY (id),
    CONSTRAINT fk_remark_remark_reply_to FOREIGN KEY (reply_to) REFERENCES remark (id) ON DELETE RESTRICT,
    CONSTRAINT fk_remark_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE INDEX ix_remark_reply_to ON remark (reply_to);
CREATE INDEX ix_remark_sheet_id_question ON remark (sheet_id, question);

CREATE TABLE dismissal (
    sheet_id uuid NOT NULL,
    warning character varying(512) NOT NULL,
    reason text NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_dismissal PRIMARY KEY (sheet_id, warning),
    CONSTRAINT fk_dismissal_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE TABLE evidence_item (
    id uuid NOT NULL,
    institution_id uuid NOT NULL,
    title text NOT NULL,
    citation text,
    passage text,
    date date,
    language text,
    link text,
    file_sha256 character(64),
    file_name text,
    media_type text,
    file_size bigint,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT pk_evidence_item PRIMARY KEY (id),
    CONSTRAINT fk_evidence_item_institution_institution_id FOREIGN KEY (institution_id) REFERENCES institution (id) ON DELETE RESTRICT
);

CREATE INDEX ix_evidence_item_institution_id ON evidence_item (institution_id);

CREATE TABLE evidence_use (
    sheet_id uuid NOT NULL,
    question character varying(128) NOT NULL,
    entry character varying(128) NOT NULL,
    item_id uuid NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_evidence_use PRIMARY KEY (sheet_id, question, entry, item_id),
    CONSTRAINT fk_evidence_use_evidence_item_item_id FOREIGN KEY (item_id) REFERENCES evidence_item (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_use_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);

CREATE INDEX ix_evidence_use_item_id ON evidence_use (item_id);

CREATE TRIGGER answer_change_is_kept BEFORE UPDATE OR DELETE ON answer_change
    FOR EACH ROW EXECUTE FUNCTION row_is_kept();

CREATE TRIGGER answer_change_is_not_emptied BEFORE TRUNCATE ON answer_change
    FOR EACH STATEMENT EXECUTE FUNCTION row_is_kept();

CREATE TRIGGER submission_is_kept BEFORE UPDATE OR DELETE ON submission
    FOR EACH ROW EXECUTE FUNCTION row_is_kept();

CREATE TRIGGER submission_is_not_emptied BEFORE TRUNCATE ON submission
    FOR EACH STATEMENT EXECUTE FUNCTION row_is_kept();
