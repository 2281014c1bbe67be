package org.nuanliu.visit.record;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;
import org.nuanliu.visit.record.domain.GiftKind;
import org.nuanliu.visit.record.domain.GiftState;

/**
 * Something that was given.
 *
 * @param budgetId the line that it was settled against
 * @param applicationId of a payment to the card
 */
public record VisitGiftEntry(
    UUID id,
    GiftKind kind,
    String source,
    Money amount,
    String what,
    String paperNumber,
    boolean signed,
    GiftState state,
    UUID budgetId,
    String settledByName,
    OffsetDateTime settledAt,
    UUID applicationId,
    int version,
    List<String> allowedActions) {}
