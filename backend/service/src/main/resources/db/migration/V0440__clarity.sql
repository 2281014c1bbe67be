-- 四明确 (seed notice 5.2, domain rules §5): for every file 在档 the contact, the deadline, the measures and the path. One
-- row per file, so that the ledger and the percentages are read from an index and no family can be left out.
CREATE TABLE household_clarity (
  id               uuid       NOT NULL,
  union_path       union_path NOT NULL,
  -- Whether the file is 在档 and therefore owes the four.
  owed             boolean    NOT NULL,
  since            date       NOT NULL,
  contact_kind     text,
  contact_staff_id uuid,
  contact_name     text,
  contact_unit     text,
  contact_post     text,
  contact_phone    text,
  contact_since    date,
  deadline         date,
  path             text,
  target           text,
  -- Kept with every change of the measures: how many, and the first day on which one that is not done runs out.
  measures         int        NOT NULL DEFAULT 0,
  next_due         date,
  has_contact  boolean NOT NULL GENERATED ALWAYS AS (contact_kind IS NOT NULL) STORED,
  has_deadline boolean NOT NULL GENERATED ALWAYS AS (deadline IS NOT NULL) STORED,
  has_measures boolean NOT NULL GENERATED ALWAYS AS (measures > 0) STORED,
  has_path     boolean NOT NULL GENERATED ALWAYS AS (path IS NOT NULL AND target IS NOT NULL) STORED,
  complete     boolean NOT NULL GENERATED ALWAYS AS (contact_kind IS NOT NULL AND deadline IS NOT NULL
                 AND measures > 0 AND path IS NOT NULL AND target IS NOT NULL) STORED,
  due_on       date GENERATED ALWAYS AS (least(deadline, next_due)) STORED,
  -- When the responsible person was reminded of the present lapse, by when it should be settled, and when the union
  -- above was told.
  reminded_on  date,
  settle_by    date,
  escalated_on date,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  version      int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_household_clarity PRIMARY KEY (id),
  CONSTRAINT uq_household_clarity_scope UNIQUE (id, union_path),
  CONSTRAINT fk_household_clarity_household FOREIGN KEY (id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_clarity_contact CHECK (CASE contact_kind
    WHEN 'staff' THEN contact_staff_id IS NOT NULL AND contact_name IS NOT NULL
    WHEN 'person' THEN contact_name IS NOT NULL AND contact_phone IS NOT NULL
    WHEN 'unit' THEN contact_unit IS NOT NULL
    ELSE contact_kind IS NULL END),
  CONSTRAINT ck_household_clarity_target CHECK (target IN ('exit', 'settled')),
  CONSTRAINT ck_household_clarity_measures CHECK (measures >= 0 AND (next_due IS NULL OR measures > 0)),
  CONSTRAINT ck_household_clarity_reminded CHECK ((reminded_on IS NULL) = (settle_by IS NULL)
    AND (escalated_on IS NULL OR reminded_on IS NOT NULL))
);
CREATE INDEX ix_household_clarity_scope ON household_clarity (union_path, id);
-- The percentages of every level: one range of this index.
CREATE INDEX ix_household_clarity_summary ON household_clarity (union_path)
  INCLUDE (has_contact, has_deadline, has_measures, has_path, complete, due_on) WHERE owed;
-- The orders of the ledger for the province, whose path leads an index nowhere.
CREATE INDEX ix_household_clarity_due ON household_clarity (due_on, id) WHERE owed;
CREATE INDEX ix_household_clarity_since ON household_clarity (since, id) WHERE owed;
CREATE INDEX ix_household_clarity_missing ON household_clarity (since, id) WHERE owed AND NOT complete;
-- What the daily reminder looks for.
CREATE INDEX ix_household_clarity_lapsed ON household_clarity (id) WHERE owed AND NOT complete AND reminded_on IS NULL;
CREATE INDEX ix_household_clarity_reminded ON household_clarity (settle_by) WHERE reminded_on IS NOT NULL;
CREATE INDEX ix_household_clarity_escalated ON household_clarity (union_path) WHERE escalated_on IS NOT NULL;
SELECT platform_owned('household_clarity');
SELECT platform_audited('household_clarity', 'contact_name', 'contact_phone');

-- 措施: what is done for the family, by whom, until when.
CREATE TABLE household_measure (
  id           uuid       NOT NULL,
  household_id uuid       NOT NULL,
  union_path   union_path NOT NULL,
  position     int        NOT NULL,
  kind         text       NOT NULL,
  fund         text,
  content      text,
  responsible  text       NOT NULL,
  due_on       date       NOT NULL,
  done_on      date,
  result       text,
  CONSTRAINT pk_household_measure PRIMARY KEY (id),
  CONSTRAINT fk_household_measure_clarity FOREIGN KEY (household_id, union_path)
    REFERENCES household_clarity (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_household_measure_scope ON household_measure (union_path, household_id);
CREATE INDEX ix_household_measure_household ON household_measure (household_id, position);
SELECT platform_owned('household_measure');
SELECT platform_audited('household_measure', 'content', 'responsible', 'result');

-- What was changed, by whom and when, as people read it. Never changed itself.
CREATE TABLE household_clarity_change (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  at           timestamptz NOT NULL,
  staff_id     uuid        NOT NULL,
  staff_name   text        NOT NULL,
  union_name   text        NOT NULL,
  field        text        NOT NULL,
  before       text,
  after        text,
  CONSTRAINT pk_household_clarity_change PRIMARY KEY (id),
  CONSTRAINT fk_household_clarity_change_clarity FOREIGN KEY (household_id, union_path)
    REFERENCES household_clarity (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_clarity_change_field CHECK (field IN ('contact', 'deadline', 'measures', 'path'))
);
CREATE INDEX ix_household_clarity_change_scope ON household_clarity_change (union_path, household_id);
CREATE INDEX ix_household_clarity_change_household ON household_clarity_change (household_id, id);
SELECT platform_owned('household_clarity_change');
REVOKE UPDATE ON household_clarity_change FROM nuanliu_app;

-- A file that comes 在档 (it was approved and holds its persons) owes the four from that day, whichever way it came; one
-- that leaves owes them no more.
CREATE FUNCTION household_owes_clarity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.live AND NEW.filed_on IS NOT NULL THEN
    INSERT INTO household_clarity (id, union_path, owed, since)
    VALUES (NEW.id, NEW.union_path, true, NEW.filed_on)
    ON CONFLICT (id) DO UPDATE SET owed = true;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE household_clarity SET owed = false WHERE id = NEW.id AND owed;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER household_owes_clarity AFTER INSERT OR UPDATE OF state ON household
  FOR EACH ROW EXECUTE FUNCTION household_owes_clarity();

INSERT INTO household_clarity (id, union_path, owed, since)
SELECT id, union_path, true, filed_on FROM household WHERE live AND filed_on IS NOT NULL;
