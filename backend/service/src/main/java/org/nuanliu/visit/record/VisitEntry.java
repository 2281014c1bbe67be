package org.nuanliu.visit.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;
import org.nuanliu.visit.record.domain.VisitOutcome;

/**
 * A visit as lists show it.
 *
 * @param number as people read it out
 * @param unionName the union that made it
 * @param beyond of list {@code visit-beyond}: what is more than the standard of that day allowed
 */
public record VisitEntry(
    UUID id,
    String number,
    UUID unionId,
    String unionName,
    UUID campaignId,
    UUID targetId,
    UUID householdId,
    String object,
    String objectName,
    String place,
    OffsetDateTime startedAt,
    String leader,
    int partySize,
    int vehicles,
    Money cost,
    List<String> beyond,
    VisitOutcome outcome,
    String notMet,
    LocalDate nextTryOn,
    Money given,
    String madeByName) {}
