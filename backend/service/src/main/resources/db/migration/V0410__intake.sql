-- Staged import: an uploaded table, what was found in each of its rows, and what became of them.
CREATE TABLE intake_batch (
  id            uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  kind          text        NOT NULL,
  importer_id   uuid        NOT NULL,
  importer_name text        NOT NULL,
  file_name     text        NOT NULL,
  content_mac   bytea       NOT NULL,
  state         text        NOT NULL,
  -- Why the file could not be checked, or the batch was not approved.
  reason        text,
  ignored       text[]      NOT NULL DEFAULT '{}',
  total_rows    int         NOT NULL DEFAULT 0,
  valid_rows    int         NOT NULL DEFAULT 0,
  faulty_rows   int         NOT NULL DEFAULT 0,
  duplicate_rows int        NOT NULL DEFAULT 0,
  refused_rows  int         NOT NULL DEFAULT 0,
  loaded_rows   int         NOT NULL DEFAULT 0,
  skipped_rows  int         NOT NULL DEFAULT 0,
  -- Keyed hash over the rows and their verdicts, in their order; an approval is bound to it.
  content_hash  bytea       NOT NULL,
  choice        text,
  approver_id   uuid,
  approver_name text,
  approved_hash bytea,
  created_at    timestamptz NOT NULL,
  decided_at    timestamptz,
  updated_at    timestamptz NOT NULL,
  purged        boolean     NOT NULL DEFAULT false,
  version       int         NOT NULL DEFAULT 0,
  CONSTRAINT pk_intake_batch PRIMARY KEY (id),
  CONSTRAINT uq_intake_batch_scope UNIQUE (id, union_path),
  CONSTRAINT fk_intake_batch_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_intake_batch_state CHECK (state IN
    ('CHECKING', 'FAILED', 'CHECKED', 'SUBMITTED', 'LOADING', 'LOADED', 'DISCARDED')),
  CONSTRAINT ck_intake_batch_choice CHECK (choice IN ('ALL', 'VALID')),
  CONSTRAINT ck_intake_batch_people CHECK (approver_id <> importer_id),
  CONSTRAINT ck_intake_batch_approved CHECK (state <> 'LOADING' OR (approver_id IS NOT NULL AND approved_hash IS NOT NULL))
);
CREATE INDEX ix_intake_batch_scope ON intake_batch (union_path, kind, created_at DESC);
-- The same file is one batch, until it is discarded or could not be read.
CREATE UNIQUE INDEX uq_intake_batch_content ON intake_batch (union_path, kind, content_mac)
  WHERE state NOT IN ('FAILED', 'DISCARDED');
SELECT platform_owned('intake_batch');
SELECT platform_audited('intake_batch', 'file_name');

-- Staging: no audit of each row; what they become is audited.
CREATE TABLE intake_row (
  batch_id    uuid       NOT NULL,
  union_path  union_path NOT NULL,
  row_number  int        NOT NULL,
  id          uuid       NOT NULL,
  -- Where it would be loaded; null where that is not known.
  target_path union_path,
  verdict     text       NOT NULL,
  cells       text       NOT NULL,
  faults      jsonb      NOT NULL,
  loaded_id   uuid,
  skipped     text,
  CONSTRAINT pk_intake_row PRIMARY KEY (batch_id, row_number),
  CONSTRAINT fk_intake_row_batch FOREIGN KEY (batch_id, union_path)
    REFERENCES intake_batch (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_intake_row_verdict CHECK (verdict IN ('VALID', 'FAULTY', 'DUPLICATE', 'REFUSED')),
  CONSTRAINT ck_intake_row_target CHECK (target_path IS NULL OR target_path ^@ union_path)
);
CREATE INDEX ix_intake_row_scope ON intake_row (union_path, batch_id);
CREATE INDEX ix_intake_row_verdict ON intake_row (batch_id, verdict, row_number);
SELECT platform_owned('intake_row');

-- Keyed hashes of what may stand only once, to find it twice in one file.
CREATE TABLE intake_key (
  batch_id   uuid       NOT NULL,
  union_path union_path NOT NULL,
  row_number int        NOT NULL,
  bi         bytea      NOT NULL,
  CONSTRAINT fk_intake_key_row FOREIGN KEY (batch_id, row_number)
    REFERENCES intake_row (batch_id, row_number) ON DELETE CASCADE,
  CONSTRAINT fk_intake_key_batch FOREIGN KEY (batch_id, union_path)
    REFERENCES intake_batch (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_intake_key_scope ON intake_key (union_path, batch_id);
CREATE INDEX ix_intake_key_batch ON intake_key (batch_id, bi);
CREATE INDEX ix_intake_key_row ON intake_key (batch_id, row_number);
SELECT platform_owned('intake_key');
