-- 监督线索: what queries over the records found, to be looked into by a person. Each is found once.
CREATE TABLE aid_clue (
  id             uuid       NOT NULL,
  union_path     union_path NOT NULL,
  kind           text       NOT NULL,
  -- Of what, so that the same is not found again.
  subject        text       NOT NULL,
  household_id   uuid,
  application_id uuid,
  title          text       NOT NULL,
  reason         text       NOT NULL,
  found_on       date       NOT NULL,
  outcome        text,
  handling       text,
  handled_by     uuid,
  handler_name   text,
  handled_on     date,
  version        int        NOT NULL DEFAULT 0,
  CONSTRAINT pk_aid_clue PRIMARY KEY (id),
  CONSTRAINT uq_aid_clue_subject UNIQUE (kind, subject),
  CONSTRAINT fk_aid_clue_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_aid_clue_outcome CHECK (outcome IN ('CONFIRMED', 'DISMISSED')),
  CONSTRAINT ck_aid_clue_handled CHECK ((outcome IS NULL) = (handling IS NULL) AND (outcome IS NULL) = (handled_by IS NULL)
    AND (outcome IS NULL) = (handled_on IS NULL))
);
CREATE INDEX ix_aid_clue_scope ON aid_clue (union_path, found_on DESC, id);
CREATE INDEX ix_aid_clue_recent ON aid_clue (found_on DESC, id);
SELECT platform_owned('aid_clue');
SELECT platform_audited('aid_clue', 'title', 'handling');
REVOKE DELETE ON aid_clue FROM nuanliu_app;
