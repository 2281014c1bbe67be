package org.nuanliu.aid.batch;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.platform.money.Money;

/**
 * A line of a batch.
 *
 * @param account encrypted, as it was when the line was added; null for goods
 * @param reason of list {@code bank-return-reason}; null unless it failed, is in doubt or came back
 * @param reissueOf the line that failed and is issued anew by this one
 */
public record BatchLine(
    UUID id,
    UUID batchId,
    String unionPath,
    int position,
    UUID applicationId,
    String applicationNumber,
    UUID householdId,
    String beneficiaryName,
    byte[] beneficiaryIndex,
    Money amount,
    String account,
    byte[] accountIndex,
    String accountLast4,
    String accountHolder,
    String bankName,
    LineState state,
    String reason,
    UUID reissueOf,
    LocalDate paidOn,
    LocalDate receivedOn,
    String receivedBy,
    String receiptNote) {

  /** Of lines {@code l}: failed or come back, and no other line has taken its place. */
  public static final String NOT_REISSUED =
      """
      l.state IN ('FAILED', 'REFUNDED')
      AND NOT EXISTS (SELECT FROM aid_batch_line r WHERE r.reissue_of = l.id AND r.state <> 'CANCELLED')""";

  static final String COLUMNS =
      """
      l.id, l.batch_id, l.union_path, l.position, l.application_id, l.application_number, l.household_id,
      l.beneficiary_name, l.beneficiary_bi, l.amount, l.account, l.account_bi, l.account_last4, l.account_holder,
      l.bank_name, l.state, l.reason, l.reissue_of, l.paid_on, l.received_on, l.received_by, l.receipt_note\
      """;

  static BatchLine of(Tuple row) {
    return new BatchLine(
        row.get("id", UUID.class),
        row.get("batch_id", UUID.class),
        row.get("union_path", String.class),
        row.get("position", Integer.class),
        row.get("application_id", UUID.class),
        row.get("application_number", String.class),
        row.get("household_id", UUID.class),
        row.get("beneficiary_name", String.class),
        row.get("beneficiary_bi", byte[].class),
        new Money(row.get("amount", Long.class)),
        row.get("account", String.class),
        row.get("account_bi", byte[].class),
        row.get("account_last4", String.class),
        row.get("account_holder", String.class),
        row.get("bank_name", String.class),
        LineState.valueOf(row.get("state", String.class)),
        row.get("reason", String.class),
        row.get("reissue_of", UUID.class),
        row.get("paid_on", LocalDate.class),
        row.get("received_on", LocalDate.class),
        row.get("received_by", String.class),
        row.get("receipt_note", String.class));
  }

  /** Never the account: records are printed in logs by accident. */
  @Override
  public String toString() {
    return "BatchLine[%d %s]".formatted(position, state);
  }
}
