-- The data keys, each wrapped under a key-encryption key that is not in the database. Keys are never
-- deleted by the service: an old version is needed as long as one value of it is left.
CREATE TABLE data_key (
  version    integer     NOT NULL,
  suite      text        NOT NULL,
  kek_id     text        NOT NULL,
  wrapped    bytea       NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_data_key PRIMARY KEY (version),
  CONSTRAINT ck_data_key_version CHECK (version > 0),
  CONSTRAINT ck_data_key_suite CHECK (suite IN ('SM4_GCM', 'AES_256_GCM'))
);
SELECT platform_machinery('data_key');
REVOKE UPDATE, DELETE ON data_key FROM nuanliu_app;
GRANT UPDATE (kek_id, wrapped) ON data_key TO nuanliu_app;
