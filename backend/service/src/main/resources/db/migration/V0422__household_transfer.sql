-- 转移: the record of the union that gives a file away. It stays with that union when the file has gone.
CREATE TABLE household_transfer (
  id            uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  -- No foreign key: the file lies beyond this union once it has gone, and may be deleted one day.
  household_id  uuid        NOT NULL,
  number        text        NOT NULL,
  masked_name   text        NOT NULL,
  to_union      uuid        NOT NULL,
  asked         boolean     NOT NULL DEFAULT false,
  reason_kind   text,
  reason        text,
  state         text        NOT NULL,
  proposed_by   uuid,
  proposed_on   date,
  approved_by   uuid,
  due_on        date,
  answer        text,
  ended_on      date,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  version       int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_household_transfer PRIMARY KEY (id),
  CONSTRAINT fk_household_transfer_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT fk_household_transfer_to FOREIGN KEY (to_union) REFERENCES union_org (id),
  CONSTRAINT ck_household_transfer_people CHECK (approved_by <> proposed_by),
  CONSTRAINT ck_household_transfer_approved CHECK (state NOT IN ('OFFERED', 'ACCEPTED', 'DECLINED') OR approved_by IS NOT NULL)
);
CREATE INDEX ix_household_transfer_scope ON household_transfer (union_path, state, updated_at DESC, id);
CREATE INDEX ix_household_transfer_household ON household_transfer (household_id);
-- A union asks once; what the other side proposes meanwhile of its own accord is none of its business.
CREATE UNIQUE INDEX uq_household_transfer_asked ON household_transfer (household_id, to_union)
  WHERE asked AND state IN ('ASKED', 'PROPOSED', 'OFFERED');
SELECT platform_owned('household_transfer');
SELECT platform_audited('household_transfer', 'masked_name', 'reason', 'answer');
CREATE TRIGGER household_transfer_state BEFORE INSERT OR UPDATE OF state ON household_transfer
  FOR EACH ROW EXECUTE FUNCTION household_request_moves('transfer');

-- What the receiving union knows of it, in a row of its own with the same id: nothing of the file beyond this.
CREATE TABLE household_invitation (
  id            uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  state         text        NOT NULL,
  asked         boolean     NOT NULL DEFAULT false,
  asked_number  text,
  masked_name   text,
  number        text,
  category      text,
  from_union    text,
  reason_kind   text,
  due_on        date,
  answer        text,
  ended_on      date,
  -- The file, once it is here.
  household_id  uuid,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  version       int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_household_invitation PRIMARY KEY (id),
  CONSTRAINT fk_household_invitation_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_household_invitation_secret CHECK (state <> 'ASKED' OR (number IS NULL AND from_union IS NULL)),
  CONSTRAINT ck_household_invitation_file CHECK ((state = 'ACCEPTED') = (household_id IS NOT NULL))
);
CREATE INDEX ix_household_invitation_scope ON household_invitation (union_path, state, updated_at DESC, id);
SELECT platform_owned('household_invitation');
SELECT platform_audited('household_invitation', 'masked_name', 'asked_number', 'answer');
CREATE TRIGGER household_invitation_state BEFORE INSERT OR UPDATE OF state ON household_invitation
  FOR EACH ROW EXECUTE FUNCTION household_request_moves('transfer');
INSERT INTO household_request_transition VALUES
  ('transfer', '', 'ASKED'), ('transfer', '', 'PROPOSED'), ('transfer', '', 'OFFERED'),
  ('transfer', 'ASKED', 'PROPOSED'), ('transfer', 'ASKED', 'REFUSED'), ('transfer', 'ASKED', 'WITHDRAWN'),
  ('transfer', 'ASKED', 'OFFERED'),
  ('transfer', 'PROPOSED', 'OFFERED'), ('transfer', 'PROPOSED', 'REFUSED'), ('transfer', 'PROPOSED', 'WITHDRAWN'),
  ('transfer', 'OFFERED', 'ACCEPTED'), ('transfer', 'OFFERED', 'DECLINED'), ('transfer', 'OFFERED', 'WITHDRAWN');
