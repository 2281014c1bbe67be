-- The queues of what should be looked at, each through an index in its own order.
ALTER TABLE household ADD COLUMN escalated_on date;

CREATE INDEX ix_household_reviewed ON household (reviewed_on, id) WHERE library = 'filed';
CREATE INDEX ix_household_unaided ON household (filed_on, id) WHERE library = 'filed' AND aided_on IS NULL;
CREATE INDEX ix_household_paper_due ON household (paper_due_on, id) WHERE paper_due_on IS NOT NULL;
CREATE INDEX ix_household_papers_valid ON household (papers_valid_until, id)
  WHERE library = 'filed' AND papers_valid_until IS NOT NULL;
CREATE INDEX ix_household_near ON household (income_permille, id) WHERE library IN ('filed', 'exited', 'rejected');
CREATE INDEX ix_household_watch_due ON household (due_on, id) WHERE library = 'exited';

-- Families that were filed before the day was kept.
ALTER TABLE household DISABLE TRIGGER audit_change;
UPDATE household SET reviewed_on = filed_on WHERE filed_on IS NOT NULL;
ALTER TABLE household ENABLE TRIGGER audit_change;
