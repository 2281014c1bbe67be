package org.nuanliu.household.register.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanliu.household.register.domain.CategoryOutcome.Condition;
import org.nuanliu.household.register.domain.CategoryOutcome.Step;
import org.nuanliu.household.register.domain.CategoryRule.Limit;
import org.nuanliu.platform.money.Money;

/** Decides the 困难类别 of a family and says why, rule by rule, in numbers. */
public final class CategoryJudgement {

  private final IncomeStatement income;
  private final LocalStandard standard;
  private final Set<Hardship> hardships;

  private CategoryJudgement(
      IncomeStatement income, LocalStandard standard, Set<Hardship> hardships) {
    this.income = income;
    this.standard = standard;
    this.hardships = hardships;
  }

  /**
   * @param verified whether the income rests on the survey
   * @return every rule tried up to the one that decides
   */
  public static CategoryOutcome run(
      CategoryProfile profile,
      FileLevel level,
      IncomeStatement income,
      boolean verified,
      LocalStandard standard,
      Set<Hardship> hardships) {
    var judgement = new CategoryJudgement(income, standard, hardships);
    List<Step> steps = new ArrayList<>();
    Category found = null;
    for (CategoryRule rule : profile.rules()) {
      if (rule.levels().contains(level)) {
        Step step = judgement.attempt(rule);
        steps.add(step);
        if (step.met()) {
          found = rule.category();
          break;
        }
      }
    }
    return new CategoryOutcome(
        profile.version(),
        standard,
        IncomeFigures.of(income, verified),
        found == null ? null : found.code(),
        found == null ? null : found.label(),
        steps);
  }

  private Step attempt(CategoryRule rule) {
    List<Condition> conditions = new ArrayList<>();
    if (rule.income() != null) {
      boolean met =
          rule.income().admits(income.compareIncome(standard.amount(), rule.income().hundredths()));
      conditions.add(
          new Condition(
              sentence("家庭月人均收入", income.monthPerCapita().toString(), rule.income(), false), met));
    }
    if (rule.netAbove() != null) {
      boolean met =
          !rule.netAbove()
              .admits(income.compareNet(standard.amount(), rule.netAbove().hundredths()));
      conditions.add(
          new Condition(
              sentence("扣除必要支出后月人均", income.netMonthPerCapita().toString(), rule.netAbove(), true),
              met));
    }
    if (rule.netUpTo() != null) {
      boolean met =
          rule.netUpTo().admits(income.compareNet(standard.amount(), rule.netUpTo().hundredths()));
      conditions.add(
          new Condition(
              sentence("扣除必要支出后月人均", income.netMonthPerCapita().toString(), rule.netUpTo(), false),
              met));
    }
    if (!rule.hardships().isEmpty()) {
      conditions.add(hardship(rule));
    }
    return new Step(
        rule.code(),
        rule.clause(),
        rule.category().label(),
        conditions.stream().allMatch(Condition::met),
        conditions);
  }

  private String sentence(String figure, String amount, Limit limit, boolean mustExceed) {
    String relation = mustExceed ? "应高于" : limit.inclusive() ? "应不高于" : "应低于";
    var bound = new Money(standard.amount().fen() * limit.hundredths() / 100);
    return "%s %s 元，%s低保标准 %s 元/月（%s）的 %s，即 %s 元"
        .formatted(
            figure, amount, relation, standard.amount(), standard.areaName(), limit.times(), bound);
  }

  private Condition hardship(CategoryRule rule) {
    Set<Hardship> shared =
        hardships.stream().filter(rule.hardships()::contains).collect(Collectors.toSet());
    String own =
        shared.isEmpty()
            ? "未填写其中任何一项"
            : "已填写"
                + shared.stream().sorted().map(Hardship::label).collect(Collectors.joining("、"));
    return new Condition("致困原因应为%s之一：%s".formatted(rule.hardshipLabels(), own), !shared.isEmpty());
  }
}
