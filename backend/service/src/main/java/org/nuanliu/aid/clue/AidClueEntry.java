package org.nuanliu.aid.clue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A clue.
 *
 * @param kind of list {@code aid-clue-kind}
 * @param householdId absent where it is about no single family
 * @param title name of the head, or of the union where it is about no single family
 * @param outcome absent while nobody has looked into it
 * @param version for {@code If-Match}
 * @param allowedActions what the caller may do now
 */
public record AidClueEntry(
    UUID id,
    String unionName,
    String kind,
    UUID householdId,
    UUID applicationId,
    String title,
    String reason,
    LocalDate foundOn,
    AidClueOutcome outcome,
    String handling,
    String handlerName,
    LocalDate handledOn,
    int version,
    List<String> allowedActions) {}
