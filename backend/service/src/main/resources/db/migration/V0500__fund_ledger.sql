-- Money: who gave it (fund_grant), for whom and for what it stands (fund_budget), and every movement of it in a ledger that
-- is only ever added to. docs/adr/0040-ledger.md says why the database itself holds the rules of the ledger.
CREATE SEQUENCE fund_grant_number;
GRANT USAGE ON SEQUENCE fund_grant_number TO nuanliu_app;

-- 资金批次: money of one source and one year. The unions below read what it is, never how much there is of it.
CREATE TABLE fund_grant (
  id          uuid        NOT NULL,
  union_path  union_path  NOT NULL,
  number      text        NOT NULL,
  title       text        NOT NULL,
  source      text        NOT NULL,
  year        int         NOT NULL,
  document    text,
  -- Only this purpose; null where the giver left it open.
  purpose     text,
  -- Last day on which it may be paid out.
  use_by      date,
  note        text,
  made_by     uuid        NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_fund_grant PRIMARY KEY (id),
  CONSTRAINT uq_fund_grant_number UNIQUE (number),
  CONSTRAINT fk_fund_grant_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_fund_grant_year CHECK (year BETWEEN 2000 AND 2100)
);
CREATE INDEX ix_fund_grant_scope ON fund_grant (union_path, year DESC, id);
SELECT platform_published('fund_grant');
-- What money is does not change once it is here.
REVOKE UPDATE, DELETE ON fund_grant FROM nuanliu_app;
SELECT platform_audited('fund_grant');

-- 预算行: what a union holds of a grant, for one purpose or any, in one year.
CREATE TABLE fund_budget (
  id          uuid       NOT NULL,
  union_path  union_path NOT NULL,
  grant_id    uuid       NOT NULL,
  purpose     text       NOT NULL DEFAULT 'ANY',
  year        int        NOT NULL,
  CONSTRAINT pk_fund_budget PRIMARY KEY (id),
  CONSTRAINT uq_fund_budget_line UNIQUE (union_path, grant_id, purpose, year),
  CONSTRAINT uq_fund_budget_grant UNIQUE (id, union_path, grant_id),
  CONSTRAINT fk_fund_budget_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT fk_fund_budget_grant FOREIGN KEY (grant_id) REFERENCES fund_grant (id),
  CONSTRAINT ck_fund_budget_year CHECK (year BETWEEN 2000 AND 2100)
);
CREATE INDEX ix_fund_budget_grant ON fund_budget (grant_id);
SELECT platform_owned('fund_budget');
REVOKE UPDATE, DELETE ON fund_budget FROM nuanliu_app;
SELECT platform_audited('fund_budget');

-- Where the money of a line is: outside (whence it came), available, reserved for a batch, paid.
CREATE TABLE fund_account (
  id          uuid       NOT NULL,
  budget_id   uuid       NOT NULL,
  union_path  union_path NOT NULL,
  grant_id    uuid       NOT NULL,
  kind        text       NOT NULL,
  balance     bigint     NOT NULL DEFAULT 0,
  CONSTRAINT pk_fund_account PRIMARY KEY (id),
  CONSTRAINT uq_fund_account_kind UNIQUE (budget_id, kind),
  CONSTRAINT uq_fund_account_grant UNIQUE (id, union_path, grant_id),
  CONSTRAINT fk_fund_account_budget FOREIGN KEY (budget_id, union_path, grant_id)
    REFERENCES fund_budget (id, union_path, grant_id) ON UPDATE CASCADE,
  CONSTRAINT ck_fund_account_kind CHECK (kind IN ('OUTSIDE', 'AVAILABLE', 'RESERVED', 'PAID')),
  CONSTRAINT ck_fund_account_balance CHECK (balance >= 0 OR kind = 'OUTSIDE')
);
CREATE INDEX ix_fund_account_scope ON fund_account (union_path, budget_id);
SELECT platform_owned('fund_account');
REVOKE UPDATE, DELETE ON fund_account FROM nuanliu_app;
GRANT UPDATE (balance) ON fund_account TO nuanliu_app;

