-- 年度复核: a county or above opens one for its subtree and lists every filed family of that moment.
CREATE TABLE review_campaign (
  id         uuid        NOT NULL,
  union_path union_path  NOT NULL,
  year       int         NOT NULL,
  deadline   date        NOT NULL,
  opened_by  uuid        NOT NULL,
  opened_on  date        NOT NULL,
  job_id     uuid        NOT NULL,
  listed_on  date,
  CONSTRAINT pk_review_campaign PRIMARY KEY (id),
  CONSTRAINT uq_review_campaign_year UNIQUE (union_path, year),
  CONSTRAINT fk_review_campaign_union FOREIGN KEY (union_path) REFERENCES union_org (path) ON UPDATE CASCADE,
  CONSTRAINT ck_review_campaign_year CHECK (year BETWEEN 2000 AND 2100),
  CONSTRAINT ck_review_campaign_deadline CHECK (deadline > opened_on)
);
CREATE INDEX ix_review_campaign_scope ON review_campaign (union_path, year);
-- The unions below must see whose deadline it is.
SELECT platform_published('review_campaign');
SELECT platform_audited('review_campaign');

-- One family of a campaign. What happens to its file is written here by the step itself.
CREATE TABLE review_item (
  campaign_id  uuid       NOT NULL,
  household_id uuid       NOT NULL,
  union_path   union_path NOT NULL,
  started_on   date,
  done_on      date,
  outcome      text,
  CONSTRAINT pk_review_item PRIMARY KEY (campaign_id, household_id),
  CONSTRAINT fk_review_item_campaign FOREIGN KEY (campaign_id) REFERENCES review_campaign (id),
  CONSTRAINT fk_review_item_household FOREIGN KEY (household_id, union_path)
    REFERENCES household (id, union_path) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT ck_review_item_outcome CHECK ((done_on IS NULL) = (outcome IS NULL)
    AND outcome IN ('CONFIRMED', 'RESOLVED', 'EXITED', 'CANCELLED'))
);
CREATE INDEX ix_review_item_scope ON review_item (union_path, campaign_id, household_id) INCLUDE (started_on, done_on);
CREATE INDEX ix_review_item_household ON review_item (household_id) WHERE done_on IS NULL;
SELECT platform_owned('review_item');
