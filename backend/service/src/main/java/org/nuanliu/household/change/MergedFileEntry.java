package org.nuanliu.household.change;

import java.util.List;
import java.util.UUID;
import org.nuanliu.household.register.PersonFacts;
import org.nuanliu.household.register.domain.HouseholdForm;

/**
 * The file that goes into this one and ends as 重复建档.
 *
 * @param form as it was when that was proposed; numbers are masked
 */
public record MergedFileEntry(
    UUID householdId,
    String householdNumber,
    String headName,
    HouseholdForm form,
    List<PersonFacts> persons) {}
