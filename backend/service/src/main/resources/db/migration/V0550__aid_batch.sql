-- 发放批次: what is paid together, from one budget line, in one bank file. Count and sum are declared first, then the lines must add up
-- to exactly that. Domain rules §3.3; assurance C5 to C18, 4.6, 4.10. Money is in 分.

CREATE SEQUENCE aid_batch_number;
GRANT USAGE ON SEQUENCE aid_batch_number TO nuanliu_app;

CREATE TABLE aid_batch (
  id             uuid        NOT NULL,
  union_path     union_path  NOT NULL,
  number         text        NOT NULL,
  title          text        NOT NULL,
  method         text        NOT NULL,
  budget_id      uuid        NOT NULL,
  source         text        NOT NULL,
  purpose        text        NOT NULL,
  year           int         NOT NULL,
  declared_count int         NOT NULL,
  declared_total bigint      NOT NULL,
  state          text        NOT NULL DEFAULT 'DRAFT',
  -- SM3 of everything that will be paid; what is approved is this.
  content_hash   text,
  approved_hash  text,
  registrar_id   uuid        NOT NULL,
  reviewer_id    uuid,
  approver_id    uuid,
  cashier_id     uuid,
  approved_on    date,
  sent_on        date,
  settled_on     date,
  opinion        text,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  version        int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_aid_batch PRIMARY KEY (id),
  CONSTRAINT uq_aid_batch_number UNIQUE (number),
  CONSTRAINT uq_aid_batch_scope UNIQUE (id, union_path),
  CONSTRAINT fk_aid_batch_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_aid_batch_method CHECK (method IN ('BANK', 'GOODS')),
  -- Public money reaches the family's account (domain rules §3.1); rice and oil are bought of other money.
  CONSTRAINT ck_aid_batch_goods CHECK (method = 'BANK' OR source IN ('union-dues', 'donation', 'designated')),
  CONSTRAINT ck_aid_batch_declared CHECK (declared_count BETWEEN 1 AND 200000 AND declared_total BETWEEN 1 AND 1000000000000),
  CONSTRAINT ck_aid_batch_sealed CHECK (state IN ('DRAFT', 'CANCELLED') OR content_hash IS NOT NULL),
  CONSTRAINT ck_aid_batch_approved CHECK (state NOT IN ('APPROVED', 'SENT', 'PARTLY', 'SETTLED')
    OR (approved_hash IS NOT NULL AND approved_hash = content_hash AND reviewer_id IS NOT NULL AND approver_id IS NOT NULL
        AND approved_on IS NOT NULL)),
  CONSTRAINT ck_aid_batch_sent CHECK (state NOT IN ('SENT', 'PARTLY', 'SETTLED')
    OR (cashier_id IS NOT NULL AND sent_on IS NOT NULL)),
  CONSTRAINT ck_aid_batch_people CHECK (reviewer_id <> registrar_id AND approver_id <> registrar_id
    AND approver_id <> reviewer_id AND cashier_id <> registrar_id AND cashier_id <> reviewer_id AND cashier_id <> approver_id)
);
CREATE INDEX ix_aid_batch_scope ON aid_batch (union_path, state, updated_at DESC, id);
CREATE INDEX ix_aid_batch_recent ON aid_batch (updated_at DESC, id);
SELECT platform_owned('aid_batch');
SELECT platform_audited('aid_batch', 'opinion');
REVOKE DELETE ON aid_batch FROM nuanliu_app;

