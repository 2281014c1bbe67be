package org.nuanliu.aid.bank;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * A return file that was taken.
 *
 * @param recognised whether it had been taken before, so that nothing happened now
 */
public record ReturnFileEntry(
    UUID id,
    UUID batchId,
    String sm3,
    LocalDate bankDate,
    int paidCount,
    Money paidTotal,
    int failedCount,
    Money failedTotal,
    int doubtCount,
    Money doubtTotal,
    OffsetDateTime importedAt,
    String importedByName,
    boolean recognised) {}
