-- 合并档案: a file that stood twice is 注销 and says which file it went into.
ALTER TABLE household
  ADD COLUMN merged_into_id uuid,
  ADD CONSTRAINT fk_household_merged_into FOREIGN KEY (merged_into_id) REFERENCES household (id) ON DELETE SET NULL,
  ADD CONSTRAINT ck_household_merged_into CHECK (merged_into_id IS NULL OR (state = 'CANCELLED' AND merged_into_id <> id));
CREATE INDEX ix_household_merged_into ON household (merged_into_id) WHERE merged_into_id IS NOT NULL;
