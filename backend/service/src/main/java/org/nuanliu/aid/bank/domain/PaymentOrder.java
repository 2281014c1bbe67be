package org.nuanliu.aid.bank.domain;

import java.time.LocalDate;
import org.nuanliu.platform.money.Money;

/**
 * What a bank is asked to pay.
 *
 * @param batch number of the batch
 * @param date on which the batch was approved, so that the file depends on the sealed batch alone
 * @param payer name of the paying union
 * @param purpose what the families read in their passbooks
 * @param count how many lines
 * @param total what they add up to
 * @param lines in their order; there may be a hundred thousand, so that each walk may read them
 *     anew
 */
public record PaymentOrder(
    String batch,
    LocalDate date,
    String payer,
    String purpose,
    int count,
    Money total,
    Iterable<PaymentLine> lines) {

  /**
   * @param sequence from 1, the same in the return file
   */
  public record PaymentLine(int sequence, String account, String holder, Money amount) {}
}
