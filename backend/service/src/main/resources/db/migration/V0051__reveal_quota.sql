-- How often a member of staff has revealed a masked value on a day. What was revealed, and why, stands in the audit trail.
CREATE TABLE reveal_quota (
  staff_id uuid    NOT NULL,
  day      date    NOT NULL,
  used     integer NOT NULL,
  CONSTRAINT pk_reveal_quota PRIMARY KEY (staff_id, day),
  CONSTRAINT ck_reveal_quota_used CHECK (used > 0)
);
SELECT platform_machinery('reveal_quota');
REVOKE DELETE ON reveal_quota FROM nuanliu_app;
