-- 企业: the employers that a union looks after, by unified credit code. Codes are of the dictionary's lists, money is in 分.
CREATE TABLE enterprise (
  id          uuid        NOT NULL,
  -- The union responsible for it.
  union_path  union_path  NOT NULL,
  -- 18 characters of GB 32100, or 15 digits of an old registration.
  credit_code text        NOT NULL,
  name        text        NOT NULL,
  nature      text        NOT NULL,
  industry    text,
  state       text        NOT NULL,
  headcount   int         NOT NULL,
  address     text,
  note        text,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),
  version     int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_enterprise PRIMARY KEY (id),
  CONSTRAINT uq_enterprise_credit_code UNIQUE (credit_code),
  CONSTRAINT uq_enterprise_scope UNIQUE (id, union_path),
  CONSTRAINT fk_enterprise_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_enterprise_credit_code CHECK (credit_code ~ '^([0-9A-HJ-NPQRTUWXY]{18}|[0-9]{15})$'),
  CONSTRAINT ck_enterprise_headcount CHECK (headcount >= 0)
);
CREATE INDEX ix_enterprise_scope ON enterprise (union_path, id);
CREATE INDEX ix_enterprise_state ON enterprise (state, id);
SELECT platform_owned('enterprise');
SELECT platform_audited('enterprise');