-- 记账凭证: one movement. Its entries add up to nothing, its positive ones to its amount.
CREATE TABLE fund_posting (
  id           uuid        NOT NULL,
  -- The lower of the two unions, so that both see it.
  union_path   union_path  NOT NULL,
  grant_id     uuid        NOT NULL,
  kind         text        NOT NULL,
  amount       bigint      NOT NULL,
  booked_on    date        NOT NULL,
  made_by      uuid        NOT NULL,
  approved_by  uuid,
  subject_type text        NOT NULL,
  subject_id   uuid        NOT NULL,
  -- Permanent: what was booked under a key is never booked again, however late it is asked for.
  subject_key  text        NOT NULL,
  reverses     uuid,
  created_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_fund_posting PRIMARY KEY (id),
  CONSTRAINT uq_fund_posting_key UNIQUE (subject_key),
  CONSTRAINT uq_fund_posting_reverses UNIQUE (reverses),
  CONSTRAINT uq_fund_posting_grant UNIQUE (id, grant_id),
  CONSTRAINT uq_fund_posting_entry UNIQUE (id, grant_id, kind, booked_on),
  CONSTRAINT fk_fund_posting_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT fk_fund_posting_grant FOREIGN KEY (grant_id) REFERENCES fund_grant (id),
  CONSTRAINT fk_fund_posting_reverses FOREIGN KEY (reverses, grant_id) REFERENCES fund_posting (id, grant_id),
  CONSTRAINT ck_fund_posting_kind CHECK (kind IN
    ('RECEIPT', 'APPROPRIATE', 'ASSIGN', 'RESERVE', 'RELEASE', 'PAY', 'RETURN', 'TURN_BACK', 'CARRY_OVER', 'REVERSE')),
  CONSTRAINT ck_fund_posting_amount CHECK (amount BETWEEN 1 AND 1000000000000),
  CONSTRAINT ck_fund_posting_reverses CHECK ((kind = 'REVERSE') = (reverses IS NOT NULL)),
  -- What a bank's answer brings about was approved with the batch.
  CONSTRAINT ck_fund_posting_approved CHECK (approved_by IS NOT NULL OR kind IN ('RELEASE', 'PAY', 'RETURN')),
  CONSTRAINT ck_fund_posting_people CHECK (approved_by <> made_by)
);
CREATE INDEX ix_fund_posting_scope ON fund_posting (union_path, booked_on DESC, id);
CREATE INDEX ix_fund_posting_subject ON fund_posting (subject_id);
SELECT platform_owned('fund_posting');
REVOKE UPDATE, DELETE ON fund_posting FROM nuanliu_app;
SELECT platform_audited('fund_posting');

-- 分录. The foreign keys make it impossible that one posting touches two grants, and so two sources.
CREATE TABLE fund_entry (
  id          uuid       NOT NULL,
  posting_id  uuid       NOT NULL,
  grant_id    uuid       NOT NULL,
  account_id  uuid       NOT NULL,
  union_path  union_path NOT NULL,
  kind        text       NOT NULL,
  booked_on   date       NOT NULL,
  amount      bigint     NOT NULL,
  CONSTRAINT pk_fund_entry PRIMARY KEY (id),
  CONSTRAINT uq_fund_entry_account UNIQUE (posting_id, account_id),
  CONSTRAINT fk_fund_entry_posting FOREIGN KEY (posting_id, grant_id, kind, booked_on)
    REFERENCES fund_posting (id, grant_id, kind, booked_on),
  CONSTRAINT fk_fund_entry_account FOREIGN KEY (account_id, union_path, grant_id)
    REFERENCES fund_account (id, union_path, grant_id) ON UPDATE CASCADE,
  CONSTRAINT ck_fund_entry_amount CHECK (amount <> 0 AND abs(amount) <= 1000000000000)
);
CREATE INDEX ix_fund_entry_scope ON fund_entry (union_path, booked_on DESC, id);
CREATE INDEX ix_fund_entry_account ON fund_entry (account_id, booked_on, kind) INCLUDE (amount);
SELECT platform_owned('fund_entry');
REVOKE UPDATE, DELETE ON fund_entry FROM nuanliu_app;
SELECT platform_audited('fund_entry');

