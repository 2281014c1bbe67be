-- Whoever lists the register (走访名单) needs a name for each file in it; only a draft may still lack one.
ALTER TABLE household
  ADD CONSTRAINT ck_household_named CHECK (library NOT IN ('filed', 'temporary') OR head_name IS NOT NULL);
