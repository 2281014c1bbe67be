package org.nuanliu.aid.batch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.platform.money.Money;

/** A batch in a list. */
public record BatchEntry(
    UUID id,
    String number,
    String title,
    String unionName,
    PaymentMethod method,
    String source,
    String purpose,
    int year,
    int declaredCount,
    Money declaredTotal,
    BatchState state,
    LocalDate sentOn,
    OffsetDateTime updatedAt) {}
