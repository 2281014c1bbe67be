package org.nuanliu.aid.bank;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.platform.money.Money;

/**
 * A file that was handed to the bank, with what came back for it.
 *
 * @param sm3 of its bytes
 */
public record BankFileEntry(
    UUID id,
    UUID batchId,
    String batchNumber,
    String batchTitle,
    BatchState batchState,
    String unionName,
    String layout,
    String layoutName,
    String fileName,
    String sm3,
    int lineCount,
    Money total,
    OffsetDateTime madeAt,
    String madeByName,
    List<ReturnFileEntry> returns) {}
