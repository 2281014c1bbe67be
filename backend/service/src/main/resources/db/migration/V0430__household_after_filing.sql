-- What becomes of a family after 在档 (domain rules §1.10): yearly review, 解困, 脱困, 注销, the temporary file, 返困.

ALTER TABLE household
  -- The file that this one goes on from, when the family's hardship came back.
  ADD COLUMN previous_id       uuid,
  ADD COLUMN temporary         boolean NOT NULL DEFAULT false,
  -- Last day of a temporary file.
  ADD COLUMN expires_on        date,
  ADD COLUMN resolved_on       date,
  -- Day of 脱困 or 注销; the years of retention count from it.
  ADD COLUMN ended_on          date,
  ADD COLUMN review_started_on date,
  -- Last day on which the whole file was looked at: the filing, or a confirmed yearly review.
  ADD COLUMN reviewed_on       date,
  -- First change that the paper file does not show yet, and until when it must.
  ADD COLUMN paper_behind_from date,
  ADD COLUMN paper_due_on      date,
  ADD COLUMN paper_synced_on   date,
  -- First day on which a paper of the list has run out and nothing newer is there.
  ADD COLUMN papers_valid_until date,
  -- Last day on which aid was given.
  ADD COLUMN aided_on          date,
  -- Income per head in thousandths of the standard, as judged last.
  ADD COLUMN income_permille   int,
  ADD CONSTRAINT fk_household_previous FOREIGN KEY (previous_id) REFERENCES household (id) ON DELETE SET NULL,
  ADD CONSTRAINT ck_household_temporary CHECK (state <> 'TEMP' OR (temporary AND expires_on IS NOT NULL)),
  ADD CONSTRAINT ck_household_ended CHECK ((state IN ('EXITED', 'CANCELLED')) = (ended_on IS NOT NULL)),
  ADD CONSTRAINT ck_household_reviewing CHECK (state <> 'ANNUAL_REVIEW' OR review_started_on IS NOT NULL),
  ADD CONSTRAINT ck_household_paper CHECK ((paper_behind_from IS NULL) = (paper_due_on IS NULL)),
  DROP CONSTRAINT ck_household_active,
  ADD CONSTRAINT ck_household_filed CHECK ((state IN ('TEMP', 'ACTIVE', 'RESOLVED', 'ANNUAL_REVIEW', 'RESOLVE_APPROVAL', 'EXIT_REVIEW',
    'EXIT_NOTICE', 'EXIT_APPROVAL', 'CANCEL_APPROVAL', 'EXITED', 'CANCELLED')) = (filed_on IS NOT NULL));

-- Whoever left the register is free for a new file, and so is his account.
ALTER TABLE household ALTER COLUMN live
  SET EXPRESSION AS (state NOT IN ('DRAFT', 'RELAPSED', 'REJECTED', 'EXITED', 'CANCELLED'));

-- The libraries of the national system, each one equality.
ALTER TABLE household ADD COLUMN library text NOT NULL GENERATED ALWAYS AS (
  CASE
    WHEN state = 'EXITED' THEN 'exited'
    WHEN state = 'CANCELLED' AND temporary THEN 'cancelled-temporary'
    WHEN state = 'CANCELLED' THEN 'cancelled'
    WHEN state = 'REJECTED' THEN 'rejected'
    WHEN temporary AND state IN ('TEMP', 'CANCEL_APPROVAL') THEN 'temporary'
    WHEN state IN ('ACTIVE', 'RESOLVED', 'ANNUAL_REVIEW', 'RESOLVE_APPROVAL', 'EXIT_REVIEW', 'EXIT_NOTICE', 'EXIT_APPROVAL',
                   'CANCEL_APPROVAL') THEN 'filed'
    ELSE 'applying'
  END) STORED;