-- What the public register of companies says of each: code, name, and who looks after it. Free of policy, so that names are
-- searched by any part (an index of trigrams is no use under a policy), and nobody registers one twice.
CREATE TABLE enterprise_directory (
  enterprise_id uuid       NOT NULL,
  credit_code   text       NOT NULL,
  name          text       NOT NULL,
  union_path    union_path NOT NULL,
  CONSTRAINT pk_enterprise_directory PRIMARY KEY (enterprise_id),
  CONSTRAINT uq_enterprise_directory_credit_code UNIQUE (credit_code),
  CONSTRAINT fk_enterprise_directory_enterprise FOREIGN KEY (enterprise_id)
    REFERENCES enterprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_enterprise_directory_name ON enterprise_directory USING gin (name gin_trgm_ops);
SELECT platform_reference('enterprise_directory');

CREATE FUNCTION enterprise_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO enterprise_directory VALUES (NEW.id, NEW.credit_code, NEW.name, NEW.union_path)
  ON CONFLICT (enterprise_id) DO UPDATE
    SET credit_code = EXCLUDED.credit_code, name = EXCLUDED.name, union_path = EXCLUDED.union_path;
  RETURN NULL;
END $$;
CREATE TRIGGER enterprise_listed AFTER INSERT OR UPDATE OF credit_code, name, union_path ON enterprise
  FOR EACH ROW EXECUTE FUNCTION enterprise_listed();

-- 职工安置: where the workers of an enterprise that closes down stand on a day. A later day does not change an earlier one.
CREATE TABLE enterprise_resettlement (
  id               uuid        NOT NULL,
  enterprise_id    uuid        NOT NULL,
  union_path       union_path  NOT NULL,
  as_of            date        NOT NULL,
  affected         int         NOT NULL,
  reassigned       int         NOT NULL,
  retrained        int         NOT NULL,
  early_retired    int         NOT NULL,
  retired          int         NOT NULL,
  reemployed       int         NOT NULL,
  public_posts     int         NOT NULL,
  unemployed       int         NOT NULL,
  waiting          int         NOT NULL GENERATED ALWAYS AS (affected - reassigned - retrained - early_retired - retired
                     - reemployed - public_posts - unemployed) STORED,
  note             text,
  staff_id         uuid        NOT NULL,
  staff_name       text        NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_enterprise_resettlement PRIMARY KEY (id),
  CONSTRAINT uq_enterprise_resettlement_day UNIQUE (enterprise_id, as_of),
  CONSTRAINT fk_enterprise_resettlement_enterprise FOREIGN KEY (enterprise_id, union_path)
    REFERENCES enterprise (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_enterprise_resettlement_numbers CHECK (least(reassigned, retrained, early_retired, retired, reemployed,
    public_posts, unemployed) >= 0 AND waiting >= 0)
);
CREATE INDEX ix_enterprise_resettlement_scope ON enterprise_resettlement (union_path, enterprise_id);
SELECT platform_owned('enterprise_resettlement');
SELECT platform_audited('enterprise_resettlement', 'note');
REVOKE UPDATE ON enterprise_resettlement FROM nuanliu_app;

-- 困难企业走访: the five blocks of the notice (二.2), what the enterprise asks for, what its workers lack and want.
CREATE TABLE enterprise_visit (
  id                uuid        NOT NULL,
  enterprise_id     uuid        NOT NULL,
  union_path        union_path  NOT NULL,
  -- The visit of a campaign that this belongs to; null for one of its own.
  visit_id          uuid,
  visited_on        date        NOT NULL,
  leader            text        NOT NULL,
  participants      int         NOT NULL,
  headcount         int         NOT NULL,
  families          int         NOT NULL,
  operation         text        NOT NULL,
  causes            text        NOT NULL,
  development       text        NOT NULL,
  resettlement      text        NOT NULL,
  treatment         text        NOT NULL,
  wage_months       int         NOT NULL DEFAULT 0,
  wage_people       int         NOT NULL DEFAULT 0,
  wage_owed         bigint      NOT NULL DEFAULT 0,
  insurance_months  int         NOT NULL DEFAULT 0,
  insurance_people  int         NOT NULL DEFAULT 0,
  insurance_owed    bigint      NOT NULL DEFAULT 0,
  demands           text,
  missing_welfare   text[]      NOT NULL DEFAULT '{}',
  wanted_services   text[]      NOT NULL DEFAULT '{}',
  staff_id          uuid        NOT NULL,
  staff_name        text        NOT NULL,
  staff_union_name  text        NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_enterprise_visit PRIMARY KEY (id),
  CONSTRAINT uq_enterprise_visit_scope UNIQUE (id, union_path),
  CONSTRAINT uq_enterprise_visit_visit UNIQUE (visit_id),
  CONSTRAINT fk_enterprise_visit_enterprise FOREIGN KEY (enterprise_id, union_path)
    REFERENCES enterprise (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_enterprise_visit_wages CHECK ((wage_months > 0) = (wage_people > 0)
    AND (wage_months > 0) = (wage_owed > 0)),
  CONSTRAINT ck_enterprise_visit_insurance CHECK ((insurance_months > 0) = (insurance_people > 0)
    AND (insurance_months > 0) = (insurance_owed > 0)),
  CONSTRAINT ck_enterprise_visit_people CHECK (greatest(wage_people, insurance_people) <= headcount)
);
CREATE INDEX ix_enterprise_visit_scope ON enterprise_visit (union_path, visited_on DESC, id);
CREATE INDEX ix_enterprise_visit_enterprise ON enterprise_visit (enterprise_id, visited_on DESC, id);
SELECT platform_owned('enterprise_visit');
SELECT platform_audited('enterprise_visit', 'operation', 'causes', 'development', 'resettlement', 'treatment', 'demands',
  'leader');
REVOKE UPDATE ON enterprise_visit FROM nuanliu_app;

-- 承诺事项: what was promised on a visit, until when.
CREATE TABLE enterprise_action (
  id            uuid       NOT NULL,
  visit_id      uuid       NOT NULL,
  enterprise_id uuid       NOT NULL,
  union_path    union_path NOT NULL,
  content       text       NOT NULL,
  due_on        date       NOT NULL,
  staff_id      uuid       NOT NULL,
  staff_name    text       NOT NULL,
  done_on       date,
  done_by_name  text,
  result        text,
  version       int        NOT NULL DEFAULT 0,
  CONSTRAINT pk_enterprise_action PRIMARY KEY (id),
  CONSTRAINT fk_enterprise_action_visit FOREIGN KEY (visit_id, union_path)
    REFERENCES enterprise_visit (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_enterprise_action_done CHECK ((done_on IS NULL) = (result IS NULL)
    AND (done_on IS NULL) = (done_by_name IS NULL))
);
CREATE INDEX ix_enterprise_action_scope ON enterprise_action (union_path, due_on, id);
CREATE INDEX ix_enterprise_action_visit ON enterprise_action (visit_id);
CREATE INDEX ix_enterprise_action_open ON enterprise_action (due_on, id) WHERE done_on IS NULL;
SELECT platform_owned('enterprise_action');
SELECT platform_audited('enterprise_action', 'content', 'result');

-- Families on file by the employer of their head, whose name is told exactly.
CREATE INDEX ix_household_person_organisation ON household_person (organisation, union_path)
  WHERE position = 0 AND live AND organisation IS NOT NULL;
