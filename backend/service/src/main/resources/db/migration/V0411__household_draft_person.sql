-- An import asks whether a head stands in a draft already; live files have an index of their own.
CREATE INDEX ix_household_person_draft ON household_person (id_number_bi) WHERE NOT live AND id_number_bi IS NOT NULL;
