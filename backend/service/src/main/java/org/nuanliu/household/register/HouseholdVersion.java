package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.List;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.SnapshotOccasion;

/**
 * A file as it was on a day. Numbers are masked.
 *
 * @param on the day that was asked for
 * @param since from when the file looked like this
 * @param until the day on which it changed; absent when it still looks like this
 * @param unionName the union that held the file then
 * @param persons the head first; ages are those of the day that was asked for
 */
public record HouseholdVersion(
    LocalDate on,
    LocalDate since,
    LocalDate until,
    SnapshotOccasion occasion,
    String occasionLabel,
    String unionName,
    HouseholdForm form,
    List<PersonFacts> persons,
    List<ItemFacts> items,
    CategoryOutcome judgement) {}
