-- The organisation tree. Level is a kind, not the depth; the path is made of short ids, which never change.
CREATE SEQUENCE union_short_id AS bigint START 1;
GRANT USAGE ON SEQUENCE union_short_id TO nuanliu_app;

CREATE TABLE union_org (
  id         uuid       NOT NULL,
  short_id   text       NOT NULL COLLATE "C",
  path       union_path NOT NULL,
  parent_id  uuid,
  kind       text       NOT NULL,
  name       text       NOT NULL,
  area_code  text,
  state      text       NOT NULL DEFAULT 'active',
  opened_on  date       NOT NULL,
  closed_on  date,
  version    int        NOT NULL DEFAULT 0,
  CONSTRAINT pk_union_org PRIMARY KEY (id),
  CONSTRAINT uq_union_org_path UNIQUE (path),
  CONSTRAINT uq_union_org_short_id UNIQUE (short_id),
  CONSTRAINT fk_union_org_parent FOREIGN KEY (parent_id) REFERENCES union_org (id),
  CONSTRAINT ck_union_org_kind CHECK (kind IN
    ('province', 'city', 'direct_county', 'county', 'industry', 'township', 'grassroots')),
  CONSTRAINT ck_union_org_top CHECK ((parent_id IS NULL) = (kind = 'province')),
  CONSTRAINT ck_union_org_state CHECK (state IN ('active', 'closed')),
  CONSTRAINT ck_union_org_closed CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CONSTRAINT ck_union_org_area CHECK (area_code ~ '^[0-9]{6}$'),
  CONSTRAINT ck_union_org_path CHECK (path = '1.' OR path::text LIKE '%.' || short_id || '.')
);
CREATE UNIQUE INDEX uq_union_org_top ON union_org ((kind)) WHERE kind = 'province';
CREATE UNIQUE INDEX uq_union_org_sibling ON union_org (parent_id, name) WHERE state = 'active';
CREATE INDEX ix_union_org_name ON union_org USING gin (name gin_trgm_ops);
CREATE INDEX ix_union_org_kind ON union_org (kind, path);
SELECT platform_reference('union_org');

-- What the tree looked like: each name, area code and place with the days on which it was in force.
CREATE TABLE union_history (
  id        uuid NOT NULL,
  union_id  uuid NOT NULL,
  what      text NOT NULL,
  before    text,
  after     text,
  on_date   date NOT NULL,
  reason    text,
  staff_id  uuid,
  at        timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_union_history PRIMARY KEY (id),
  CONSTRAINT fk_union_history_union FOREIGN KEY (union_id) REFERENCES union_org (id),
  CONSTRAINT ck_union_history_what CHECK (what IN ('opened', 'renamed', 'area-code', 'moved', 'closed'))
);
CREATE INDEX ix_union_history_union ON union_history (union_id, on_date);
SELECT platform_reference('union_history');

-- One row is one natural person: the blind index of the ID number is unique, so comparing ids compares persons.
CREATE TABLE staff (
  id           uuid       NOT NULL,
  union_path   union_path NOT NULL,
  issuer       text       NOT NULL,
  subject      text       NOT NULL,
  username     text       NOT NULL,
  name         text       NOT NULL,
  id_number    text       NOT NULL,
  id_number_bi bytea      NOT NULL,
  mobile       text,
  active       boolean    NOT NULL DEFAULT true,
  version      int        NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_staff PRIMARY KEY (id),
  CONSTRAINT uq_staff_account UNIQUE (issuer, subject),
  CONSTRAINT uq_staff_person UNIQUE (id_number_bi),
  CONSTRAINT fk_staff_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE
);
CREATE INDEX ix_staff_scope ON staff (union_path, name);
SELECT platform_owned('staff');
SELECT platform_audited('staff', 'name', 'id_number', 'id_number_bi', 'mobile');
