package org.nuanliu.visit.record.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What must be true of a record of a visit (domain rules §7, §2.2 V10, §3.2). */
public final class VisitCheck {

  /** Public money goes to filed families by card only. */
  public static final Set<String> FISCAL = Set.of("central", "provincial", "city", "county");

  private VisitCheck() {}

  public static List<VisitIssue> of(VisitFacts visit) {
    List<VisitIssue> issues = new ArrayList<>();
    if (visit.day().isAfter(visit.today())) {
      issues.add(new VisitIssue("/startedAt", "to-come", "走访时间不能晚于现在"));
    }
    if (visit.partySize() < 1 + visit.named()) {
      issues.add(new VisitIssue("/partySize", "fewer-than-named", "人数不能少于带队和随行人员的人数"));
    }
    if (visit.outcome() == VisitOutcome.NOT_MET) {
      notMet(visit, issues);
    } else {
      met(visit, issues);
    }
    for (int at = 0; at < visit.followUps().size(); at++) {
      if (visit.followUps().get(at).isBefore(visit.day())) {
        issues.add(new VisitIssue("/followUps/" + at + "/dueOn", "before-visit", "完成期限不能早于走访日期"));
      }
    }
    return issues;
  }

  private static void notMet(VisitFacts visit, List<VisitIssue> issues) {
    if (visit.notMet() == null) {
      issues.add(new VisitIssue("/notMet", "missing", "请选择没有见到的原因"));
    }
    if (!visit.gifts().isEmpty()) {
      issues.add(new VisitIssue("/gifts", "nobody-met", "没有见到人，不能登记慰问款物"));
    }
    if (visit.nextTryOn() != null && !visit.nextTryOn().isAfter(visit.day())) {
      issues.add(new VisitIssue("/nextTryOn", "not-later", "再次走访的日期应晚于这一次"));
    }
  }

  private static void met(VisitFacts visit, List<VisitIssue> issues) {
    if (visit.notMet() != null || visit.nextTryOn() != null) {
      issues.add(new VisitIssue("/notMet", "somebody-met", "已经见到人，不填没有见到的原因和再次走访的日期"));
    }
    if (visit.seen() == null) {
      issues.add(new VisitIssue("/seen", "missing", "请填写走访了解到的情况"));
    }
    for (int at = 0; at < visit.gifts().size(); at++) {
      gift(visit, visit.gifts().get(at), "/gifts/" + at, issues);
    }
  }

  private static void gift(
      VisitFacts visit, VisitFacts.Gift gift, String pointer, List<VisitIssue> issues) {
    if (gift.fen() <= 0) {
      issues.add(new VisitIssue(pointer + "/amount", "nothing", "金额应大于 0"));
    }
    if (gift.kind() == GiftKind.CARD) {
      if (!visit.family()) {
        issues.add(new VisitIssue(pointer + "/kind", "not-on-file", "打卡只用于建档的家庭"));
      }
      return;
    }
    if (FISCAL.contains(gift.source())) {
      issues.add(new VisitIssue(pointer + "/source", "fiscal-by-hand", "财政资金须打卡发放，不能发现金和慰问品"));
    }
    if (gift.kind() == GiftKind.GOODS && gift.what() == null) {
      issues.add(new VisitIssue(pointer + "/what", "missing", "请填写慰问品的名称和数量"));
    }
    if (!visit.signed() && gift.paperNumber() == null) {
      issues.add(new VisitIssue(pointer + "/paperNumber", "no-receipt", "请让对方签名，或者填写签收表的编号"));
    }
  }
}
