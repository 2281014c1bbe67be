package org.nuanliu.fund.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.fund.transfer.domain.FundTransferState;
import org.nuanliu.platform.money.Money;

/**
 * A paper that moves money.
 *
 * @param fromPurpose purpose of the line that the money leaves; null for any, and for a reader who
 *     does not see that line
 * @param fromYear its year; null as above
 * @param toPurpose null for any
 * @param amountCapital in capitals, as on paper
 * @param reversed whether another paper has taken it back
 * @param reversesNumber number of the paper that it takes back
 * @param allowedActions what the caller may do now
 */
public record FundTransferDetail(
    UUID id,
    String number,
    FundTransferKind kind,
    UUID grantId,
    String grantNumber,
    String grantTitle,
    String source,
    UUID fromUnionId,
    String fromUnionName,
    UUID fromBudgetId,
    String fromPurpose,
    Integer fromYear,
    UUID toUnionId,
    String toUnionName,
    String toPurpose,
    int toYear,
    Money amount,
    String amountCapital,
    String reason,
    FundTransferState state,
    String deciderName,
    String proposedByName,
    LocalDate proposedOn,
    String decidedByName,
    LocalDate decidedOn,
    String answer,
    String confirmedByName,
    LocalDate confirmedOn,
    boolean reversed,
    String reversesNumber,
    int version,
    List<String> allowedActions) {}
