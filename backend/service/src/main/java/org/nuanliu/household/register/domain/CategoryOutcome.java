package org.nuanliu.household.register.domain;

import java.util.List;

/**
 * The category test, explained.
 *
 * @param profile version of the rules
 * @param standard the standard that was compared with
 * @param income what the family has
 * @param category code of the category found; null when no rule is met
 * @param categoryName its name; null when no rule is met
 * @param steps every rule that was tried, in order
 */
public record CategoryOutcome(
    String profile,
    LocalStandard standard,
    IncomeFigures income,
    String category,
    String categoryName,
    List<Step> steps) {

  /**
   * A rule that was tried.
   *
   * @param clause the rule as people quote it
   * @param categoryName the category it leads to
   * @param met whether all its conditions are met
   * @param conditions each comparison with its numbers
   */
  public record Step(
      String rule, String clause, String categoryName, boolean met, List<Condition> conditions) {}

  /** One comparison as a sentence with its numbers. */
  public record Condition(String sentence, boolean met) {}
}