-- A balance follows from entries and from nothing else.
CREATE FUNCTION fund_account_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.balance <> 0 THEN
    RAISE EXCEPTION 'An account begins empty' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_fund_account_begins';
  ELSIF TG_OP = 'UPDATE' AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'Only entries change an account' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_fund_account_entries';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fund_account_guard BEFORE INSERT OR UPDATE ON fund_account
  FOR EACH ROW EXECUTE FUNCTION fund_account_guard();

CREATE FUNCTION fund_entry_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE fund_account SET balance = balance + NEW.amount WHERE id = NEW.account_id;
  -- A past year's line, or money whose last day is over, is reserved for nobody any more.
  IF NEW.kind = 'RESERVE' AND NOT EXISTS (
      SELECT FROM fund_account a JOIN fund_budget b ON b.id = a.budget_id JOIN fund_grant g ON g.id = b.grant_id
      WHERE a.id = NEW.account_id AND b.year = extract(year FROM NEW.booked_on)
        AND (g.use_by IS NULL OR g.use_by >= NEW.booked_on)) THEN
    RAISE EXCEPTION 'The line is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_fund_entry_open';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER fund_entry_moves AFTER INSERT ON fund_entry
  FOR EACH ROW EXECUTE FUNCTION fund_entry_moves();

-- At the commit, so that a posting may be written entry by entry. Argument: the column with the posting's id.
CREATE FUNCTION fund_posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  posting fund_posting;
  rest    numeric;
  moved   numeric;
BEGIN
  SELECT * INTO posting FROM fund_posting WHERE id = subject;
  SELECT sum(amount), sum(amount) FILTER (WHERE amount > 0) INTO rest, moved FROM fund_entry WHERE posting_id = subject;
  IF rest IS DISTINCT FROM 0 OR moved IS DISTINCT FROM posting.amount THEN
    RAISE EXCEPTION 'Posting % does not add up', subject
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_fund_posting_balanced';
  END IF;
  IF posting.reverses IS NOT NULL AND EXISTS (
      SELECT FROM (SELECT account_id, amount FROM fund_entry WHERE posting_id = subject) AS mirror
      FULL JOIN (SELECT account_id, -amount AS amount FROM fund_entry WHERE posting_id = posting.reverses) AS original
        USING (account_id, amount)
      WHERE mirror IS NULL OR original IS NULL) THEN
    RAISE EXCEPTION 'Posting % does not mirror what it reverses', subject
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_fund_posting_mirrors';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER fund_posting_balances AFTER INSERT ON fund_posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fund_posting_balances('id');
CREATE CONSTRAINT TRIGGER fund_entry_balances AFTER INSERT ON fund_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fund_posting_balances('posting_id');

-- For whoever has more rights than the service: the ledger is only added to. A union that moves takes its ledger along.
CREATE FUNCTION fund_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND to_jsonb(OLD) - 'union_path' = to_jsonb(NEW) - 'union_path' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The ledger is only added to' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_fund_append_only';
END $$;
CREATE TRIGGER fund_posting_append_only BEFORE UPDATE OR DELETE ON fund_posting
  FOR EACH ROW EXECUTE FUNCTION fund_append_only();
CREATE TRIGGER fund_entry_append_only BEFORE UPDATE OR DELETE ON fund_entry
  FOR EACH ROW EXECUTE FUNCTION fund_append_only();
CREATE TRIGGER fund_posting_no_truncate BEFORE TRUNCATE ON fund_posting
  FOR EACH STATEMENT EXECUTE FUNCTION fund_append_only();
CREATE TRIGGER fund_entry_no_truncate BEFORE TRUNCATE ON fund_entry
  FOR EACH STATEMENT EXECUTE FUNCTION fund_append_only();
