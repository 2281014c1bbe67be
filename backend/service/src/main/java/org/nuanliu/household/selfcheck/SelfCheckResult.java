package org.nuanliu.household.selfcheck;

import java.util.List;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.LocalStandard;
import org.nuanliu.household.selfcheck.domain.SelfCheckFinding;
import org.nuanliu.platform.money.Money;

/**
 * What the rules say about the answers; only the union can decide.
 *
 * @param verdict likely, unlikely, excluded or no-standard
 * @param sentence the verdict in plain words
 * @param standard that was compared with; absent where the area has none
 * @param levels the category test for each level of file that differs
 * @param findings the other conditions
 * @param papers what to bring
 * @param unions where to go, the higher ones first
 */
public record SelfCheckResult(
    String verdict,
    String sentence,
    LocalStandard standard,
    Money monthPerCapita,
    Money netMonthPerCapita,
    List<SelfCheckLevel> levels,
    List<SelfCheckFinding> findings,
    List<String> papers,
    List<UnionPlace> unions) {

  /**
   * The category test of one level.
   *
   * @param categoryName absent when no rule is met
   * @param steps every rule that was tried, with its numbers
   */
  public record SelfCheckLevel(
      String level, String categoryName, List<CategoryOutcome.Step> steps) {}
}
