-- What the province prescribes, with the days on which it is in force. Filled from src/main/resources/data.

CREATE TABLE code_list (
  list       text    NOT NULL,
  version    text    NOT NULL,
  name       text    NOT NULL,
  valid_from date    NOT NULL,
  valid_to   date,
  adopted    boolean NOT NULL,
  source     text,
  CONSTRAINT pk_code_list PRIMARY KEY (list, version),
  CONSTRAINT ck_code_list_valid CHECK (valid_to > valid_from)
);
SELECT platform_reference('code_list');

CREATE TABLE code_item (
  list       text NOT NULL,
  version    text NOT NULL,
  code       text NOT NULL,
  label      text NOT NULL,
  sort       int  NOT NULL,
  parent     text,
  note       text,
  valid_from date,
  valid_to   date,
  CONSTRAINT pk_code_item PRIMARY KEY (list, version, code),
  CONSTRAINT fk_code_item_list FOREIGN KEY (list, version) REFERENCES code_list (list, version),
  CONSTRAINT ck_code_item_valid CHECK (valid_to > valid_from)
);
SELECT platform_reference('code_item');
-- Lists change with a release only.
REVOKE INSERT, UPDATE, DELETE ON code_list, code_item FROM nuanliu_app;

-- 低保标准 in 分 per person and month.
CREATE TABLE subsistence_standard (
  id         uuid   NOT NULL,
  area_code  text   NOT NULL,
  valid_from date   NOT NULL,
  amount     bigint NOT NULL,
  document   text,
  note       text,
  version    int    NOT NULL DEFAULT 0,
  CONSTRAINT pk_subsistence_standard PRIMARY KEY (id),
  CONSTRAINT uq_subsistence_standard UNIQUE (area_code, valid_from),
  CONSTRAINT ck_subsistence_standard_area CHECK (area_code ~ '^[0-9]{6}$'),
  CONSTRAINT ck_subsistence_standard_amount CHECK (amount > 0)
);
SELECT platform_reference('subsistence_standard');
SELECT platform_audited('subsistence_standard');
REVOKE DELETE ON subsistence_standard FROM nuanliu_app;

CREATE TABLE policy_parameter (
  key         text    NOT NULL,
  label       text    NOT NULL,
  type        text    NOT NULL,
  unit        text    NOT NULL,
  minimum     numeric NOT NULL,
  maximum     numeric NOT NULL,
  inferred    boolean NOT NULL,
  source      text    NOT NULL,
  description text    NOT NULL,
  version     int     NOT NULL DEFAULT 0,
  CONSTRAINT pk_policy_parameter PRIMARY KEY (key),
  CONSTRAINT ck_policy_parameter_type CHECK (type IN ('integer', 'decimal')),
  CONSTRAINT ck_policy_parameter_range CHECK (minimum <= maximum)
);
SELECT platform_reference('policy_parameter');
REVOKE INSERT, UPDATE, DELETE ON policy_parameter FROM nuanliu_app;
-- A definition changes with a release; the version counts the changes of its values.
GRANT UPDATE (version) ON policy_parameter TO nuanliu_app;

CREATE TABLE policy_parameter_value (
  id            uuid        NOT NULL,
  parameter_key text        NOT NULL,
  valid_from    date        NOT NULL,
  value         numeric     NOT NULL,
  reason        text,
  staff_id      uuid,
  at            timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_policy_parameter_value PRIMARY KEY (id),
  CONSTRAINT uq_policy_parameter_value UNIQUE (parameter_key, valid_from),
  CONSTRAINT fk_policy_parameter_value FOREIGN KEY (parameter_key) REFERENCES policy_parameter (key)
);
SELECT platform_reference('policy_parameter_value');
SELECT platform_audited('policy_parameter_value');
REVOKE DELETE ON policy_parameter_value FROM nuanliu_app;

-- Days that are not what their weekday says. A year that is not listed is counted by weekday alone.
CREATE TABLE calendar_year (
  year     int  NOT NULL,
  status   text NOT NULL,
  document text NOT NULL,
  CONSTRAINT pk_calendar_year PRIMARY KEY (year),
  CONSTRAINT ck_calendar_year_status CHECK (status IN ('published', 'assumed'))
);
SELECT platform_reference('calendar_year');

CREATE TABLE calendar_day (
  day  date NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_calendar_day PRIMARY KEY (day),
  CONSTRAINT ck_calendar_day_kind CHECK (kind IN ('holiday', 'workday'))
);
SELECT platform_reference('calendar_day');
REVOKE INSERT, UPDATE, DELETE ON calendar_year, calendar_day FROM nuanliu_app;
