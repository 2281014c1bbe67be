package org.nuanliu.fund.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.fund.transfer.domain.FundTransferState;
import org.nuanliu.platform.money.Money;

/** A paper in the list. */
public record FundTransferEntry(
    UUID id,
    String number,
    FundTransferKind kind,
    String source,
    String grantNumber,
    String fromUnionName,
    String toUnionName,
    Money amount,
    FundTransferState state,
    LocalDate proposedOn,
    LocalDate decidedOn) {}
