-- Anybody may object on the public page: the step then has no member of staff behind it.
ALTER TABLE household_step ALTER COLUMN staff_id DROP NOT NULL;
ALTER TABLE household_step ADD CONSTRAINT ck_household_step_actor CHECK (staff_id IS NOT NULL OR action = 'object');
