package org.nuanliu.household;

import java.util.Set;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.platform.money.Money;

/**
 * What the category test asks of a family.
 *
 * @param fileLevel of list {@code file-level}
 * @param verified whether the amounts rest on the survey
 * @param standard of the filing county on the day of the decision
 * @param causes codes of list {@code cause}, the main one and the others
 * @param disability whether anybody in the family is disabled
 */
public record TrialCase(
    String fileLevel,
    Money yearIncome,
    Money yearExpense,
    int persons,
    boolean verified,
    AreaStandard standard,
    Set<String> causes,
    boolean disability,
    boolean singleParent) {}
