-- The first answer to a request that creates or moves something, kept (encrypted) in the transaction of its effect.
CREATE TABLE idempotency (
  id          uuid        NOT NULL,
  principal   text        NOT NULL,
  operation   text        NOT NULL,
  key         text        NOT NULL,
  fingerprint bytea       NOT NULL,
  answer      text,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_idempotency PRIMARY KEY (id),
  CONSTRAINT uq_idempotency_key UNIQUE (principal, operation, key)
);
CREATE INDEX ix_idempotency_created ON idempotency (created_at);
SELECT platform_machinery('idempotency');
