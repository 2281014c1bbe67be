-- Revealing is not the only thing that is counted by the day: searching for persons is, too.
ALTER TABLE reveal_quota RENAME TO daily_quota;
ALTER TABLE daily_quota ADD COLUMN what text NOT NULL DEFAULT 'reveal';
ALTER TABLE daily_quota ALTER COLUMN what DROP DEFAULT;
ALTER TABLE daily_quota DROP CONSTRAINT pk_reveal_quota;
ALTER TABLE daily_quota ADD CONSTRAINT pk_daily_quota PRIMARY KEY (what, staff_id, day);
ALTER TABLE daily_quota RENAME CONSTRAINT ck_reveal_quota_used TO ck_daily_quota_used;
UPDATE platform_guard SET table_name = 'daily_quota' WHERE table_name = 'reveal_quota';
