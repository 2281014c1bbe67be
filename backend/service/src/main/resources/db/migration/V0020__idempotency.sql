-- The first answer to a request that creates or moves something, kept in the transaction of its effect.
CREATE TABLE idempotency (
  principal   text        NOT NULL,
  operation   text        NOT NULL,
  key         text        NOT NULL,
  fingerprint bytea       NOT NULL,
  status      int,
  headers     text,
  body        text,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_idempotency PRIMARY KEY (principal, operation, key)
);
CREATE INDEX ix_idempotency_created ON idempotency (created_at);
SELECT platform_machinery('idempotency');
