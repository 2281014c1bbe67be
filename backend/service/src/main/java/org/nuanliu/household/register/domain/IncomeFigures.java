package org.nuanliu.household.register.domain;

import org.nuanliu.platform.money.Money;

/**
 * The figures of an {@link IncomeStatement} as people read them.
 *
 * @param verified whether they rest on what the survey verified, or on the declaration alone
 */
public record IncomeFigures(
    Money yearIncome,
    Money yearExpense,
    int persons,
    Money monthPerCapita,
    Money netMonthPerCapita,
    boolean verified) {

  public static IncomeFigures of(IncomeStatement statement, boolean verified) {
    return new IncomeFigures(
        statement.yearIncome(),
        statement.yearExpense(),
        statement.persons(),
        statement.monthPerCapita(),
        statement.netMonthPerCapita(),
        verified);
  }
}
