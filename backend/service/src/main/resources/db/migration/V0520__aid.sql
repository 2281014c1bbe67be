-- 帮扶: rules with dates, applications, what counts for the caps. Domain rules §3. Money is in 分.

-- Which source may pay for which purpose, for files of which levels ('TEMP' stands for a temporary file). The newest line of a
-- source and purpose that has begun is in force; no level means that it may not.
CREATE TABLE aid_source_rule (
  id         uuid        NOT NULL,
  source     text        NOT NULL,
  purpose    text        NOT NULL,
  levels     text[]      NOT NULL,
  -- Where texts of different places say different things, until the province has decided.
  disputed   boolean     NOT NULL DEFAULT false,
  inferred   boolean     NOT NULL DEFAULT false,
  clause     text        NOT NULL,
  note       text,
  valid_from date        NOT NULL,
  staff_id   uuid,
  at         timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_aid_source_rule PRIMARY KEY (id),
  CONSTRAINT uq_aid_source_rule UNIQUE (source, purpose, valid_from),
  CONSTRAINT ck_aid_source_rule_levels CHECK (levels <@ ARRAY['1', '2', '3', '4', '5', 'TEMP'])
);
SELECT platform_reference('aid_source_rule');
SELECT platform_audited('aid_source_rule');
REVOKE UPDATE, DELETE ON aid_source_rule FROM nuanliu_app;

-- How much at most. Lines of one key follow each other; the newest that has begun is in force. Lines of one group count together,
-- from whichever source and union the money comes.
CREATE TABLE aid_cap (
  id         uuid        NOT NULL,
  key        text        NOT NULL,
  purpose    text        NOT NULL,
  -- Narrows it: school stage, serious illness; of list 'aid-variant'.
  variant    text,
  holder     text        NOT NULL,
  cap_group  text        NOT NULL,
  formula    text        NOT NULL,
  multiple   int,
  amount     bigint,
  period     text        NOT NULL,
  -- Only for files of this area; null for the whole province.
  area_code  text,
  inferred   boolean     NOT NULL DEFAULT false,
  clause     text        NOT NULL,
  note       text,
  valid_from date        NOT NULL,
  staff_id   uuid,
  at         timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_aid_cap PRIMARY KEY (id),
  CONSTRAINT uq_aid_cap UNIQUE (key, valid_from),
  CONSTRAINT ck_aid_cap_holder CHECK (holder IN ('HOUSEHOLD', 'PERSON')),
  CONSTRAINT ck_aid_cap_formula CHECK (formula IN ('STANDARD', 'SELF_PAID', 'FIXED', 'NONE')),
  CONSTRAINT ck_aid_cap_multiple CHECK ((formula = 'STANDARD') = (multiple IS NOT NULL) AND multiple BETWEEN 1 AND 120),
  CONSTRAINT ck_aid_cap_amount CHECK ((formula = 'FIXED') = (amount IS NOT NULL) AND amount > 0),
  CONSTRAINT ck_aid_cap_period CHECK (period IN ('YEAR', 'TIME', 'ONCE')),
  -- What was paid by the family itself differs from case to case, so nothing adds up over a year.
  CONSTRAINT ck_aid_cap_self_paid CHECK (formula <> 'SELF_PAID' OR period = 'TIME')
);
SELECT platform_reference('aid_cap');
SELECT platform_audited('aid_cap');
REVOKE UPDATE, DELETE ON aid_cap FROM nuanliu_app;

-- The states of everything in this room, so that nothing else can change one (AidFlow holds the same). What begins comes from
-- the empty state.
CREATE TABLE aid_transition (
  machine    text NOT NULL,
  from_state text NOT NULL,
  to_state   text NOT NULL,
  CONSTRAINT pk_aid_transition PRIMARY KEY (machine, from_state, to_state)
);
SELECT platform_reference('aid_transition');
REVOKE INSERT, UPDATE, DELETE ON aid_transition FROM nuanliu_app;

CREATE FUNCTION aid_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE TG_OP WHEN 'INSERT' THEN '' ELSE OLD.state END;
BEGIN
  IF NEW.state <> was AND NOT EXISTS (
      SELECT FROM aid_transition t
      WHERE t.machine = TG_ARGV[0] AND t.from_state = was AND t.to_state = NEW.state) THEN
    RAISE EXCEPTION 'No % goes from % to %', TG_ARGV[0], was, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_transition';
  END IF;
  RETURN NEW;
END $$;

