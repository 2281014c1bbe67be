package org.nuanliu.aid.bank.domain;

import java.time.LocalDate;
import java.util.List;
import org.nuanliu.platform.money.Money;

/** A return file (回盘文件) as the bank wrote it; nothing is held against anything yet. */
public record ReturnFile(
    String batch, LocalDate date, Tally all, Tally paid, Tally failed, List<ReturnLine> lines) {

  public record Tally(long count, Money total) {}

  /**
   * @param row as people count the rows of the file
   * @param result as the bank writes it
   */
  public record ReturnLine(
      int row, int sequence, String account, String holder, Money amount, String result) {}
}
