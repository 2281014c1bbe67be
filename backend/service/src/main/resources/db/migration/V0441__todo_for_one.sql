-- Something may wait for one person, whatever duties that person holds.
ALTER TABLE todo ADD COLUMN for_staff uuid;
CREATE INDEX ix_todo_staff ON todo (for_staff) WHERE for_staff IS NOT NULL;
