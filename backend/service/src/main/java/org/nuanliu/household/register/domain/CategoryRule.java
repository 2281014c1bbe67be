package org.nuanliu.household.register.domain;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * One rule of the category test (domain rules §1.7): who meets every limit and suffers from one of
 * the hardships belongs to the category.
 *
 * @param code stable name of the rule
 * @param clause the rule as people quote it
 * @param levels levels of file for which it applies
 * @param income limit on the per-capita income of a month; null for none
 * @param netAbove per-capita income after expenses must lie above this; null for none
 * @param netUpTo and not above this; null for none
 * @param hardships one of these; empty when none is asked for
 */
public record CategoryRule(
    String code,
    String clause,
    Category category,
    Set<FileLevel> levels,
    Limit income,
    Limit netAbove,
    Limit netUpTo,
    Set<Hardship> hardships) {

  /**
   * A multiple of the local standard.
   *
   * @param hundredths 150 for 1.5 times
   * @param inclusive whether the limit itself still meets the rule
   */
  public record Limit(int hundredths, boolean inclusive) {

    static Limit below(int hundredths) {
      return new Limit(hundredths, false);
    }

    static Limit upTo(int hundredths) {
      return new Limit(hundredths, true);
    }

    boolean admits(int comparison) {
      return comparison < 0 || (inclusive && comparison == 0);
    }

    String times() {
      String fraction = "%02d".formatted(hundredths % 100).replaceAll("0$", "");
      return hundredths / 100 + "." + (fraction.isEmpty() ? "0" : fraction) + " 倍";
    }
  }

  String hardshipLabels() {
    return hardships.stream().sorted().map(Hardship::label).collect(Collectors.joining("、"));
  }
}
