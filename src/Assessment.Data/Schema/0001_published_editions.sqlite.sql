CREATE TABLE published_edition (
    questionnaire_id TEXT NOT NULL,
    edition TEXT NOT NULL,
    canonical_json TEXT NOT NULL,
    languages TEXT NOT NULL,
    published_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    CONSTRAINT pk_published_edition PRIMARY KEY (questionnaire_id, edition)
);

CREATE TRIGGER published_edition_is_not_changed BEFORE UPDATE ON published_edition
BEGIN
    SELECT RAISE(ABORT, 'a published edition is never changed');
END;

CREATE TRIGGER published_edition_is_not_removed BEFORE DELETE ON published_edition
BEGIN
    SELECT RAISE(ABORT, 'a published edition is never removed');
END;

-- INSERT OR REPLACE removes the old row without asking the trigger above.
CREATE TRIGGER published_edition_is_not_replaced BEFORE INSERT ON published_edition
WHEN EXISTS (SELECT 1 FROM published_edition WHERE questionnaire_id = NEW.questionnaire_id AND edition = NEW.edition)
BEGIN
    SELECT RAISE(ABORT, 'a published edition is never replaced');
END;
