package org.nuanliu.aid.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.platform.money.Money;

/**
 * A line as people see it: the account masked.
 *
 * @param account ****1234; null for goods
 * @param reason of list {@code bank-return-reason}
 * @param reissueOf the line that failed before
 * @param reissued whether a failed line has been issued anew
 * @param allowedActions {@code refund}: the caller may report that its money came back
 */
public record BatchLineEntry(
    UUID id,
    UUID batchId,
    String batchNumber,
    int position,
    UUID applicationId,
    String applicationNumber,
    UUID householdId,
    String beneficiaryName,
    Money amount,
    String bankName,
    String account,
    LineState state,
    String reason,
    UUID reissueOf,
    boolean reissued,
    LocalDate paidOn,
    LocalDate receivedOn,
    String receivedBy,
    List<String> allowedActions) {}
