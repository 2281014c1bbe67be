-- The duties that a staff member was given. A duty counts only when the account's realm roles say so too:
-- neither a role changed in Keycloak's console nor a change that was not committed here gives anybody a right.
ALTER TABLE staff ADD COLUMN duties text[] NOT NULL DEFAULT '{}';
ALTER TABLE staff ADD CONSTRAINT ck_staff_duties CHECK (duties <@ ARRAY[
  'registrar', 'reviewer', 'approver', 'cashier', 'rights-officer', 'statistician', 'publicist', 'auditor',
  'union-admin', 'system-admin', 'security-admin', 'audit-admin']);
-- System, security and audit administrators hold nothing else (assurance A12).
ALTER TABLE staff ADD CONSTRAINT ck_staff_duties_separate CHECK (
  NOT duties && ARRAY['system-admin', 'security-admin', 'audit-admin'] OR cardinality(duties) = 1);
