-- The texts to which families consent. An edition is published with its first day; the newest that has begun is in force,
-- and none is ever changed.
CREATE TABLE consent_edition (
  version      text        NOT NULL,
  valid_from   date        NOT NULL,
  reason       text        NOT NULL,
  published_by uuid,
  published_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_consent_edition PRIMARY KEY (version),
  CONSTRAINT uq_consent_edition_from UNIQUE (valid_from)
);
SELECT platform_reference('consent_edition');
SELECT platform_audited('consent_edition');

CREATE TABLE consent_text (
  version text NOT NULL,
  code    text NOT NULL,
  label   text NOT NULL,
  body    text NOT NULL,
  sort    int  NOT NULL,
  CONSTRAINT pk_consent_text PRIMARY KEY (version, code),
  CONSTRAINT fk_consent_text_edition FOREIGN KEY (version) REFERENCES consent_edition (version),
  CONSTRAINT ck_consent_text_code CHECK (code IN ('health', 'bank', 'comparison', 'publication'))
);
SELECT platform_reference('consent_text');
REVOKE UPDATE, DELETE ON consent_edition, consent_text FROM nuanliu_app;

INSERT INTO consent_edition (version, valid_from, reason) VALUES ('2017', '2012-01-01', '随系统提供，待省总工会核定');
INSERT INTO consent_text (version, code, label, body, sort) VALUES
  ('2017', 'health', '健康信息单独同意书', '我同意本单位工会和上级工会为困难职工建档和帮扶收集、保存、使用我和家庭成员的健康、疾病、残疾信息。信息只供经办和审批人员查看，不对外公布病名。我可以随时撤回同意，撤回前的办理仍然有效。未满14周岁的家庭成员由监护人同意。', 1),
  ('2017', 'bank', '银行账户信息单独同意书', '我同意本单位工会和上级工会为发放帮扶资金收集、保存、使用我的开户银行和账号，并在发放时提供给代发银行。我可以随时撤回同意，撤回后不再通过该账户发放。', 2),
  ('2017', 'comparison', '家庭经济状况核对授权书', '我和全体成年家庭成员授权工会委托民政部门核对我家的户籍、税务、社会保险、不动产、市场主体、住房公积金、车辆和金融资产信息，结果只用于认定困难职工。我可以要求说明核对结果并提出异议。', 3),
  ('2017', 'publication', '公示告知书', '我知道申请将在本单位公示，公示内容为隐去部分的姓名、单位、困难原因大类和公示期限，不含证件号码、账号、病名和子女姓名。', 4);
-- They stood among the code lists, which hold no texts that a person agrees to.
DELETE FROM code_item WHERE list = 'consent-text';
DELETE FROM code_list WHERE list = 'consent-text';

-- The newest consent of a file, withdrawn or not, so that what stands is counted from an index.
ALTER TABLE household_consent ADD COLUMN newest boolean NOT NULL DEFAULT true;
ALTER TABLE household_consent ADD COLUMN withdrawn_by uuid;
ALTER TABLE household_consent ADD COLUMN withdrawal_reason text;
UPDATE household_consent c SET newest = false WHERE EXISTS (
  SELECT FROM household_consent later WHERE later.household_id = c.household_id AND later.id > c.id);
CREATE INDEX ix_household_consent_standing ON household_consent (union_path, text_version)
  WHERE newest AND withdrawn_at IS NULL AND given_on IS NOT NULL;
CREATE INDEX ix_household_consent_recent ON household_consent (recorded_at DESC, id DESC) WHERE given_on IS NOT NULL;

-- 核对授权书: each adult's own authorisation of the comparison with civil affairs.
CREATE TABLE household_authorisation (
  id            uuid        NOT NULL,
  household_id  uuid        NOT NULL,
  union_path    union_path  NOT NULL,
  person_id     uuid        NOT NULL,
  text_version  text        NOT NULL,
  given_on      date        NOT NULL,
  valid_until   date        NOT NULL,
  attachment_id uuid        NOT NULL,
  recorded_by   uuid        NOT NULL,
  recorded_at   timestamptz NOT NULL,
  revoked_on    date,
  revoked_by    uuid,
  CONSTRAINT pk_household_authorisation PRIMARY KEY (id),
  CONSTRAINT fk_household_authorisation_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT fk_household_authorisation_person FOREIGN KEY (person_id) REFERENCES household_person (id) ON DELETE CASCADE,
  CONSTRAINT fk_household_authorisation_text FOREIGN KEY (text_version) REFERENCES consent_edition (version),
  CONSTRAINT ck_household_authorisation_period CHECK (valid_until >= given_on),
  CONSTRAINT ck_household_authorisation_revoked CHECK ((revoked_on IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX ix_household_authorisation_scope ON household_authorisation (union_path, household_id);
CREATE INDEX ix_household_authorisation_household ON household_authorisation (household_id);
CREATE INDEX ix_household_authorisation_person ON household_authorisation (person_id);
SELECT platform_owned('household_authorisation');
SELECT platform_audited('household_authorisation');

-- What a person asks to be corrected (PIPL 46), and what came of it.
CREATE TABLE household_correction (
  id           uuid        NOT NULL,
  household_id uuid        NOT NULL,
  union_path   union_path  NOT NULL,
  person_id    uuid        NOT NULL,
  person_name  text        NOT NULL,
  content      text        NOT NULL,
  asked_on     date        NOT NULL,
  due_on       date        NOT NULL,
  recorded_by  uuid        NOT NULL,
  outcome      text,
  answer       text,
  answered_on  date,
  answered_by  uuid,
  CONSTRAINT pk_household_correction PRIMARY KEY (id),
  CONSTRAINT fk_household_correction_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_household_correction_outcome CHECK (outcome IN ('corrected', 'refused')),
  CONSTRAINT ck_household_correction_answered CHECK ((outcome IS NULL) = (answered_on IS NULL))
);
CREATE INDEX ix_household_correction_scope ON household_correction (union_path, household_id);
CREATE INDEX ix_household_correction_household ON household_correction (household_id, id);
SELECT platform_owned('household_correction');
SELECT platform_audited('household_correction', 'person_name', 'content', 'answer');