CREATE TABLE aid_batch_line (
  id               uuid       NOT NULL,
  batch_id         uuid       NOT NULL,
  union_path       union_path NOT NULL,
  -- Also the number of the line in the bank file.
  position         int        NOT NULL,
  application_id   uuid       NOT NULL,
  application_number text     NOT NULL,
  household_id     uuid       NOT NULL,
  beneficiary_name text       NOT NULL,
  beneficiary_bi   bytea      NOT NULL,
  -- All persons of the family, none of whom has a part in the payment.
  family_bi        bytea[]    NOT NULL,
  -- Registrar, reviewers and approvers of the application: none of them pays.
  people           uuid[]     NOT NULL,
  amount           bigint     NOT NULL,
  -- As it stood when the line was added; encrypted. Null for goods.
  account          text,
  account_bi       bytea,
  account_last4    text,
  account_holder   text,
  bank_name        text,
  state            text       NOT NULL DEFAULT 'WAITING',
  -- Of list bank-return-reason.
  reason           text,
  reissue_of       uuid,
  return_file_id   uuid,
  paid_on          date,
  received_on      date,
  received_by      text,
  receipt_note     text,
  receipt_staff_id uuid,
  CONSTRAINT pk_aid_batch_line PRIMARY KEY (id),
  CONSTRAINT uq_aid_batch_line_position UNIQUE (batch_id, position),
  CONSTRAINT uq_aid_batch_line_scope UNIQUE (id, union_path),
  CONSTRAINT fk_aid_batch_line_batch FOREIGN KEY (batch_id, union_path)
    REFERENCES aid_batch (id, union_path) ON UPDATE CASCADE,
  CONSTRAINT fk_aid_batch_line_reissue FOREIGN KEY (reissue_of) REFERENCES aid_batch_line (id),
  CONSTRAINT ck_aid_batch_line_amount CHECK (amount BETWEEN 1 AND 100000000),
  CONSTRAINT ck_aid_batch_line_reason CHECK ((state IN ('FAILED', 'IN_DOUBT')) = (reason IS NOT NULL)),
  CONSTRAINT ck_aid_batch_line_paid CHECK ((state = 'PAID') = (paid_on IS NOT NULL)),
  CONSTRAINT ck_aid_batch_line_received CHECK (received_on IS NULL
    OR (state = 'PAID' AND received_by IS NOT NULL AND receipt_staff_id IS NOT NULL))
);
CREATE INDEX ix_aid_batch_line_scope ON aid_batch_line (union_path, state, batch_id);
CREATE INDEX ix_aid_batch_line_open ON aid_batch_line (union_path, id) WHERE state IN ('FAILED', 'IN_DOUBT');
CREATE INDEX ix_aid_batch_line_account ON aid_batch_line (account_bi);
-- One application is paid once: it stands in one line that is not ended without money.
CREATE UNIQUE INDEX uq_aid_batch_line_application ON aid_batch_line (application_id)
  WHERE state IN ('WAITING', 'SENT', 'PAID', 'IN_DOUBT');
-- And what failed is issued anew once.
CREATE UNIQUE INDEX uq_aid_batch_line_reissue ON aid_batch_line (reissue_of) WHERE state <> 'CANCELLED';
SELECT platform_owned('aid_batch_line');
SELECT platform_audited('aid_batch_line', 'beneficiary_name', 'beneficiary_bi', 'family_bi', 'account', 'account_bi',
  'account_holder', 'received_by', 'receipt_note');

INSERT INTO aid_transition VALUES
  ('batch', '', 'DRAFT'),
  ('batch', 'DRAFT', 'SEALED'), ('batch', 'DRAFT', 'CANCELLED'),
  ('batch', 'SEALED', 'DRAFT'), ('batch', 'SEALED', 'REVIEWED'), ('batch', 'SEALED', 'CANCELLED'),
  ('batch', 'REVIEWED', 'DRAFT'), ('batch', 'REVIEWED', 'APPROVED'), ('batch', 'REVIEWED', 'CANCELLED'),
  ('batch', 'APPROVED', 'SENT'), ('batch', 'APPROVED', 'SETTLED'), ('batch', 'APPROVED', 'CANCELLED'),
  ('batch', 'SENT', 'PARTLY'), ('batch', 'SENT', 'SETTLED'), ('batch', 'PARTLY', 'SETTLED'),
  ('batch-line', '', 'WAITING'),
  ('batch-line', 'WAITING', 'SENT'), ('batch-line', 'WAITING', 'PAID'), ('batch-line', 'WAITING', 'CANCELLED'),
  ('batch-line', 'SENT', 'PAID'), ('batch-line', 'SENT', 'FAILED'), ('batch-line', 'SENT', 'IN_DOUBT'),
  ('batch-line', 'IN_DOUBT', 'PAID'), ('batch-line', 'IN_DOUBT', 'FAILED');
