package org.nuanliu.aid.bank.domain;

import java.time.LocalDate;
import java.util.List;
import org.nuanliu.platform.money.Money;

/**
 * What a bank is asked to pay.
 *
 * @param batch number of the batch
 * @param date on which the batch was approved, so that the file depends on the sealed batch alone
 * @param payer name of the paying union
 * @param purpose what the families read in their passbooks
 */
public record PaymentOrder(
    String batch, LocalDate date, String payer, String purpose, List<PaymentLine> lines) {

  public Money total() {
    return lines.stream().map(PaymentLine::amount).reduce(Money.ZERO, Money::plus);
  }

  /**
   * @param sequence from 1, the same in the return file
   */
  public record PaymentLine(int sequence, String account, String holder, Money amount) {}
}
