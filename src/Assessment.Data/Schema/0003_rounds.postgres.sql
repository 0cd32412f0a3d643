CREATE TABLE institution (
    id uuid NOT NULL,
    slug character varying(64) NOT NULL,
    country character varying(2) NOT NULL,
    name text NOT NULL,
    short character varying(40),
    CONSTRAINT pk_institution PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_institution_slug ON institution (slug);

CREATE TABLE round_record (
    id uuid NOT NULL,
    slug character varying(64) NOT NULL,
    questionnaire_id character varying(128) NOT NULL,
    edition character varying(64) NOT NULL,
    state character varying(32) NOT NULL,
    facts text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_round_record PRIMARY KEY (id),
    CONSTRAINT fk_round_record_published_edition_questionnaire_id_edition FOREIGN KEY (questionnaire_id, edition) REFERENCES published_edition (questionnaire_id, edition) ON DELETE RESTRICT
);

CREATE INDEX ix_round_record_questionnaire_id_edition ON round_record (questionnaire_id, edition);
CREATE UNIQUE INDEX ix_round_record_slug ON round_record (slug);

CREATE TABLE participation (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    institution_id uuid NOT NULL,
    weight double precision NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_because text,
    CONSTRAINT pk_participation PRIMARY KEY (id),
    CONSTRAINT fk_participation_institution_institution_id FOREIGN KEY (institution_id) REFERENCES institution (id) ON DELETE RESTRICT,
    CONSTRAINT fk_participation_round_record_round_id FOREIGN KEY (round_id) REFERENCES round_record (id) ON DELETE RESTRICT
);

CREATE INDEX ix_participation_institution_id ON participation (institution_id);
CREATE UNIQUE INDEX ix_participation_round_id_institution_id ON participation (round_id, institution_id);

CREATE TABLE membership (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    role character varying(32) NOT NULL,
    round_id uuid,
    participation_id uuid,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pk_membership PRIMARY KEY (id),
    CONSTRAINT fk_membership_participation_participation_id FOREIGN KEY (participation_id) REFERENCES participation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_membership_round_record_round_id FOREIGN KEY (round_id) REFERENCES round_record (id) ON DELETE RESTRICT
);

CREATE INDEX ix_membership_participation_id ON membership (participation_id);
CREATE INDEX ix_membership_person_id_ended_at ON membership (person_id, ended_at);
CREATE INDEX ix_membership_round_id ON membership (round_id);

CREATE TABLE audit_entry (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    person_id uuid,
    action character varying(64) NOT NULL,
    subject character varying(64),
    subject_id uuid,
    round_id uuid,
    institution_id uuid,
    detail text,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id)
);

CREATE INDEX ix_audit_entry_at ON audit_entry (at);
CREATE INDEX ix_audit_entry_person_id ON audit_entry (person_id);

CREATE FUNCTION row_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a row of % is never changed or removed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION row_is_kept();

CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION row_is_kept();