CREATE TRIGGER aid_batch_state BEFORE INSERT OR UPDATE OF state ON aid_batch
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION aid_moves('batch');
CREATE TRIGGER aid_batch_line_state BEFORE INSERT OR UPDATE OF state ON aid_batch_line
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION aid_moves('batch-line');

CREATE FUNCTION aid_batch_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines int;
  total bigint;
BEGIN
  IF OLD.state <> 'DRAFT' AND (NEW.declared_count, NEW.declared_total, NEW.budget_id, NEW.source, NEW.purpose, NEW.year, NEW.method,
      NEW.registrar_id, NEW.number) IS DISTINCT FROM (OLD.declared_count, OLD.declared_total, OLD.budget_id, OLD.source,
      OLD.purpose, OLD.year, OLD.method, OLD.registrar_id, OLD.number)
      OR OLD.approved_hash IS NOT NULL AND (NEW.approved_hash, NEW.content_hash, NEW.reviewer_id, NEW.approver_id)
        IS DISTINCT FROM (OLD.approved_hash, OLD.content_hash, OLD.reviewer_id, OLD.approver_id) THEN
    RAISE EXCEPTION 'Batch % is sealed', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_frozen';
  END IF;
  IF NEW.state = 'SEALED' AND OLD.state = 'DRAFT' THEN
    SELECT count(*), coalesce(sum(l.amount), 0) INTO lines, total FROM aid_batch_line l WHERE l.batch_id = NEW.id;
    IF lines <> NEW.declared_count OR total <> NEW.declared_total THEN
      RAISE EXCEPTION 'Batch % does not add up', NEW.number
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_sum';
    END IF;
  END IF;
  IF NEW.cashier_id IS DISTINCT FROM OLD.cashier_id AND NEW.cashier_id IS NOT NULL AND EXISTS (
      SELECT FROM aid_batch_line l WHERE l.batch_id = NEW.id AND NEW.cashier_id = ANY (l.people)) THEN
    RAISE EXCEPTION 'Batch % is paid by somebody who had a part in an application', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_cashier';
  END IF;
  IF NEW.state = 'SETTLED' AND OLD.state <> 'SETTLED' AND EXISTS (
      SELECT FROM aid_batch_line l WHERE l.batch_id = NEW.id AND l.state NOT IN ('PAID', 'FAILED')) THEN
    RAISE EXCEPTION 'Batch % has lines without an end', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_settled';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aid_batch_holds BEFORE UPDATE ON aid_batch
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION aid_batch_holds();

-- Lines come and go only while the batch is a draft; what a line says never changes, only what became of it.
CREATE FUNCTION aid_batch_line_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.batch_id, NEW.position, NEW.application_id, NEW.household_id, NEW.beneficiary_bi, NEW.family_bi, NEW.people, NEW.amount,
        NEW.account, NEW.account_bi, NEW.account_holder, NEW.reissue_of) IS DISTINCT FROM (OLD.batch_id, OLD.position,
        OLD.application_id, OLD.household_id, OLD.beneficiary_bi, OLD.family_bi, OLD.people, OLD.amount, OLD.account,
        OLD.account_bi, OLD.account_holder, OLD.reissue_of) THEN
      RAISE EXCEPTION 'A line says always the same'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_frozen';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM FROM aid_batch b
    WHERE b.id = CASE TG_OP WHEN 'DELETE' THEN OLD.batch_id ELSE NEW.batch_id END AND b.state = 'DRAFT' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The batch is sealed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_frozen';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER aid_batch_line_holds BEFORE INSERT OR UPDATE OR DELETE ON aid_batch_line
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION aid_batch_line_holds();

