package org.nuanliu.household.change;

import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdForm;

/**
 * The file that goes into another one, as it was when that was proposed. In clear; stored only
 * encrypted.
 */
record MergedFile(UUID id, String number, String headName, HouseholdForm form) {}
