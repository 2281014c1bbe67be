package org.nuanliu.household.register;

import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdState;

/**
 * A file as whoever proposes a change to it needs to know it.
 *
 * @param form in clear; it leaves the service only masked
 */
public record ChangeableFile(
    UUID id,
    String unionPath,
    String number,
    String headName,
    String category,
    HouseholdState state,
    HouseholdForm form) {}