CREATE INDEX ix_household_library ON household (library, updated_at DESC, id);
CREATE INDEX ix_household_previous ON household (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX ix_household_ended ON household (ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX ix_household_expires ON household (expires_on) WHERE expires_on IS NOT NULL;

ALTER TABLE household_paper ADD COLUMN valid_until date;

-- 脱困, 解困 or 注销 of one file, from proposal to decision. Three persons for an exit, two for the others.
CREATE TABLE household_ending (
  id               uuid       NOT NULL,
  household_id     uuid       NOT NULL,
  union_path       union_path NOT NULL,
  kind             text       NOT NULL,
  from_state       text       NOT NULL,
  reason           text,
  explanation      text       NOT NULL,
  persons          int        NOT NULL,
  family_agrees    boolean,
  family_statement text,
  proposed_by      uuid       NOT NULL,
  proposed_on      date       NOT NULL,
  reviewed_by      uuid,
  reviewed_on      date,
  decided_by       uuid,
  decided_on       date,
  outcome          text,
  CONSTRAINT pk_household_ending PRIMARY KEY (id),
  CONSTRAINT uq_household_ending_household UNIQUE (id, household_id, union_path),
  CONSTRAINT fk_household_ending_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_ending_kind CHECK (kind IN ('RESOLUTION', 'EXIT', 'CANCELLATION')),
  CONSTRAINT ck_household_ending_reason CHECK ((kind = 'CANCELLATION') = (reason IS NOT NULL)),
  CONSTRAINT ck_household_ending_family CHECK ((kind = 'EXIT') = (family_agrees IS NOT NULL)),
  CONSTRAINT ck_household_ending_statement CHECK (family_agrees IS DISTINCT FROM false OR family_statement IS NOT NULL),
  CONSTRAINT ck_household_ending_outcome CHECK (outcome IN ('CONFIRMED', 'DECLINED')),
  CONSTRAINT ck_household_ending_decided CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_on IS NULL)),
  CONSTRAINT ck_household_ending_reviewed CHECK ((reviewed_by IS NULL) = (reviewed_on IS NULL)
    AND (kind <> 'EXIT' OR outcome IS DISTINCT FROM 'CONFIRMED' OR reviewed_by IS NOT NULL)),
  CONSTRAINT ck_household_ending_people CHECK (proposed_by <> reviewed_by AND proposed_by <> decided_by
    AND (reviewed_by <> decided_by OR outcome = 'DECLINED'))
);
CREATE INDEX ix_household_ending_scope ON household_ending (union_path, household_id);
CREATE INDEX ix_household_ending_household ON household_ending (household_id);
-- One at a time.
CREATE UNIQUE INDEX uq_household_ending_open ON household_ending (household_id) WHERE outcome IS NULL;
SELECT platform_owned('household_ending');
SELECT platform_audited('household_ending', 'explanation', 'family_statement');

