-- A family's file (困难职工档案) from draft to 在档: domain rules §1. Codes are of the dictionary's lists, money is in 分.

CREATE SEQUENCE household_number;
GRANT USAGE ON SEQUENCE household_number TO nuanliu_app;

CREATE TABLE household (
  id                 uuid        NOT NULL,
  union_path         union_path  NOT NULL,
  number             text,
  state              text        NOT NULL DEFAULT 'DRAFT',
  -- Whether the file holds its persons and its account: nobody stands in two such files.
  live               boolean     NOT NULL GENERATED ALWAYS AS (state NOT IN ('DRAFT', 'REJECTED')) STORED,
  -- Whether consent stands, without which no health and no account is stored (PIPL 29).
  consented          boolean     NOT NULL DEFAULT false,
  file_level         text,
  category           text,
  category_reason    text,
  worker_kind        text,
  address            text,
  postcode           text,
  hukou_area         text,
  house_type         text,
  house_area         int,
  single_parent      boolean,
  self_help          boolean,
  zero_job           boolean,
  main_cause         text,
  minor_causes       text[]      NOT NULL DEFAULT '{}',
  cause_text         text,
  union_card         text,
  bank_name          text,
  bank_branch        text,
  account_kind       text,
  account_number     text,
  account_number_bi  bytea,
  account_holder     text,
  account_guardian   boolean     NOT NULL DEFAULT false,
  second_dwelling          boolean,
  owns_business            boolean,
  private_school_or_abroad boolean,
  motor_vehicle            boolean,
  motor_vehicle_for_work   boolean,
  target             boolean,
  target_on          date,
  key_group          text,
  batch_measure      text,
  needs              text[]      NOT NULL DEFAULT '{}',
  plan               text,
  note               text,
  -- What is counted and listed, kept with every change of the form or of verified amounts.
  head_name          text,
  persons            int         NOT NULL DEFAULT 0,
  income_year        bigint      NOT NULL DEFAULT 0,
  expense_year       bigint      NOT NULL DEFAULT 0,
  income_month       bigint,
  -- The category test as it stood when it last decided something, with its version.
  judgement          jsonb,
  registrar_id       uuid        NOT NULL,
  first_checker_id   uuid,
  reviewer_id        uuid,
  submitted_on       date,
  filed_on           date,
  due_on             date,
  due_provisional    boolean     NOT NULL DEFAULT false,
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  version            int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_household PRIMARY KEY (id),
  CONSTRAINT uq_household_number UNIQUE (number),
  CONSTRAINT uq_household_scope UNIQUE (id, union_path),
  CONSTRAINT uq_household_holds UNIQUE (id, union_path, live, consented),
  CONSTRAINT uq_household_people UNIQUE (id, registrar_id, reviewer_id),
  CONSTRAINT fk_household_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_household_consent CHECK (consented OR account_number IS NULL),
  CONSTRAINT ck_household_account CHECK ((account_number IS NULL) = (account_number_bi IS NULL)),
  CONSTRAINT ck_household_numbered CHECK (NOT live OR number IS NOT NULL),
  CONSTRAINT ck_household_active CHECK ((state = 'ACTIVE') = (filed_on IS NOT NULL)),
  CONSTRAINT ck_household_first_checker CHECK (first_checker_id <> registrar_id),
  CONSTRAINT ck_household_reviewer CHECK (reviewer_id <> registrar_id)
);
CREATE INDEX ix_household_scope ON household (union_path, updated_at DESC, id);
CREATE INDEX ix_household_recent ON household (updated_at DESC, id);
CREATE INDEX ix_household_state ON household (union_path, state, updated_at DESC, id);
-- For the province, whose path leads every index nowhere: each order of the list, and the rare states.
CREATE INDEX ix_household_state_recent ON household (state, updated_at DESC, id);
CREATE INDEX ix_household_due ON household (due_on);
CREATE INDEX ix_household_filed ON household ((coalesce(filed_on, date '0001-01-01')));
CREATE INDEX ix_household_income ON household (income_month);
CREATE INDEX ix_household_head ON household (head_name COLLATE "C");
CREATE UNIQUE INDEX uq_household_account ON household (account_number_bi) WHERE live AND NOT account_guardian;
SELECT platform_owned('household');
SELECT platform_audited('household', 'address', 'cause_text', 'account_number', 'account_number_bi', 'account_holder',
                        'head_name', 'union_card', 'category_reason', 'plan', 'note', 'judgement');

