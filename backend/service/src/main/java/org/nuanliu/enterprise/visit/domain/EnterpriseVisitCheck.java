package org.nuanliu.enterprise.visit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.platform.money.Money;

/** What must hold for the record of a visit (notice 二.2: 待遇落实 with months, people and sums). */
public final class EnterpriseVisitCheck {

  /** 一百亿元: beyond this it is a slip of the finger. */
  private static final Money MOST = new Money(1_000_000_000_000L);

  private EnterpriseVisitCheck() {}

  /**
   * @param headcount of the enterprise, as the register has it
   * @param dueDays days until which something was promised, in their order
   */
  public static List<EnterpriseVisitIssue> issues(
      LocalDate visitedOn,
      LocalDate today,
      int headcount,
      OwedSum wages,
      OwedSum insurance,
      List<LocalDate> dueDays) {
    List<EnterpriseVisitIssue> issues = new ArrayList<>();
    if (visitedOn.isAfter(today)) {
      issues.add(new EnterpriseVisitIssue("/visitedOn", "future", "走访日期不能晚于今天"));
    }
    owed(issues, "/wages", "工资", wages, headcount);
    owed(issues, "/insurance", "社会保险费", insurance, headcount);
    for (int i = 0; i < dueDays.size(); i++) {
      if (dueDays.get(i).isBefore(visitedOn)) {
        issues.add(
            new EnterpriseVisitIssue(
                "/actions/%d/dueOn".formatted(i), "before-visit", "完成期限不能早于走访日期"));
      }
    }
    return issues;
  }

  private static void owed(
      List<EnterpriseVisitIssue> issues, String pointer, String what, OwedSum owed, int headcount) {
    if (owed.amount().compareTo(Money.ZERO) < 0 || owed.amount().compareTo(MOST) > 0) {
      issues.add(new EnterpriseVisitIssue(pointer + "/amount", "range", "金额应在 0 到 100 亿元之间"));
    } else if (!owed.nothing() && !owed.whole()) {
      issues.add(
          new EnterpriseVisitIssue(
              pointer + "/months", "incomplete", "拖欠" + what + "的月数、人数和金额要一起填写，没有拖欠都填 0"));
    }
    if (owed.people() > headcount) {
      issues.add(
          new EnterpriseVisitIssue(
              pointer + "/people",
              "more-than-headcount",
              "拖欠人数超过了企业职工人数 %d 人，请先核对企业台账".formatted(headcount)));
    }
  }
}
