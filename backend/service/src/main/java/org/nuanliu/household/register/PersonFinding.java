package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuanliu.platform.person.Sex;

/**
 * Whether a person stands in a live file.
 *
 * @param where {@code nowhere}; {@code here} in a file that the caller may see; {@code elsewhere}
 *     in a file of another union, of which nothing is told
 * @param message what to do, for the cadre
 * @param householdId the file, where it is {@code here}
 */
public record PersonFinding(
    @Schema(enumeration = {"nowhere", "here", "elsewhere"}) String where,
    String message,
    UUID householdId,
    String householdNumber,
    Sex sex,
    LocalDate birthDate) {}
