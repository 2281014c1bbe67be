-- What a file looked like: taken when it becomes 在档 and after each change that was applied. The content is encrypted
-- and goes when the file goes; it is never written to the audit trail.
CREATE TABLE household_snapshot (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  taken_on     date        NOT NULL,
  occasion     text        NOT NULL,
  union_name   text        NOT NULL,
  content      text        NOT NULL,
  CONSTRAINT pk_household_snapshot PRIMARY KEY (id),
  CONSTRAINT fk_household_snapshot_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_snapshot_occasion CHECK (occasion ~ '^[A-Z_]+$')
);
CREATE INDEX ix_household_snapshot_scope ON household_snapshot (union_path, household_id);
CREATE INDEX ix_household_snapshot_household ON household_snapshot (household_id, taken_on, id);
SELECT platform_owned('household_snapshot');
REVOKE UPDATE ON household_snapshot FROM nuanliu_app;
