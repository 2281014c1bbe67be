package org.nuanliu.household.selfcheck.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.nuanliu.household.register.domain.HouseholdForm.Exclusions;
import org.nuanliu.platform.money.Money;

/**
 * What a worker answers about his family; nothing of it is kept.
 *
 * @param area six digits of GB/T 2260, where he works
 * @param persons of the household, himself included
 * @param monthIncome of all together
 * @param otherYearIncome what comes in a year besides
 * @param illness a year's own share of medical costs
 * @param study a year's costs of school
 * @param disability a year's own share of care and aids
 * @param causes of list {@code cause}
 * @param migrant 农民工
 * @param contractMonths how long ago the labour contract was signed; asked of migrant workers
 */
public record SelfCheckAnswers(
    @NotNull @Pattern(regexp = "[0-9]{6}") String area,
    @NotNull @Min(1) @Max(20) Integer persons,
    @NotNull Money monthIncome,
    Money otherYearIncome,
    Money illness,
    Money study,
    Money disability,
    @Size(max = 12) Set<@NotNull @Pattern(regexp = "[0-9]{1,2}") String> causes,
    boolean disabled,
    boolean singleParent,
    boolean migrant,
    boolean unionMember,
    @Min(0) @Max(600) Integer contractMonths,
    Exclusions exclusions) {

  private static final int MONTHS = 12;

  public SelfCheckAnswers {
    causes = causes == null ? Set.of() : Set.copyOf(causes);
  }

  /** 家庭年度总收入. */
  public Money yearIncome() {
    return monthIncome.times(MONTHS).plus(orZero(otherYearIncome));
  }

  /** 年度必要支出. */
  public Money yearExpense() {
    return orZero(illness).plus(orZero(study)).plus(orZero(disability));
  }

  /** The amounts that were told, for checking. */
  public List<Money> amounts() {
    return List.of(
        monthIncome, orZero(otherYearIncome), orZero(illness), orZero(study), orZero(disability));
  }

  private static Money orZero(Money amount) {
    return amount == null ? Money.ZERO : amount;
  }
}
