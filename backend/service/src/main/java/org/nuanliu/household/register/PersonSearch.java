package org.nuanliu.household.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Asks whether a person stands in a file already.
 *
 * @param householdId the file that asks, so that it does not find itself
 */
public record PersonSearch(@NotBlank @Size(max = 30) String idNumber, UUID householdId) {}
