-- 户外劳动者服务站点: where outdoor workers rest, who keeps it, how much it is used, who was visited there. Domain rules §8.
CREATE SEQUENCE station_number;
GRANT USAGE ON SEQUENCE station_number TO nuanliu_app;

CREATE TABLE station (
  id           uuid         NOT NULL,
  -- The union that runs it.
  union_path   union_path   NOT NULL,
  number       text         NOT NULL,
  name         text         NOT NULL,
  area_code    text         NOT NULL,
  address      text         NOT NULL,
  -- GCJ-02, as the maps of the country show it.
  longitude    numeric(9,6),
  latitude     numeric(8,6),
  kind         text         NOT NULL,
  partner      text,
  keeper_name  text         NOT NULL,
  keeper_phone text         NOT NULL,
  floor_area   int,
  all_day      boolean      NOT NULL,
  opens_at     text,
  closes_at    text,
  capacity     int          NOT NULL,
  facilities   text[]       NOT NULL DEFAULT '{}',
  state        text         NOT NULL,
  map_listed   boolean      NOT NULL,
  created_at   timestamptz  NOT NULL DEFAULT now(),
  updated_at   timestamptz  NOT NULL DEFAULT now(),
  version      int          NOT NULL DEFAULT 0,
  CONSTRAINT pk_station PRIMARY KEY (id),
  CONSTRAINT uq_station_number UNIQUE (number),
  CONSTRAINT uq_station_scope UNIQUE (id, union_path),
  CONSTRAINT fk_station_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_station_state CHECK (state IN ('OPEN', 'PAUSED', 'CLOSED')),
  CONSTRAINT ck_station_place CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CONSTRAINT ck_station_hours CHECK (all_day OR opens_at < closes_at)
);
CREATE INDEX ix_station_scope ON station (union_path, id);
-- What the public list looks for.
CREATE INDEX ix_station_area ON station (area_code COLLATE "C", name) WHERE state = 'OPEN';
SELECT platform_owned('station');
SELECT platform_audited('station', 'keeper_name', 'keeper_phone');

-- 检查: which of the “六有” were found on a day, and what of the “七个一” was missing.
CREATE TABLE station_check (
  id         uuid       NOT NULL,
  station_id uuid       NOT NULL,
  union_path union_path NOT NULL,
  checked_on date       NOT NULL,
  met        text[]     NOT NULL,
  missing    text[]     NOT NULL,
  note       text,
  staff_id   uuid       NOT NULL,
  staff_name text       NOT NULL,
  CONSTRAINT pk_station_check PRIMARY KEY (id),
  CONSTRAINT fk_station_check_station FOREIGN KEY (station_id, union_path)
    REFERENCES station (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ix_station_check_scope ON station_check (union_path, station_id);
CREATE INDEX ix_station_check_station ON station_check (station_id, checked_on DESC, id DESC);
SELECT platform_owned('station_check');
SELECT platform_audited('station_check', 'note');
REVOKE UPDATE ON station_check FROM nuanliu_app;

-- 每月使用: one row for each month, corrected until it is right.
CREATE TABLE station_use (
  id         uuid       NOT NULL,
  station_id uuid       NOT NULL,
  union_path union_path NOT NULL,
  month      date       NOT NULL,
  visitors   int        NOT NULL,
  staff_id   uuid       NOT NULL,
  staff_name text       NOT NULL,
  CONSTRAINT pk_station_use PRIMARY KEY (id),
  CONSTRAINT uq_station_use_month UNIQUE (station_id, month),
  CONSTRAINT fk_station_use_station FOREIGN KEY (station_id, union_path)
    REFERENCES station (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_station_use_month CHECK (extract(day FROM month) = 1),
  CONSTRAINT ck_station_use_visitors CHECK (visitors >= 0)
);
CREATE INDEX ix_station_use_scope ON station_use (union_path, month);
SELECT platform_owned('station_use');
SELECT platform_audited('station_use');

-- 慰问: workers on duty who were visited at the station. Money goes by campaigns and the ledger, not from here.
CREATE TABLE station_visit (
  id               uuid        NOT NULL,
  station_id       uuid        NOT NULL,
  union_path       union_path  NOT NULL,
  visited_on       date        NOT NULL,
  workers          int         NOT NULL,
  migrant_workers  int         NOT NULL,
  content          text        NOT NULL,
  staff_id         uuid        NOT NULL,
  staff_name       text        NOT NULL,
  staff_union_name text        NOT NULL,
  CONSTRAINT pk_station_visit PRIMARY KEY (id),
  CONSTRAINT fk_station_visit_station FOREIGN KEY (station_id, union_path)
    REFERENCES station (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_station_visit_workers CHECK (workers > 0 AND migrant_workers BETWEEN 0 AND workers)
);
CREATE INDEX ix_station_visit_scope ON station_visit (union_path, visited_on DESC, id);
CREATE INDEX ix_station_visit_station ON station_visit (station_id, visited_on DESC, id DESC);
SELECT platform_owned('station_visit');
SELECT platform_audited('station_visit', 'content');
REVOKE UPDATE ON station_visit FROM nuanliu_app;