CREATE SEQUENCE aid_application_number;
GRANT USAGE ON SEQUENCE aid_application_number TO nuanliu_app;

-- What a family asks for. It stays with the union that applied, also when the file goes to another one, so the file is no foreign key.
CREATE TABLE aid_application (
  id               uuid        NOT NULL,
  union_path       union_path  NOT NULL,
  number           text        NOT NULL,
  household_id     uuid        NOT NULL,
  -- The first file of the family: a new one after 返困 does not begin a new account of what it received.
  family_id        uuid        NOT NULL,
  household_number text        NOT NULL,
  head_name        text        NOT NULL,
  person_id        uuid        NOT NULL,
  person_name      text        NOT NULL,
  file_level       text,
  temporary        boolean     NOT NULL,
  purpose          text        NOT NULL,
  variant          text,
  urgent           boolean     NOT NULL DEFAULT false,
  state            text        NOT NULL DEFAULT 'DRAFT',
  -- In which it counts for the caps.
  year             int         NOT NULL,
  -- The form of its purpose, encrypted: it tells illnesses, schools, disputes.
  content          text        NOT NULL,
  requested        bigint,
  -- 个人自付 as the unit states it and as the reviewing union found it.
  declared         bigint,
  verified         bigint,
  unit_aid         bigint      NOT NULL DEFAULT 0,
  social_aid       bigint      NOT NULL DEFAULT 0,
  granted          bigint,
  -- How the amount was judged when it was decided last, with rules and standard.
  decision         jsonb,
  approvals_needed int,
  registrar_id     uuid        NOT NULL,
  checker_id       uuid,
  reviewer_id      uuid,
  applied_on       date,
  approved_on      date,
  paid_on          date,
  -- The line of the batch in which it is, or was last.
  line_id          uuid,
  due_on           date,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  version          int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_aid_application PRIMARY KEY (id),
  CONSTRAINT uq_aid_application_number UNIQUE (number),
  CONSTRAINT uq_aid_application_scope UNIQUE (id, union_path),
  CONSTRAINT fk_aid_application_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_aid_application_amounts CHECK (requested > 0 AND granted > 0 AND declared >= 0 AND verified >= 0
    AND unit_aid >= 0 AND social_aid >= 0),
  CONSTRAINT ck_aid_application_year CHECK (year BETWEEN 2000 AND 2100),
  CONSTRAINT ck_aid_application_applied CHECK (state IN ('DRAFT', 'WITHDRAWN')
    OR (applied_on IS NOT NULL AND requested IS NOT NULL)),
  CONSTRAINT ck_aid_application_approved CHECK (state NOT IN ('APPROVED', 'IN_BATCH', 'PAID', 'FAILED')
    OR (approved_on IS NOT NULL AND granted IS NOT NULL AND decision IS NOT NULL)),
  CONSTRAINT ck_aid_application_paid CHECK ((state = 'PAID') = (paid_on IS NOT NULL)),
  CONSTRAINT ck_aid_application_line CHECK (state NOT IN ('IN_BATCH', 'PAID', 'FAILED') OR line_id IS NOT NULL),
  CONSTRAINT ck_aid_application_people CHECK (checker_id <> registrar_id AND reviewer_id <> registrar_id)
);
CREATE INDEX ix_aid_application_scope ON aid_application (union_path, state, updated_at DESC, id);
CREATE INDEX ix_aid_application_recent ON aid_application (updated_at DESC, id);
CREATE INDEX ix_aid_application_state ON aid_application (state, updated_at DESC, id);
CREATE INDEX ix_aid_application_payable ON aid_application (approved_on, id) WHERE state = 'APPROVED';
CREATE INDEX ix_aid_application_household ON aid_application (household_id, year);
CREATE INDEX ix_aid_application_family ON aid_application (family_id, year);
SELECT platform_owned('aid_application');
SELECT platform_audited('aid_application', 'content', 'head_name', 'person_name');
CREATE TRIGGER aid_application_state BEFORE INSERT OR UPDATE OF state ON aid_application
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION aid_moves('application');
INSERT INTO aid_transition VALUES
  ('application', '', 'DRAFT'),
  ('application', 'DRAFT', 'SUBMITTED'), ('application', 'DRAFT', 'URGENT'), ('application', 'DRAFT', 'WITHDRAWN'),
  ('application', 'RETURNED', 'SUBMITTED'), ('application', 'RETURNED', 'URGENT'), ('application', 'RETURNED', 'WITHDRAWN'),
  ('application', 'SUBMITTED', 'REVIEW'), ('application', 'SUBMITTED', 'RETURNED'), ('application', 'SUBMITTED', 'REFUSED'),
  ('application', 'SUBMITTED', 'WITHDRAWN'),
  ('application', 'REVIEW', 'APPROVAL'), ('application', 'REVIEW', 'RETURNED'), ('application', 'REVIEW', 'REFUSED'),
  ('application', 'REVIEW', 'WITHDRAWN'),
  ('application', 'APPROVAL', 'APPROVED'), ('application', 'APPROVAL', 'RETURNED'), ('application', 'APPROVAL', 'REFUSED'),
  ('application', 'URGENT', 'APPROVED'), ('application', 'URGENT', 'RETURNED'), ('application', 'URGENT', 'REFUSED'),
  ('application', 'URGENT', 'WITHDRAWN'),
  ('application', 'APPROVED', 'IN_BATCH'), ('application', 'APPROVED', 'WITHDRAWN'),
  ('application', 'IN_BATCH', 'APPROVED'), ('application', 'IN_BATCH', 'PAID'), ('application', 'IN_BATCH', 'FAILED'),
  ('application', 'PAID', 'FAILED'),
  ('application', 'FAILED', 'IN_BATCH'), ('application', 'FAILED', 'WITHDRAWN');

