package org.nuanliu.aid.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * 退款 in a list.
 *
 * @param reason of list {@code bank-return-reason}
 * @param decidedByName absent while it waits for a second person
 * @param version for {@code If-Match}
 * @param allowedActions {@code confirm}, {@code decline}
 */
public record RefundEntry(
    UUID id,
    UUID batchId,
    String batchNumber,
    int position,
    String beneficiaryName,
    Money amount,
    LocalDate paidOn,
    LocalDate returnedOn,
    String reason,
    String evidence,
    RulingState state,
    String proposedByName,
    String decidedByName,
    int version,
    List<String> allowedActions) {}
