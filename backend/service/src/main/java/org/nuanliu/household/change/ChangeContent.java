package org.nuanliu.household.change;

import java.util.List;
import java.util.UUID;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;

/**
 * What a change says, in clear; it is stored only encrypted.
 *
 * @param base the file when the change was proposed
 * @param proposed the file as it shall be; whoever is new in it has an id already
 * @param reason null while nothing was written
 * @param newHead who becomes the head of the family that is split off; null for other changes
 * @param merged file that goes into this one; null for other changes
 * @param issues what the last trial found
 * @param judgement the category test of the last trial; null where it could not be run
 */
record ChangeContent(
    HouseholdForm base,
    HouseholdForm proposed,
    String reason,
    UUID newHead,
    MergedFile merged,
    List<FormIssue> issues,
    CategoryOutcome judgement) {}
