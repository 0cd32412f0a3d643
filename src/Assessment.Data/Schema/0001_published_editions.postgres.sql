CREATE TABLE published_edition (
    questionnaire_id character varying(128) NOT NULL,
    edition character varying(64) NOT NULL,
    canonical_json text NOT NULL,
    languages text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    sha256 character(64) NOT NULL,
    CONSTRAINT pk_published_edition PRIMARY KEY (questionnaire_id, edition)
);

CREATE FUNCTION published_edition_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published edition is never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER published_edition_is_immutable BEFORE UPDATE OR DELETE ON published_edition
    FOR EACH ROW EXECUTE FUNCTION published_edition_is_immutable();

CREATE TRIGGER published_edition_is_not_emptied BEFORE TRUNCATE ON published_edition
    FOR EACH STATEMENT EXECUTE FUNCTION published_edition_is_immutable();
