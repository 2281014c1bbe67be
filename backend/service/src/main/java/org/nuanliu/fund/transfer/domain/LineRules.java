package org.nuanliu.fund.transfer.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How money may leave a line. What is left of a past year is carried over or turned back and never
 * goes anywhere by itself; what has run out is only turned back.
 */
public final class LineRules {

  private LineRules() {}

  /**
   * @param year year of the line
   * @param useBy last day of its money; null for none
   * @param ownGrant whether the union itself received the money from outside, so that nobody above
   *     gave it
   * @param passesOn whether unions that hold lines stand below
   */
  public static Set<FundTransferKind> ways(
      int year, LocalDate useBy, boolean ownGrant, boolean passesOn, LocalDate today) {
    boolean past = year < today.getYear();
    boolean late = useBy != null && today.isAfter(useBy);
    Set<FundTransferKind> ways = EnumSet.noneOf(FundTransferKind.class);
    if (!past && !late) {
      ways.add(FundTransferKind.ASSIGN);
      if (passesOn) {
        ways.add(FundTransferKind.APPROPRIATE);
      }
    }
    if (past && !late) {
      ways.add(FundTransferKind.CARRY_OVER);
    }
    if (!ownGrant) {
      ways.add(FundTransferKind.TURN_BACK);
    }
    return ways;
  }
}
