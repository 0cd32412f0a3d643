-- INSERT OR REPLACE removes every row that has one of the new row's unique keys, and asks no DELETE trigger.
DROP TRIGGER answer_change_is_not_replaced;

CREATE TRIGGER answer_change_is_not_replaced BEFORE INSERT ON answer_change
WHEN EXISTS (SELECT 1 FROM answer_change WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM answer_change WHERE sheet_id = NEW.sheet_id AND edit_id = NEW.edit_id)
  OR EXISTS (SELECT 1 FROM answer_change WHERE sheet_id = NEW.sheet_id AND question = NEW.question AND entry = NEW.entry AND "row" = NEW."row" AND version = NEW.version)
BEGIN
    SELECT RAISE(ABORT, 'a row of answer_change is never replaced');
END;

DROP TRIGGER submission_is_not_replaced;

CREATE TRIGGER submission_is_not_replaced BEFORE INSERT ON submission
WHEN EXISTS (SELECT 1 FROM submission WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM submission WHERE sheet_id = NEW.sheet_id AND number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'a row of submission is never replaced');
END;
