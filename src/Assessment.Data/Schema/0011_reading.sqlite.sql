CREATE TABLE reading (
    sheet_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    section TEXT NULL,
    looked_at TEXT NULL,
    seen TEXT NULL,
    CONSTRAINT pk_reading PRIMARY KEY (sheet_id, person_id),
    CONSTRAINT fk_reading_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);
