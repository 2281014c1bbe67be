package org.nuanliu.household.register;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuanliu.household.register.domain.IncomeStatement;
import org.nuanliu.platform.money.Money;

/** The income of a family from its rows (domain rules §1.9). */
final class FamilyIncome {

  private FamilyIncome() {}

  /**
   * What is not told counts as nothing.
   *
   * @param verified whether amounts that the survey verified stand for the declared ones
   */
  static IncomeStatement of(HouseholdParts parts, boolean verified) {
    Function<HouseholdItem, Long> amount =
        item -> verified && item.verifiedAmount != null ? item.verifiedAmount : item.yearAmount;
    return IncomeStatement.of(
        amounts(
            parts.persons().stream(),
            person ->
                verified && person.monthIncomeVerified != null
                    ? person.monthIncomeVerified
                    : person.monthIncome),
        amounts(parts.incomes().filter(item -> item.counted), amount),
        amounts(parts.expenses(), amount),
        parts.persons().size());
  }

  /** Whether everybody's income and every amount is told. */
  static boolean isTold(HouseholdParts parts) {
    return !parts.persons().isEmpty()
        && parts.persons().stream().allMatch(person -> person.monthIncome != null)
        && parts.items().stream().allMatch(item -> item.yearAmount != null);
  }

  /** Keeps the figures at the file, for lists and tables. */
  static void record(Household file, HouseholdParts parts, boolean verified) {
    IncomeStatement income = of(parts, verified);
    file.persons = parts.persons().size();
    file.incomeYear = income.yearIncome().fen();
    file.expenseYear = income.yearExpense().fen();
    file.incomeMonth = parts.persons().isEmpty() ? null : income.monthPerCapita().fen();
  }

  private static <T> List<Money> amounts(Stream<T> rows, Function<T, Long> amount) {
    return rows.map(amount).filter(fen -> fen != null).map(Money::new).toList();
  }
}
