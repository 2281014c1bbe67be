-- Documents that were printed. What stands in one is kept as a keyed hash only; its code is encrypted and found by its
-- keyed index, so that whoever reads the table can verify nothing and forge nothing.
CREATE TABLE printed_paper (
  id              uuid        NOT NULL,
  union_path      union_path  NOT NULL,
  kind            text        NOT NULL,
  object_id       uuid        NOT NULL,
  object_version  int         NOT NULL,
  issuer          text        NOT NULL,
  masked_name     text,
  unmasked        boolean     NOT NULL,
  code            text        NOT NULL,
  code_bi         bytea       NOT NULL,
  content_hash    bytea       NOT NULL,
  printed_by      uuid        NOT NULL,
  printed_by_name text        NOT NULL,
  printed_at      timestamptz NOT NULL,
  CONSTRAINT pk_printed_paper PRIMARY KEY (id),
  CONSTRAINT uq_printed_paper_code UNIQUE (code_bi),
  CONSTRAINT fk_printed_paper_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_printed_paper_hash CHECK (octet_length(content_hash) = 32 AND octet_length(code_bi) = 32)
);
CREATE INDEX ix_printed_paper_scope ON printed_paper (union_path, object_id);
SELECT platform_owned('printed_paper');
SELECT platform_audited('printed_paper', 'code', 'code_bi', 'masked_name');
REVOKE UPDATE, DELETE ON printed_paper FROM nuanliu_app;
