CREATE TABLE reading (
    sheet_id uuid NOT NULL,
    person_id uuid NOT NULL,
    section character varying(128) NULL,
    looked_at timestamp with time zone NULL,
    seen text NULL,
    CONSTRAINT pk_reading PRIMARY KEY (sheet_id, person_id),
    CONSTRAINT fk_reading_sheet_sheet_id FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT
);
