package org.nuanliu.household.selfcheck;

import java.util.List;

/**
 * What the questions offer.
 *
 * @param contractMonths how long ago a migrant worker's contract must have been signed
 */
public record SelfCheckOptions(
    List<CheckChoice> areas, List<CheckChoice> causes, int contractMonths) {

  /**
   * One choice.
   *
   * @param parent code of the area above; absent at the top and for causes
   */
  public record CheckChoice(String code, String label, String parent) {}
}
