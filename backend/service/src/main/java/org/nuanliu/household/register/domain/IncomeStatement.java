package org.nuanliu.household.register.domain;

import java.math.BigInteger;
import java.util.Collection;
import org.nuanliu.platform.money.Money;

/**
 * What a family has in a year. Comparisons use the exact quotient; only what people read is
 * rounded.
 *
 * @param yearIncome 家庭年度总收入: the monthly incomes of all persons × 12 and the counted other incomes
 *     of the year
 * @param yearExpense 年度必要支出（刚性支出）
 * @param persons 家庭人口, at least one
 */
public record IncomeStatement(Money yearIncome, Money yearExpense, int persons) {

  private static final int MONTHS = 12;

  /** A family's year: monthly incomes count twelve times, the others as they are. */
  public static IncomeStatement of(
      Collection<Money> monthIncomes,
      Collection<Money> yearIncomes,
      Collection<Money> expenses,
      int persons) {
    return new IncomeStatement(
        sum(monthIncomes).times(MONTHS).plus(sum(yearIncomes)), sum(expenses), persons);
  }

  private static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }

  /** 家庭月人均收入, rounded half up to 0.01 元. */
  public Money monthPerCapita() {
    return perCapita(yearIncome);
  }

  /** 扣除刚性支出后的家庭月人均收入, not below zero, rounded half up to 0.01 元. */
  public Money netMonthPerCapita() {
    return perCapita(net());
  }

  /** Sign of the unrounded per-capita income of a month less this multiple of a standard. */
  public int compareIncome(Money standard, int hundredths) {
    return compare(yearIncome, standard, hundredths);
  }

  /** The same after necessary expenses. */
  public int compareNet(Money standard, int hundredths) {
    return compare(net(), standard, hundredths);
  }

  private Money net() {
    return new Money(Math.max(0, yearIncome.minus(yearExpense).fen()));
  }

  private Money perCapita(Money year) {
    long divisor = (long) MONTHS * persons;
    return new Money(
        Math.floorDiv(Math.addExact(Math.multiplyExact(2L, year.fen()), divisor), 2 * divisor));
  }

  private int compare(Money year, Money standard, int hundredths) {
    // year / 12 / persons against standard × hundredths / 100, without dividing
    return BigInteger.valueOf(year.fen())
        .multiply(BigInteger.valueOf(100))
        .compareTo(
            BigInteger.valueOf(standard.fen())
                .multiply(BigInteger.valueOf((long) hundredths * MONTHS * persons)));
  }
}
