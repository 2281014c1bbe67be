package org.nuanliu.fund.statement;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.fund.ledger.AccountKind;
import org.nuanliu.fund.ledger.PostingKind;
import org.nuanliu.platform.money.Money;

/**
 * A line of the ledger: money went from one account to another.
 *
 * @param fromUnionName null where the reader does not see that account, because it lies above
 * @param fromPurpose null for any
 * @param subjectType type of the record that it was booked for
 * @param approvedByName null where a bank's answer to an approved batch brought it about
 */
public record FundPostingEntry(
    UUID id,
    LocalDate bookedOn,
    PostingKind kind,
    String grantNumber,
    String source,
    String fromUnionName,
    AccountKind fromAccount,
    String fromPurpose,
    String toUnionName,
    AccountKind toAccount,
    String toPurpose,
    Money amount,
    String subjectType,
    UUID subjectId,
    String madeByName,
    String approvedByName) {}
