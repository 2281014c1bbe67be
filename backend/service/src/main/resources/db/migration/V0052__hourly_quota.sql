-- How often a source has done a limited thing within an hour. The source is a keyed hash.
CREATE TABLE hourly_quota (
  what text        NOT NULL,
  who  bytea       NOT NULL,
  hour timestamptz NOT NULL,
  used int         NOT NULL,
  CONSTRAINT pk_hourly_quota PRIMARY KEY (what, who, hour),
  CONSTRAINT ck_hourly_quota_used CHECK (used > 0)
);
CREATE INDEX ix_hourly_quota_hour ON hourly_quota (hour);
SELECT platform_machinery('hourly_quota');