-- The months on which a 脱困 rests: what the whole family earned, and the standard of that month.
CREATE TABLE household_ending_month (
  id           uuid       NOT NULL,
  household_id uuid       NOT NULL,
  union_path   union_path NOT NULL,
  ending_id    uuid       NOT NULL,
  month        date       NOT NULL,
  income       bigint     NOT NULL,
  standard     bigint     NOT NULL,
  CONSTRAINT pk_household_ending_month PRIMARY KEY (id),
  CONSTRAINT uq_household_ending_month UNIQUE (ending_id, month),
  CONSTRAINT fk_household_ending_month_ending FOREIGN KEY (ending_id, household_id, union_path)
    REFERENCES household_ending (id, household_id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_ending_month CHECK (income >= 0 AND extract(day FROM month) = 1)
);
CREATE INDEX ix_household_ending_month_scope ON household_ending_month (union_path, household_id);
CREATE INDEX ix_household_ending_month_household ON household_ending_month (household_id);
SELECT platform_owned('household_ending_month');
SELECT platform_audited('household_ending_month');

-- 回访 after an exit, on the days that the parameters say.
CREATE TABLE household_watch (
  id           uuid       NOT NULL,
  household_id uuid       NOT NULL,
  union_path   union_path NOT NULL,
  position     int        NOT NULL,
  due_on       date       NOT NULL,
  visited_on   date,
  finding      text,
  hardship     boolean,
  recorded_by  uuid,
  CONSTRAINT pk_household_watch PRIMARY KEY (id),
  CONSTRAINT uq_household_watch_position UNIQUE (household_id, position),
  CONSTRAINT fk_household_watch_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_watch_visited CHECK ((visited_on IS NULL) = (finding IS NULL)
    AND (visited_on IS NULL) = (hardship IS NULL) AND (visited_on IS NULL) = (recorded_by IS NULL))
);
CREATE INDEX ix_household_watch_scope ON household_watch (union_path, household_id);
SELECT platform_owned('household_watch');
SELECT platform_audited('household_watch', 'finding');

-- What was deleted when its years were over: that it was there, and nothing of anybody.
CREATE TABLE household_disposal (
  id           uuid       NOT NULL,
  union_path   union_path NOT NULL,
  number       text       NOT NULL,
  library      text       NOT NULL,
  filed_on     date       NOT NULL,
  ended_on     date       NOT NULL,
  disposed_on  date       NOT NULL,
  papers       int        NOT NULL,
  reason       text       NOT NULL,
  CONSTRAINT pk_household_disposal PRIMARY KEY (id),
  CONSTRAINT uq_household_disposal_number UNIQUE (number),
  CONSTRAINT fk_household_disposal_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE
);
CREATE INDEX ix_household_disposal_scope ON household_disposal (union_path, disposed_on);
SELECT platform_owned('household_disposal');
REVOKE UPDATE, DELETE ON household_disposal FROM nuanliu_app;
SELECT platform_audited('household_disposal');

-- A notice says what it is about: admission, or 脱困.
ALTER TABLE household_notice ADD COLUMN kind text NOT NULL DEFAULT 'ADMISSION',
  ADD CONSTRAINT ck_household_notice_kind CHECK (kind IN ('ADMISSION', 'EXIT'));

-- Nobody of the staff stands behind the end of a temporary file whose years are over.
ALTER TABLE household_step DROP CONSTRAINT ck_household_step_actor,
  ADD CONSTRAINT ck_household_step_actor CHECK (staff_id IS NOT NULL OR action IN ('object', 'expire'));

INSERT INTO household_transition VALUES
  ('RELAPSED', 'SURVEY'),
  ('DRAFT', 'TEMP_REVIEW'), ('RETURNED', 'TEMP_REVIEW'),
  ('TEMP_REVIEW', 'TEMP'), ('TEMP_REVIEW', 'RETURNED'), ('TEMP_REVIEW', 'REJECTED'),
  ('TEMP', 'SURVEY'), ('TEMP', 'CANCEL_APPROVAL'), ('TEMP', 'CANCELLED'),
  ('ACTIVE', 'ANNUAL_REVIEW'), ('RESOLVED', 'ANNUAL_REVIEW'),
  ('ANNUAL_REVIEW', 'ACTIVE'), ('ANNUAL_REVIEW', 'RESOLVED'),
  ('ACTIVE', 'RESOLVE_APPROVAL'), ('ANNUAL_REVIEW', 'RESOLVE_APPROVAL'),
  ('RESOLVE_APPROVAL', 'RESOLVED'), ('RESOLVE_APPROVAL', 'ACTIVE'), ('RESOLVE_APPROVAL', 'ANNUAL_REVIEW'),
  ('ACTIVE', 'EXIT_REVIEW'), ('RESOLVED', 'EXIT_REVIEW'), ('ANNUAL_REVIEW', 'EXIT_REVIEW'),
  ('EXIT_REVIEW', 'EXIT_NOTICE'), ('EXIT_REVIEW', 'ACTIVE'), ('EXIT_REVIEW', 'RESOLVED'), ('EXIT_REVIEW', 'ANNUAL_REVIEW'),
  ('EXIT_NOTICE', 'EXIT_APPROVAL'), ('EXIT_NOTICE', 'ACTIVE'), ('EXIT_NOTICE', 'RESOLVED'), ('EXIT_NOTICE', 'ANNUAL_REVIEW'),
  ('EXIT_APPROVAL', 'EXITED'), ('EXIT_APPROVAL', 'ACTIVE'), ('EXIT_APPROVAL', 'RESOLVED'), ('EXIT_APPROVAL', 'ANNUAL_REVIEW'),
  ('ACTIVE', 'CANCEL_APPROVAL'), ('RESOLVED', 'CANCEL_APPROVAL'), ('ANNUAL_REVIEW', 'CANCEL_APPROVAL'),
  ('CANCEL_APPROVAL', 'CANCELLED'), ('CANCEL_APPROVAL', 'ACTIVE'), ('CANCEL_APPROVAL', 'RESOLVED'),
  ('CANCEL_APPROVAL', 'ANNUAL_REVIEW'), ('CANCEL_APPROVAL', 'TEMP');

CREATE OR REPLACE FUNCTION household_state_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- later the older file may be deleted, its years being over
    IF NEW.state <> 'DRAFT' AND (NEW.state <> 'RELAPSED' OR NEW.previous_id IS NULL) THEN
      RAISE EXCEPTION 'A file begins as a draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_household_transition';
    END IF;
  ELSIF NEW.state <> OLD.state AND NOT EXISTS (
      SELECT FROM household_transition t WHERE t.from_state = OLD.state AND t.to_state = NEW.state) THEN
    RAISE EXCEPTION 'No file goes from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_household_transition';
  END IF;
  RETURN NEW;
END $$;
