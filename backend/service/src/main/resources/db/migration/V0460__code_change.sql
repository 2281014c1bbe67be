-- What the province changes in the code lists between two releases, each with its first day. The lists of a release
-- stay as they came; what people read on a day is the release's list with the changes up to that day.
ALTER TABLE code_list ADD COLUMN extensible boolean NOT NULL DEFAULT false;

CREATE TABLE code_change (
  id         uuid        NOT NULL,
  list       text        NOT NULL,
  version    text        NOT NULL,
  code       text        NOT NULL,
  what       text        NOT NULL,
  label      text,
  note       text,
  valid_from date        NOT NULL,
  reason     text        NOT NULL,
  staff_id   uuid        NOT NULL,
  staff_name text        NOT NULL,
  at         timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_code_change PRIMARY KEY (id),
  CONSTRAINT fk_code_change_list FOREIGN KEY (list, version) REFERENCES code_list (list, version),
  CONSTRAINT ck_code_change_what CHECK (what IN ('ADD', 'RENAME', 'END')),
  CONSTRAINT ck_code_change_label CHECK ((what = 'END') = (label IS NULL))
);
CREATE INDEX ix_code_change_list ON code_change (list, version, valid_from, id);
CREATE UNIQUE INDEX uq_code_change_added ON code_change (list, version, code) WHERE what = 'ADD';
SELECT platform_reference('code_change');
SELECT platform_audited('code_change');
REVOKE UPDATE, DELETE ON code_change FROM nuanliu_app;