-- The head first (position 0), then the members.
CREATE TABLE household_person (
  id                uuid       NOT NULL,
  household_id      uuid       NOT NULL,
  union_path        union_path NOT NULL,
  live              boolean    NOT NULL,
  consented         boolean    NOT NULL,
  position          int        NOT NULL,
  relation          text,
  name              text,
  id_number         text,
  id_number_bi      bytea,
  sex               text,
  birth_date        date,
  ethnic            text,
  political         text,
  health            text,
  disease           text,
  disability        text,
  model_type        text,
  medical_insurance text,
  marital           text,
  hukou_type        text,
  work_state        text,
  identity          text,
  mobile            text,
  mobile_bi         bytea,
  other_phone       text,
  month_income      bigint,
  month_income_verified bigint,
  organisation      text,
  organisation_kind text,
  enterprise_state  text,
  industry          text,
  work_since        date,
  contract_from     date,
  contract_term     text,
  education         text,
  enrolled_year     int,
  school_years      int,
  medical_note      text,
  note              text,
  CONSTRAINT pk_household_person PRIMARY KEY (id),
  -- Deferred, because members change places in one save.
  CONSTRAINT uq_household_person_position UNIQUE (household_id, position) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_household_person_household FOREIGN KEY (household_id, union_path, live, consented)
    REFERENCES household (id, union_path, live, consented) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_person_consent CHECK (consented
    OR (health IS NULL AND disease IS NULL AND disability IS NULL AND medical_note IS NULL)),
  CONSTRAINT ck_household_person_income CHECK (month_income >= 0 AND month_income_verified >= 0),
  CONSTRAINT ck_household_person_head CHECK (position > 0 OR relation IS NULL)
);
CREATE INDEX ix_household_person_scope ON household_person (union_path, household_id, position);
CREATE INDEX ix_household_person_household ON household_person (household_id);
-- One person stands in one live file.
CREATE UNIQUE INDEX uq_household_person_live ON household_person (id_number_bi) WHERE live;
CREATE INDEX ix_household_person_mobile ON household_person (mobile_bi) WHERE mobile_bi IS NOT NULL;
SELECT platform_owned('household_person');
SELECT platform_audited('household_person', 'name', 'id_number', 'id_number_bi', 'birth_date', 'mobile', 'mobile_bi',
                        'other_phone', 'organisation', 'medical_note', 'note');

-- Yearly incomes that are not monthly wages, and rigid expenses: as declared, and as the survey verified.
CREATE TABLE household_item (
  id              uuid       NOT NULL,
  household_id    uuid       NOT NULL,
  union_path      union_path NOT NULL,
  side            text       NOT NULL,
  position        int        NOT NULL,
  kind            text,
  counted         boolean    NOT NULL DEFAULT true,
  year_amount     bigint,
  verified_amount bigint,
  note            text,
  CONSTRAINT pk_household_item PRIMARY KEY (id),
  CONSTRAINT fk_household_item_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_item_side CHECK (side IN ('income', 'expense')),
  CONSTRAINT ck_household_item_amount CHECK (year_amount >= 0 AND verified_amount >= 0)
);
CREATE INDEX ix_household_item_scope ON household_item (union_path, household_id);
CREATE INDEX ix_household_item_household ON household_item (household_id);
SELECT platform_owned('household_item');
SELECT platform_audited('household_item', 'note');

