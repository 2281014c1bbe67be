-- 拨付单: what moves money between lines before it is paid, as a paper of two people. Its content is fixed when it is
-- proposed, so that what is approved is what was written.
CREATE SEQUENCE fund_transfer_number;
GRANT USAGE ON SEQUENCE fund_transfer_number TO nuanliu_app;

CREATE TABLE fund_transfer (
  id           uuid        NOT NULL,
  -- The lower of the two unions, so that both see it.
  union_path   union_path  NOT NULL,
  number       text        NOT NULL,
  kind         text        NOT NULL,
  grant_id     uuid        NOT NULL,
  from_union   uuid        NOT NULL,
  -- Line that the money leaves; none where it comes from outside, or where a posting is reversed.
  from_budget  uuid,
  to_union     uuid        NOT NULL,
  to_purpose   text,
  to_year      int         NOT NULL,
  amount       bigint      NOT NULL,
  reason       text        NOT NULL,
  -- The posting that a reversal takes back.
  reverses     uuid,
  -- Union whose approver decides.
  decider      uuid        NOT NULL,
  state        text        NOT NULL,
  proposed_by  uuid        NOT NULL,
  proposed_on  date        NOT NULL,
  decided_by   uuid,
  decided_on   date,
  answer       text,
  confirmed_by uuid,
  confirmed_on date,
  posting_id   uuid,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  version      int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_fund_transfer PRIMARY KEY (id),
  CONSTRAINT uq_fund_transfer_number UNIQUE (number),
  CONSTRAINT uq_fund_transfer_posting UNIQUE (posting_id),
  CONSTRAINT fk_fund_transfer_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT fk_fund_transfer_grant FOREIGN KEY (grant_id) REFERENCES fund_grant (id),
  CONSTRAINT fk_fund_transfer_budget FOREIGN KEY (from_budget) REFERENCES fund_budget (id),
  CONSTRAINT fk_fund_transfer_from FOREIGN KEY (from_union) REFERENCES union_org (id),
  CONSTRAINT fk_fund_transfer_to FOREIGN KEY (to_union) REFERENCES union_org (id),
  CONSTRAINT fk_fund_transfer_decider FOREIGN KEY (decider) REFERENCES union_org (id),
  CONSTRAINT fk_fund_transfer_posting FOREIGN KEY (posting_id, grant_id) REFERENCES fund_posting (id, grant_id),
  CONSTRAINT fk_fund_transfer_reverses FOREIGN KEY (reverses, grant_id) REFERENCES fund_posting (id, grant_id),
  CONSTRAINT ck_fund_transfer_kind CHECK (kind IN ('RECEIPT', 'APPROPRIATE', 'ASSIGN', 'TURN_BACK', 'CARRY_OVER', 'REVERSE')),
  CONSTRAINT ck_fund_transfer_amount CHECK (amount BETWEEN 1 AND 1000000000000),
  CONSTRAINT ck_fund_transfer_from CHECK ((from_budget IS NULL) = (kind IN ('RECEIPT', 'REVERSE'))),
  CONSTRAINT ck_fund_transfer_reverses CHECK ((kind = 'REVERSE') = (reverses IS NOT NULL)),
  CONSTRAINT ck_fund_transfer_booked CHECK ((state IN ('APPROVED', 'CONFIRMED')) = (posting_id IS NOT NULL)),
  CONSTRAINT ck_fund_transfer_decided CHECK ((state IN ('APPROVED', 'CONFIRMED', 'REFUSED')) = (decided_by IS NOT NULL)),
  CONSTRAINT ck_fund_transfer_confirmed CHECK ((state = 'CONFIRMED') = (confirmed_by IS NOT NULL)),
  CONSTRAINT ck_fund_transfer_people CHECK (decided_by <> proposed_by AND confirmed_by <> decided_by)
);
CREATE INDEX ix_fund_transfer_scope ON fund_transfer (union_path, state, updated_at DESC, id);
CREATE INDEX ix_fund_transfer_grant ON fund_transfer (grant_id);
CREATE UNIQUE INDEX uq_fund_transfer_reverses ON fund_transfer (reverses) WHERE state IN ('PROPOSED', 'APPROVED');
SELECT platform_owned('fund_transfer');
REVOKE UPDATE, DELETE ON fund_transfer FROM nuanliu_app;
GRANT UPDATE (state, decided_by, decided_on, answer, confirmed_by, confirmed_on, posting_id, updated_at, version)
  ON fund_transfer TO nuanliu_app;
SELECT platform_audited('fund_transfer');

CREATE TABLE fund_transfer_transition (
  from_state text NOT NULL,
  to_state   text NOT NULL,
  CONSTRAINT pk_fund_transfer_transition PRIMARY KEY (from_state, to_state)
);
SELECT platform_reference('fund_transfer_transition');
REVOKE INSERT, UPDATE, DELETE ON fund_transfer_transition FROM nuanliu_app;
INSERT INTO fund_transfer_transition VALUES
  ('', 'PROPOSED'),
  ('PROPOSED', 'APPROVED'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'WITHDRAWN'),
  ('APPROVED', 'CONFIRMED');

CREATE FUNCTION fund_transfer_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE TG_OP WHEN 'INSERT' THEN '' ELSE OLD.state END;
BEGIN
  IF NEW.state <> was AND NOT EXISTS (
      SELECT FROM fund_transfer_transition t WHERE t.from_state = was AND t.to_state = NEW.state) THEN
    RAISE EXCEPTION 'No transfer goes from % to %', was, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_fund_transfer_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fund_transfer_state BEFORE INSERT OR UPDATE OF state ON fund_transfer
  FOR EACH ROW EXECUTE FUNCTION fund_transfer_moves();