-- Whose application it is, so that what a person received is found in every union.
CREATE TABLE aid_application_person (
  application_id uuid       NOT NULL,
  union_path     union_path NOT NULL,
  person_bi      bytea      NOT NULL,
  position       int        NOT NULL,
  CONSTRAINT pk_aid_application_person PRIMARY KEY (application_id, person_bi),
  CONSTRAINT fk_aid_application_person_application FOREIGN KEY (application_id, union_path)
    REFERENCES aid_application (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_aid_application_person_scope ON aid_application_person (union_path, application_id);
CREATE INDEX ix_aid_application_person_person ON aid_application_person (person_bi);
SELECT platform_owned('aid_application_person');
SELECT platform_audited('aid_application_person', 'person_bi');

-- 各级意见: every step with its actor, opinion and time. Never changed. A return begins a new round.
CREATE TABLE aid_opinion (
  id             uuid        NOT NULL,
  application_id uuid        NOT NULL,
  union_path     union_path  NOT NULL,
  round          int         NOT NULL,
  action         text        NOT NULL,
  at             timestamptz NOT NULL,
  at_union       uuid        NOT NULL,
  union_name     text        NOT NULL,
  staff_id       uuid        NOT NULL,
  staff_name     text        NOT NULL,
  amount         bigint,
  opinion        text,
  CONSTRAINT pk_aid_opinion PRIMARY KEY (id),
  CONSTRAINT fk_aid_opinion_application FOREIGN KEY (application_id, union_path)
    REFERENCES aid_application (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_aid_opinion_scope ON aid_opinion (union_path, application_id);
CREATE INDEX ix_aid_opinion_application ON aid_opinion (application_id, id);
-- Two approvals of one round are given by two persons.
CREATE UNIQUE INDEX uq_aid_opinion_approver ON aid_opinion (application_id, round, staff_id)
  WHERE action IN ('approve', 'approve-urgent');
SELECT platform_owned('aid_opinion');
SELECT platform_audited('aid_opinion', 'opinion');
REVOKE UPDATE, DELETE ON aid_opinion FROM nuanliu_app;

-- Approved only by somebody who neither registered nor checked nor reviewed it; and then nothing of it changes any more but
-- where it stands.
CREATE FUNCTION aid_application_approved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  this_round int := (SELECT max(o.round) FROM aid_opinion o WHERE o.application_id = NEW.id);
BEGIN
  IF NEW.state = 'APPROVED' AND OLD.state IN ('APPROVAL', 'URGENT') THEN
    IF (SELECT count(*) FROM aid_opinion o WHERE o.application_id = NEW.id AND o.round = this_round
          AND o.action IN ('approve', 'approve-urgent')
          AND o.staff_id <> ALL (array_remove(ARRAY[NEW.registrar_id, NEW.checker_id, NEW.reviewer_id], NULL)))
        < greatest(coalesce(NEW.approvals_needed, 1), 1) THEN
      RAISE EXCEPTION 'Application % is not approved by others', NEW.number
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_application_approver';
    END IF;
  ELSIF OLD.approved_on IS NOT NULL AND (NEW.content, NEW.granted, NEW.household_id, NEW.person_id, NEW.purpose, NEW.year,
      NEW.approved_on, NEW.decision, NEW.registrar_id) IS DISTINCT FROM (OLD.content, OLD.granted, OLD.household_id,
      OLD.person_id, OLD.purpose, OLD.year, OLD.approved_on, OLD.decision, OLD.registrar_id) THEN
    RAISE EXCEPTION 'Application % is approved', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_application_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aid_application_approved BEFORE UPDATE ON aid_application
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION aid_application_approved();

-- 票据: each is used once in the whole province, while the application that brought it is not refused or withdrawn.
CREATE TABLE aid_voucher (
  id             uuid       NOT NULL,
  application_id uuid       NOT NULL,
  union_path     union_path NOT NULL,
  position       int        NOT NULL,
  kind           text       NOT NULL,
  number         text       NOT NULL,
  number_bi      bytea      NOT NULL,
  issued_on      date       NOT NULL,
  amount         bigint     NOT NULL,
  live           boolean    NOT NULL DEFAULT true,
  CONSTRAINT pk_aid_voucher PRIMARY KEY (id),
  CONSTRAINT fk_aid_voucher_application FOREIGN KEY (application_id, union_path)
    REFERENCES aid_application (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_aid_voucher_amount CHECK (amount > 0)
);
CREATE INDEX ix_aid_voucher_scope ON aid_voucher (union_path, application_id);
CREATE INDEX ix_aid_voucher_application ON aid_voucher (application_id, position);
CREATE UNIQUE INDEX uq_aid_voucher_number ON aid_voucher (number_bi) WHERE live;
SELECT platform_owned('aid_voucher');
SELECT platform_audited('aid_voucher', 'number', 'number_bi');

-- What a household or a person has received of a cap, one row for the whole province: it lies at the top and is reached only
-- by crossing the scope.
CREATE TABLE aid_usage (
  id         uuid       NOT NULL,
  union_path union_path NOT NULL,
  cap_group  text       NOT NULL,
  -- The family's first file, or the blind index of the person.
  holder     bytea      NOT NULL,
  -- 0 where it may be had only once.
  year       int        NOT NULL,
  reserved   bigint     NOT NULL DEFAULT 0,
  paid       bigint     NOT NULL DEFAULT 0,
  ceiling    bigint     NOT NULL,
  CONSTRAINT pk_aid_usage PRIMARY KEY (id),
  CONSTRAINT uq_aid_usage UNIQUE (cap_group, holder, year),
  CONSTRAINT ck_aid_usage_amounts CHECK (reserved >= 0 AND paid >= 0),
  CONSTRAINT ck_aid_usage_ceiling CHECK (reserved + paid <= ceiling)
);
CREATE INDEX ix_aid_usage_scope ON aid_usage (union_path, cap_group, holder, year);
SELECT platform_owned('aid_usage');
SELECT platform_audited('aid_usage', 'holder');
REVOKE DELETE ON aid_usage FROM nuanliu_app;

-- Which of these rows an approved application has reserved, with its granted amount.
CREATE TABLE aid_application_usage (
  application_id uuid       NOT NULL,
  union_path     union_path NOT NULL,
  usage_id       uuid       NOT NULL,
  CONSTRAINT pk_aid_application_usage PRIMARY KEY (application_id, usage_id),
  CONSTRAINT fk_aid_application_usage_application FOREIGN KEY (application_id, union_path)
    REFERENCES aid_application (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT fk_aid_application_usage_usage FOREIGN KEY (usage_id) REFERENCES aid_usage (id)
);
CREATE INDEX ix_aid_application_usage_scope ON aid_application_usage (union_path, application_id);
SELECT platform_owned('aid_application_usage');

-- Papers of an application.
CREATE TABLE aid_paper (
  id             uuid        NOT NULL,
  application_id uuid        NOT NULL,
  union_path     union_path  NOT NULL,
  kind           text        NOT NULL,
  attachment_id  uuid        NOT NULL,
  added_by       uuid        NOT NULL,
  added_at       timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_aid_paper PRIMARY KEY (id),
  CONSTRAINT uq_aid_paper_attachment UNIQUE (attachment_id),
  CONSTRAINT fk_aid_paper_application FOREIGN KEY (application_id, union_path)
    REFERENCES aid_application (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_aid_paper_scope ON aid_paper (union_path, application_id);
CREATE INDEX ix_aid_paper_application ON aid_paper (application_id);
SELECT platform_owned('aid_paper');
SELECT platform_audited('aid_paper');
