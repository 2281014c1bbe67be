-- Files that were uploaded. The bytes lie encrypted on disk under stored_as; the name is encrypted here.
-- A file belongs to nothing until a record claims it; what nobody claims within a day is deleted.
CREATE TABLE attachment (
  id          uuid        NOT NULL,
  union_path  union_path  NOT NULL,
  uploaded_by uuid        NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  file_name   text        NOT NULL,
  media_type  text        NOT NULL,
  size        bigint      NOT NULL,
  content_mac bytea       NOT NULL,
  stored_as   text        NOT NULL,
  owner_type  text,
  owner_id    uuid,
  CONSTRAINT pk_attachment PRIMARY KEY (id),
  CONSTRAINT uq_attachment_stored_as UNIQUE (stored_as),
  CONSTRAINT fk_attachment_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_attachment_owner CHECK ((owner_type IS NULL) = (owner_id IS NULL)),
  CONSTRAINT ck_attachment_size CHECK (size > 0),
  CONSTRAINT ck_attachment_mac CHECK (octet_length(content_mac) = 32),
  CONSTRAINT ck_attachment_media_type CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf'))
);
CREATE INDEX ix_attachment_scope ON attachment (union_path, owner_id);
CREATE INDEX ix_attachment_owner ON attachment (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX ix_attachment_unclaimed ON attachment (created_at) WHERE owner_id IS NULL;
SELECT platform_owned('attachment');
SELECT platform_audited('attachment', 'file_name');