-- Each consent that was ever given; the newest is in force until it is withdrawn. One that is only half typed in is
-- none yet.
CREATE TABLE household_consent (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  text_version text,
  channel      text,
  given_on     date,
  guardian     text,
  recorded_by  uuid        NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  CONSTRAINT pk_household_consent PRIMARY KEY (id),
  CONSTRAINT fk_household_consent_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_household_consent_scope ON household_consent (union_path, household_id);
CREATE INDEX ix_household_consent_household ON household_consent (household_id, recorded_at);
SELECT platform_owned('household_consent');
SELECT platform_audited('household_consent', 'guardian');

-- The papers of the checklist and those of later steps.
CREATE TABLE household_paper (
  id            uuid        NOT NULL,
  household_id  uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  kind          text        NOT NULL,
  person_id     uuid,
  attachment_id uuid        NOT NULL,
  added_by      uuid        NOT NULL,
  added_at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_household_paper PRIMARY KEY (id),
  CONSTRAINT uq_household_paper_attachment UNIQUE (attachment_id),
  CONSTRAINT fk_household_paper_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_household_paper_scope ON household_paper (union_path, household_id);
CREATE INDEX ix_household_paper_household ON household_paper (household_id);
SELECT platform_owned('household_paper');
SELECT platform_audited('household_paper');

-- 办理经过: every step with its actor, opinion and time. Never changed.
CREATE TABLE household_step (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  at           timestamptz NOT NULL,
  action       text        NOT NULL,
  from_state   text        NOT NULL,
  to_state     text        NOT NULL,
  staff_id     uuid        NOT NULL,
  staff_name   text        NOT NULL,
  union_name   text        NOT NULL,
  opinion      text,
  CONSTRAINT pk_household_step PRIMARY KEY (id),
  CONSTRAINT fk_household_step_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_household_step_scope ON household_step (union_path, household_id);
CREATE INDEX ix_household_step_household ON household_step (household_id, at);
SELECT platform_owned('household_step');
REVOKE UPDATE ON household_step FROM nuanliu_app;

CREATE TABLE household_survey (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  surveyed_on  date        NOT NULL,
  surveyors    text[]      NOT NULL,
  finding      text        NOT NULL,
  needs        text[]      NOT NULL DEFAULT '{}',
  recorded_by  uuid        NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_household_survey PRIMARY KEY (id),
  CONSTRAINT fk_household_survey_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_survey_surveyors CHECK (cardinality(surveyors) > 0)
);
CREATE INDEX ix_household_survey_scope ON household_survey (union_path, household_id);
CREATE INDEX ix_household_survey_household ON household_survey (household_id, recorded_at);
SELECT platform_owned('household_survey');
SELECT platform_audited('household_survey', 'surveyors', 'finding', 'needs');

-- 公示: what the public page shows while the period runs. The masked name is kept, not made anew.
CREATE TABLE household_notice (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  masked_name  text        NOT NULL,
  unit_name    text        NOT NULL,
  category     text        NOT NULL,
  cause        text        NOT NULL,
  place        text        NOT NULL,
  phone        text        NOT NULL,
  starts_on    date        NOT NULL,
  ends_on      date        NOT NULL,
  provisional  boolean     NOT NULL,
  ended        boolean     NOT NULL DEFAULT false,
  CONSTRAINT pk_household_notice PRIMARY KEY (id),
  CONSTRAINT uq_household_notice_household UNIQUE (id, household_id, union_path),
  CONSTRAINT fk_household_notice_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_notice_period CHECK (ends_on > starts_on)
);
CREATE INDEX ix_household_notice_scope ON household_notice (union_path, household_id);
CREATE INDEX ix_household_notice_household ON household_notice (household_id, starts_on);
CREATE INDEX ix_household_notice_public ON household_notice (ends_on, starts_on) WHERE NOT ended;
SELECT platform_owned('household_notice');
SELECT platform_audited('household_notice', 'masked_name');

-- Anyone's doubt about a noticed family. The words and the way to reach who raised it are encrypted.
CREATE TABLE household_objection (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  notice_id    uuid        NOT NULL,
  raised_on    date        NOT NULL,
  source       text        NOT NULL,
  content      text        NOT NULL,
  contact      text,
  outcome      text,
  resolution   text,
  resolved_on  date,
  resolved_by  uuid,
  CONSTRAINT pk_household_objection PRIMARY KEY (id),
  CONSTRAINT fk_household_objection_notice FOREIGN KEY (notice_id, household_id, union_path)
    REFERENCES household_notice (id, household_id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_objection_source CHECK (source IN ('public', 'staff')),
  CONSTRAINT ck_household_objection_outcome CHECK (outcome IN ('upheld', 'dismissed')),
  CONSTRAINT ck_household_objection_resolved CHECK ((outcome IS NULL) = (resolved_on IS NULL))
);
CREATE INDEX ix_household_objection_scope ON household_objection (union_path, household_id);
CREATE INDEX ix_household_objection_household ON household_objection (household_id, raised_on);
SELECT platform_owned('household_objection');
SELECT platform_audited('household_objection', 'content', 'contact', 'resolution');

-- 民政核对 as recorded by hand: outcome R0–R9 with its document, and how a conflict was explained.
CREATE TABLE household_comparison (
  id            uuid        NOT NULL,
  household_id  uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  outcome       text        NOT NULL,
  compared_on   date        NOT NULL,
  report_number text        NOT NULL,
  note          text,
  explanation   text,
  recorded_by   uuid        NOT NULL,
  recorded_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_household_comparison PRIMARY KEY (id),
  CONSTRAINT fk_household_comparison_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_comparison_outcome CHECK (outcome ~ '^R[0-9]$')
);
CREATE INDEX ix_household_comparison_scope ON household_comparison (union_path, household_id);
CREATE INDEX ix_household_comparison_household ON household_comparison (household_id, recorded_at);
SELECT platform_owned('household_comparison');
SELECT platform_audited('household_comparison', 'note', 'explanation');

-- The approvals of the present round. No approver registered or reviewed the file, none approves twice; a return
-- clears the round, the steps remain.
CREATE TABLE household_approval (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  position     int         NOT NULL,
  at_union     uuid        NOT NULL,
  approver_id  uuid        NOT NULL,
  registrar_id uuid        NOT NULL,
  reviewer_id  uuid        NOT NULL,
  content_hash bytea       NOT NULL,
  approved_at  timestamptz NOT NULL,
  CONSTRAINT pk_household_approval PRIMARY KEY (id),
  CONSTRAINT uq_household_approval_position UNIQUE (household_id, position),
  CONSTRAINT uq_household_approval_person UNIQUE (household_id, approver_id),
  CONSTRAINT fk_household_approval_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT fk_household_approval_people FOREIGN KEY (household_id, registrar_id, reviewer_id)
    REFERENCES household (id, registrar_id, reviewer_id),
  CONSTRAINT fk_household_approval_union FOREIGN KEY (at_union) REFERENCES union_org (id),
  CONSTRAINT ck_household_approval_people CHECK (approver_id <> registrar_id AND approver_id <> reviewer_id)
);
CREATE INDEX ix_household_approval_scope ON household_approval (union_path, household_id);
SELECT platform_owned('household_approval');
SELECT platform_audited('household_approval');

-- The table of the life cycle (household.register.domain.Lifecycle), so that nothing else can change a state.
CREATE TABLE household_transition (
  from_state text NOT NULL,
  to_state   text NOT NULL,
  CONSTRAINT pk_household_transition PRIMARY KEY (from_state, to_state)
);
SELECT platform_reference('household_transition');
REVOKE INSERT, UPDATE, DELETE ON household_transition FROM nuanliu_app;
INSERT INTO household_transition VALUES
  ('DRAFT', 'SUBMITTED'), ('RETURNED', 'SUBMITTED'),
  ('SUBMITTED', 'SURVEY'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'REJECTED'),
  ('SURVEY', 'PUBLICITY'), ('SURVEY', 'RETURNED'), ('SURVEY', 'REJECTED'),
  ('PUBLICITY', 'OBJECTION'), ('PUBLICITY', 'COUNTY_REVIEW'),
  ('OBJECTION', 'PUBLICITY'), ('OBJECTION', 'REJECTED'),
  ('COUNTY_REVIEW', 'COMPARE'), ('COUNTY_REVIEW', 'RETURNED'), ('COUNTY_REVIEW', 'REJECTED'),
  ('COMPARE', 'LEVEL_APPROVAL'), ('COMPARE', 'RECHECK'), ('COMPARE', 'RETURNED'),
  ('RECHECK', 'LEVEL_APPROVAL'), ('RECHECK', 'RETURNED'), ('RECHECK', 'REJECTED'),
  ('LEVEL_APPROVAL', 'ACTIVE'), ('LEVEL_APPROVAL', 'RETURNED'), ('LEVEL_APPROVAL', 'REJECTED');

CREATE FUNCTION household_state_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'DRAFT' THEN
      RAISE EXCEPTION 'A file begins as a draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_household_transition';
    END IF;
  ELSIF NEW.state <> OLD.state AND NOT EXISTS (
      SELECT FROM household_transition t WHERE t.from_state = OLD.state AND t.to_state = NEW.state) THEN
    RAISE EXCEPTION 'No file goes from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_household_transition';
  END IF;
  RETURN NEW;
END $$;
-- Not for the owner: the demonstration province is loaded with files in every state.
CREATE TRIGGER household_state BEFORE INSERT OR UPDATE OF state ON household
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION household_state_changes();
