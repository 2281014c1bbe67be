-- The states of requests about a file, so that nothing else can change one (ChangeFlow, TransferFlow hold the same).
-- What begins comes from the empty state.
CREATE TABLE household_request_transition (
  machine    text NOT NULL,
  from_state text NOT NULL,
  to_state   text NOT NULL,
  CONSTRAINT pk_household_request_transition PRIMARY KEY (machine, from_state, to_state)
);
SELECT platform_reference('household_request_transition');
REVOKE INSERT, UPDATE, DELETE ON household_request_transition FROM nuanliu_app;

CREATE FUNCTION household_request_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE TG_OP WHEN 'INSERT' THEN '' ELSE OLD.state END;
BEGIN
  IF NEW.state <> was AND NOT EXISTS (
      SELECT FROM household_request_transition t
      WHERE t.machine = TG_ARGV[0] AND t.from_state = was AND t.to_state = NEW.state) THEN
    RAISE EXCEPTION 'No % goes from % to %', TG_ARGV[0], was, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_household_request_transition';
  END IF;
  RETURN NEW;
END $$;

-- 变更: what somebody wants to change in a file, as it was when it was proposed and as it shall be. Both are encrypted;
-- once submitted the hash of both is what is decided on.
CREATE TABLE household_change (
  id            uuid        NOT NULL,
  household_id  uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  type          text        NOT NULL,
  state         text        NOT NULL DEFAULT 'DRAFT',
  content       text        NOT NULL,
  content_hash  bytea,
  -- Who decides, fixed by what is changed when it is submitted.
  authority     text,
  proposed_by   uuid        NOT NULL,
  proposed_on   date,
  due_on        date,
  decided_by    uuid,
  decided_on    date,
  opinion       text,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  version       int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_household_change PRIMARY KEY (id),
  CONSTRAINT uq_household_change_scope UNIQUE (id, union_path),
  CONSTRAINT fk_household_change_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_change_frozen CHECK (state IN ('DRAFT', 'RETURNED', 'WITHDRAWN') OR content_hash IS NOT NULL),
  CONSTRAINT ck_household_change_people CHECK (decided_by <> proposed_by)
);
CREATE INDEX ix_household_change_scope ON household_change (union_path, state, updated_at DESC, id);
CREATE INDEX ix_household_change_recent ON household_change (updated_at DESC, id);
CREATE INDEX ix_household_change_household ON household_change (household_id, id);
SELECT platform_owned('household_change');
SELECT platform_audited('household_change', 'content', 'opinion');
CREATE TRIGGER household_change_state BEFORE INSERT OR UPDATE OF state ON household_change
  FOR EACH ROW EXECUTE FUNCTION household_request_moves('change');
INSERT INTO household_request_transition VALUES
  ('change', '', 'DRAFT'),
  ('change', 'DRAFT', 'SUBMITTED'), ('change', 'DRAFT', 'WITHDRAWN'),
  ('change', 'RETURNED', 'SUBMITTED'), ('change', 'RETURNED', 'WITHDRAWN'),
  ('change', 'SUBMITTED', 'APPLIED'), ('change', 'SUBMITTED', 'REFUSED'), ('change', 'SUBMITTED', 'OUTDATED'),
  ('change', 'SUBMITTED', 'RETURNED'), ('change', 'SUBMITTED', 'WITHDRAWN');

-- Papers that prove a change; they become papers of the file when it is applied.
CREATE TABLE household_change_paper (
  id            uuid        NOT NULL,
  change_id     uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  kind          text        NOT NULL,
  attachment_id uuid        NOT NULL,
  added_by      uuid        NOT NULL,
  added_at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_household_change_paper PRIMARY KEY (id),
  CONSTRAINT uq_household_change_paper_attachment UNIQUE (attachment_id),
  CONSTRAINT fk_household_change_paper_change FOREIGN KEY (change_id, union_path)
    REFERENCES household_change (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_household_change_paper_scope ON household_change_paper (union_path, change_id);
CREATE INDEX ix_household_change_paper_change ON household_change_paper (change_id);
SELECT platform_owned('household_change_paper');
SELECT platform_audited('household_change_paper');

-- The parts of a file that an open request holds: two requests that overlap are never open together.
CREATE TABLE household_claim (
  household_id uuid       NOT NULL,
  union_path   union_path NOT NULL,
  part         text       NOT NULL,
  request_id   uuid       NOT NULL,
  CONSTRAINT pk_household_claim PRIMARY KEY (household_id, part),
  CONSTRAINT fk_household_claim_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_household_claim_scope ON household_claim (union_path, household_id);
CREATE INDEX ix_household_claim_request ON household_claim (request_id);
SELECT platform_owned('household_claim');
