package org.nuanliu.aid.rule.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.platform.money.Money;

/**
 * How much may be given, and why: every cap with its rule, its standard, what is used and what is
 * left.
 *
 * @param amount what was asked about
 * @param allowed whether the amount stays within every cap
 * @param most what could still be given; null where it cannot be worked out
 * @param standard 低保标准 that was used; null where none is known
 * @param reasons Chinese sentences, one for each thing that stands against the amount
 */
public record AidDecision(
    Money amount,
    boolean allowed,
    Money most,
    String areaName,
    Money standard,
    LocalDate standardFrom,
    List<CapOutcome> caps,
    List<String> reasons) {

  /**
   * @param caps in force for the purpose; where there is none nothing can be given, because nothing
   *     says how much
   */
  public static AidDecision of(AidCase asked, List<Cap> caps) {
    List<CapOutcome> outcomes = caps.stream().map(cap -> outcome(asked, cap)).toList();
    List<String> reasons = new ArrayList<>();
    if (caps.isEmpty()) {
      reasons.add("这项用途还没有帮扶标准，请先由省总工会设定");
    }
    outcomes.stream()
        .filter(outcome -> !outcome.kept())
        .map(outcome -> reason(asked, outcome))
        .forEach(reasons::add);
    boolean workedOut =
        !outcomes.isEmpty() && outcomes.stream().map(CapOutcome::left).allMatch(Objects::nonNull);
    Money most =
        workedOut
            ? outcomes.stream().map(CapOutcome::left).min(Comparator.naturalOrder()).orElseThrow()
            : null;
    AreaStandard standard = asked.standard();
    return new AidDecision(
        asked.amount(),
        reasons.isEmpty(),
        most,
        standard == null ? null : standard.areaName(),
        standard == null ? null : standard.amount(),
        standard == null ? null : standard.validFrom(),
        outcomes,
        List.copyOf(reasons));
  }

  private static CapOutcome outcome(AidCase asked, Cap cap) {
    Money ceiling = ceiling(asked, cap);
    Money used =
        cap.period().addsUp() ? asked.used().getOrDefault(cap.key(), Money.ZERO) : Money.ZERO;
    Money left = ceiling == null ? null : atLeastNothing(ceiling.minus(used));
    return new CapOutcome(
        cap.key(),
        cap.group(),
        cap.holder(),
        cap.period(),
        cap.holder().label() + cap.period().label(),
        working(asked, cap),
        cap.clause(),
        cap.inferred(),
        ceiling,
        used,
        left,
        left != null && asked.amount().compareTo(left) <= 0);
  }

  private static Money ceiling(AidCase asked, Cap cap) {
    return switch (cap.formula()) {
      case STANDARD ->
          asked.standard() == null ? null : asked.standard().amount().times(cap.multiple());
      case SELF_PAID -> asked.selfPaid() == null ? null : asked.net();
      case FIXED -> cap.amount();
      case NONE -> throw new IllegalArgumentException("Not in force: " + cap.key());
    };
  }

  private static String working(AidCase asked, Cap cap) {
    return switch (cap.formula()) {
      case STANDARD ->
          asked.standard() == null
              ? "当地没有低保标准"
              : "%s低保标准 %s 元 × %d 个月"
                  .formatted(
                      asked.standard().areaName(), asked.standard().amount(), cap.multiple());
      case SELF_PAID ->
          asked.selfPaid() == null
              ? "还没有填写个人自付金额"
              : "个人自付 %s 元 − 单位救助 %s 元 − 社会救助 %s 元"
                  .formatted(asked.selfPaid(), asked.unitAid(), asked.socialAid());
      case FIXED -> "规定的限额";
      case NONE -> throw new IllegalArgumentException("Not in force: " + cap.key());
    };
  }

  private static String reason(AidCase asked, CapOutcome outcome) {
    if (outcome.left() == null) {
      return outcome.title() + "的上限算不出来：" + outcome.working();
    }
    String used = outcome.period().addsUp() ? "，已享受和已批准 %s 元".formatted(outcome.used()) : "";
    return "%s最多 %s 元%s，还可以给 %s 元，不能给 %s 元"
        .formatted(outcome.title(), outcome.ceiling(), used, outcome.left(), asked.amount());
  }

  private static Money atLeastNothing(Money money) {
    return money.fen() < 0 ? Money.ZERO : money;
  }
}