-- What was handed to the bank. Its bytes are made anew from the batch and must have this hash.
CREATE TABLE aid_bank_file (
  id         uuid        NOT NULL,
  batch_id   uuid        NOT NULL,
  union_path union_path  NOT NULL,
  layout     text        NOT NULL,
  file_name  text        NOT NULL,
  sm3        text        NOT NULL,
  line_count int         NOT NULL,
  total      bigint      NOT NULL,
  made_by    uuid        NOT NULL,
  made_at    timestamptz NOT NULL,
  CONSTRAINT pk_aid_bank_file PRIMARY KEY (id),
  CONSTRAINT uq_aid_bank_file_batch UNIQUE (batch_id),
  CONSTRAINT fk_aid_bank_file_batch FOREIGN KEY (batch_id, union_path) REFERENCES aid_batch (id, union_path) ON UPDATE CASCADE
);
CREATE INDEX ix_aid_bank_file_scope ON aid_bank_file (union_path, made_at DESC, id);
SELECT platform_owned('aid_bank_file');
SELECT platform_audited('aid_bank_file');
REVOKE DELETE ON aid_bank_file FROM nuanliu_app;

-- What the bank answered. One file counts once, whoever brings it how often.
CREATE TABLE aid_return_file (
  id           uuid        NOT NULL,
  batch_id     uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  sm3          text        NOT NULL,
  bank_date    date        NOT NULL,
  paid_count   int         NOT NULL,
  paid_total   bigint      NOT NULL,
  failed_count int         NOT NULL,
  failed_total bigint      NOT NULL,
  doubt_count  int         NOT NULL,
  doubt_total  bigint      NOT NULL,
  imported_by  uuid        NOT NULL,
  imported_at  timestamptz NOT NULL,
  CONSTRAINT pk_aid_return_file PRIMARY KEY (id),
  CONSTRAINT uq_aid_return_file_content UNIQUE (sm3),
  CONSTRAINT fk_aid_return_file_batch FOREIGN KEY (batch_id, union_path) REFERENCES aid_batch (id, union_path) ON UPDATE CASCADE
);
CREATE INDEX ix_aid_return_file_scope ON aid_return_file (union_path, imported_at DESC, id);
CREATE INDEX ix_aid_return_file_batch ON aid_return_file (batch_id, id);
SELECT platform_owned('aid_return_file');
SELECT platform_audited('aid_return_file');
REVOKE DELETE ON aid_return_file FROM nuanliu_app;

-- 疑账: what two people found out at the bank about a line in doubt.
CREATE TABLE aid_doubt_ruling (
  id          uuid        NOT NULL,
  line_id     uuid        NOT NULL,
  union_path  union_path  NOT NULL,
  outcome     text        NOT NULL,
  evidence    text        NOT NULL,
  state       text        NOT NULL DEFAULT 'PROPOSED',
  proposed_by uuid        NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by  uuid,
  decided_at  timestamptz,
  version     int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_aid_doubt_ruling PRIMARY KEY (id),
  CONSTRAINT fk_aid_doubt_ruling_line FOREIGN KEY (line_id, union_path)
    REFERENCES aid_batch_line (id, union_path) ON UPDATE CASCADE,
  CONSTRAINT ck_aid_doubt_ruling_outcome CHECK (outcome IN ('PAID', 'FAILED')),
  CONSTRAINT ck_aid_doubt_ruling_people CHECK (decided_by <> proposed_by),
  CONSTRAINT ck_aid_doubt_ruling_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL))
);
CREATE INDEX ix_aid_doubt_ruling_scope ON aid_doubt_ruling (union_path, state, id);
CREATE UNIQUE INDEX uq_aid_doubt_ruling_open ON aid_doubt_ruling (line_id) WHERE state = 'PROPOSED';
SELECT platform_owned('aid_doubt_ruling');
SELECT platform_audited('aid_doubt_ruling', 'evidence');
REVOKE DELETE ON aid_doubt_ruling FROM nuanliu_app;
INSERT INTO aid_transition VALUES
  ('doubt-ruling', '', 'PROPOSED'), ('doubt-ruling', 'PROPOSED', 'CONFIRMED'), ('doubt-ruling', 'PROPOSED', 'DECLINED');
CREATE TRIGGER aid_doubt_ruling_state BEFORE INSERT OR UPDATE OF state ON aid_doubt_ruling
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION aid_moves('doubt-ruling');
