-- Money that came back after it had been paid: 退款. One person records it, another confirms it; only then do the
-- books, the caps and the application hear of it. Nothing happens by itself.

ALTER TABLE aid_batch_line
  DROP CONSTRAINT ck_aid_batch_line_reason,
  DROP CONSTRAINT ck_aid_batch_line_paid,
  DROP CONSTRAINT ck_aid_batch_line_received,
  ADD CONSTRAINT ck_aid_batch_line_reason CHECK ((state IN ('FAILED', 'IN_DOUBT', 'REFUNDED')) = (reason IS NOT NULL)),
  -- What came back had been paid; the day stays.
  ADD CONSTRAINT ck_aid_batch_line_paid CHECK ((state IN ('PAID', 'REFUNDED')) = (paid_on IS NOT NULL)),
  ADD CONSTRAINT ck_aid_batch_line_received CHECK (received_on IS NULL
    OR (state IN ('PAID', 'REFUNDED') AND received_by IS NOT NULL AND receipt_staff_id IS NOT NULL));
DROP INDEX ix_aid_batch_line_open;
CREATE INDEX ix_aid_batch_line_open ON aid_batch_line (union_path, id) WHERE state IN ('FAILED', 'IN_DOUBT', 'REFUNDED');

CREATE TABLE aid_refund (
  id          uuid        NOT NULL,
  line_id     uuid        NOT NULL,
  union_path  union_path  NOT NULL,
  -- Day on which the money stood in the union's account again.
  returned_on date        NOT NULL,
  -- Of list bank-return-reason.
  reason      text        NOT NULL,
  evidence    text        NOT NULL,
  state       text        NOT NULL DEFAULT 'PROPOSED',
  proposed_by uuid        NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by  uuid,
  decided_at  timestamptz,
  version     int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_aid_refund PRIMARY KEY (id),
  CONSTRAINT fk_aid_refund_line FOREIGN KEY (line_id, union_path)
    REFERENCES aid_batch_line (id, union_path) ON UPDATE CASCADE,
  CONSTRAINT ck_aid_refund_people CHECK (decided_by <> proposed_by),
  CONSTRAINT ck_aid_refund_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL))
);
CREATE INDEX ix_aid_refund_scope ON aid_refund (union_path, state, id);
-- The money of one line comes back once.
CREATE UNIQUE INDEX uq_aid_refund_line ON aid_refund (line_id) WHERE state IN ('PROPOSED', 'CONFIRMED');
SELECT platform_owned('aid_refund');
SELECT platform_audited('aid_refund', 'evidence');
REVOKE DELETE ON aid_refund FROM nuanliu_app;

INSERT INTO aid_transition VALUES
  ('batch-line', 'PAID', 'REFUNDED'),
  ('refund', '', 'PROPOSED'), ('refund', 'PROPOSED', 'CONFIRMED'), ('refund', 'PROPOSED', 'DECLINED');
CREATE TRIGGER aid_refund_state BEFORE INSERT OR UPDATE OF state ON aid_refund
  FOR EACH ROW WHEN (current_user = 'nuanliu_app') EXECUTE FUNCTION aid_moves('refund');

-- Only what two people confirmed comes back, whoever writes it.
CREATE FUNCTION aid_line_refunded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM aid_refund r WHERE r.line_id = NEW.id AND r.state = 'CONFIRMED') THEN
    RAISE EXCEPTION 'Nobody confirmed that the money of line % came back', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_line_refunded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aid_line_refunded BEFORE UPDATE OF state ON aid_batch_line
  FOR EACH ROW WHEN (NEW.state = 'REFUNDED' AND OLD.state <> 'REFUNDED') EXECUTE FUNCTION aid_line_refunded();

-- A batch whose last doubt ends may have a line that came back meanwhile. And nobody has a part in paying his own family.
CREATE OR REPLACE FUNCTION aid_batch_holds() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF (NEW.reviewer_id, NEW.approver_id, NEW.cashier_id) IS DISTINCT FROM (OLD.reviewer_id, OLD.approver_id, OLD.cashier_id)
      AND EXISTS (SELECT FROM staff s JOIN aid_batch_line l ON l.batch_id = NEW.id AND s.id_number_bi = ANY (l.family_bi)
        WHERE s.id IN (NEW.registrar_id, NEW.reviewer_id, NEW.approver_id, NEW.cashier_id)) THEN
    RAISE EXCEPTION 'Batch % pays the family of somebody who has a part in it', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_own_interest';
  END IF;
  IF NEW.state = 'SETTLED' AND OLD.state <> 'SETTLED' AND EXISTS (
      SELECT FROM aid_batch_line l WHERE l.batch_id = NEW.id AND l.state NOT IN ('PAID', 'FAILED', 'REFUNDED')) THEN
    RAISE EXCEPTION 'Batch % has lines without an end', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aid_batch_settled';
  END IF;
  RETURN NEW;
END $$;
