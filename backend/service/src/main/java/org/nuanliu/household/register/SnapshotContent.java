package org.nuanliu.household.register;

import java.util.Map;
import java.util.UUID;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.money.Money;

/**
 * Everything that stands in a snapshot, in clear; it is stored only encrypted.
 *
 * @param verified amounts that a survey verified: of a person per month, of an item per year
 * @param judgement the category test as it decided; null where none was kept
 */
record SnapshotContent(HouseholdForm form, Map<UUID, Money> verified, CategoryOutcome judgement) {}
