package org.nuanliu.visit.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * One family of the work list.
 *
 * @param number of the file
 * @param state code of list {@code household-state}, as it was when the list was frozen; so are the
 *     level and the category
 * @param category of list {@code visit-category}
 * @param unionName where the file stands now
 * @param reason of list {@code visit-strike}; only for who came later
 * @param visitId the first visit that met somebody
 * @param attempts visits that met nobody
 * @param notMet of list {@code not-met-reason}: why, at the last of them
 */
public record VisitTargetEntry(
    UUID id,
    UUID campaignId,
    UUID householdId,
    String number,
    String headName,
    String state,
    String fileLevel,
    String category,
    UUID unionId,
    String unionName,
    TargetOrigin origin,
    String reason,
    OffsetDateTime addedAt,
    UUID assigneeId,
    String assigneeName,
    LocalDate visitedOn,
    UUID visitId,
    int attempts,
    String notMet,
    LocalDate nextTryOn,
    Money given) {}
