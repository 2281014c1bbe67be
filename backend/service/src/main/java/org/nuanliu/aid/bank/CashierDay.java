package org.nuanliu.aid.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/** 出纳今日: what waits for the cashiers of one union, each list at most fifty long. */
public record CashierDay(
    LocalDate today,
    List<CashierBatch> toSend,
    List<CashierBatch> awaiting,
    CashierSum doubts,
    CashierSum failed,
    CashierSum unreceipted) {

  /**
   * @param overdue whether the bank has had more time than was agreed
   */
  public record CashierBatch(
      UUID id,
      String number,
      String title,
      int count,
      Money total,
      LocalDate since,
      boolean overdue) {}

  /** How many lines, and what they add up to. */
  public record CashierSum(int count, Money total) {}
}
