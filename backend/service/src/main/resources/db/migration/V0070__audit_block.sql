-- Committed rows of the audit trail, sealed afterwards into blocks that are chained by SM3 and signed with a key that
-- the database does not have. A block covers every row whose transaction id lies in [xact_from, xact_to): all of them had
-- ended when the block was made, so the set never changes. docs/adr/0005-audit.md
CREATE TABLE audit_block (
  seq        bigint      NOT NULL,
  xact_from  xid8        NOT NULL,
  xact_to    xid8        NOT NULL,
  row_ids    uuid[]      NOT NULL,
  row_hashes bytea       NOT NULL,
  previous   bytea       NOT NULL,
  hash       bytea       NOT NULL,
  signature  bytea       NOT NULL,
  sealed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT pk_audit_block PRIMARY KEY (seq),
  CONSTRAINT ck_audit_block_range CHECK (xact_from < xact_to)
);
SELECT platform_machinery('audit_block');
REVOKE UPDATE, DELETE ON audit_block FROM nuanliu_app;
