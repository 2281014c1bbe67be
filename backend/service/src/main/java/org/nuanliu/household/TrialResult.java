package org.nuanliu.household;

import org.nuanliu.platform.money.Money;

/**
 * What the category test found.
 *
 * @param category code of list {@code category}; null when no rule is met
 * @param categoryName its name; null when no rule is met
 * @param monthPerCapita 家庭月人均收入, rounded to 0.01 元
 * @param explanation every rule that was tried, as the file keeps it (JSON)
 */
public record TrialResult(
    String category, String categoryName, Money monthPerCapita, String explanation) {}
