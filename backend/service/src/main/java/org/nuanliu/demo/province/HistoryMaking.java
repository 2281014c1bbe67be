package org.nuanliu.demo.province;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.nuanliu.dictionary.Deadline;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.union.UnionSummary;

/**
 * How a family came to where it stands: every step with its actor and a day on which it may have
 * happened. Registrar, reviewer and approvers are always different people.
 */
final class HistoryMaking {

  private static final int OLDEST_DAYS = 900;
  private static final int LONGEST_DAYS = 120;
  private static final int TEMPORARY_MONTHS = 6;

  private final DemoFamily family;
  private final RandomGenerator random;
  private final DemoCalendar calendar;
  private final StepActors staff;

  private LocalDate day;
  private DemoStage at;
  private RandomGenerator gaps;

  HistoryMaking(
      DemoFamily family, RandomGenerator random, DemoCalendar calendar, StepActors staff) {
    this.family = family;
    this.random = random;
    this.calendar = calendar;
    this.staff = staff;
  }

  /** Oldest day that any history reaches back to. */
  static LocalDate oldest(LocalDate today) {
    return today.minusDays(OLDEST_DAYS + LONGEST_DAYS);
  }

  /** Who acts, and the steps; the money comes after, because the survey verifies it. */
  void make() {
    cast();
    family.surveyed =
        switch (family.stage) {
          case DRAFT, SUBMITTED, TEMP_REVIEW, TEMP -> false;
          case SURVEY, RETURNED, REJECTED -> random.nextBoolean();
          default -> true;
        };
    LocalDate last = calendar.today().minusDays(daysSinceLastStep());
    long seed = random.nextLong();
    // holidays stretch the notice, so the first day is found by trying
    LocalDate begin = last;
    for (walk(begin, seed); day.isAfter(last); walk(begin, seed)) {
      begin = begin.minusDays(DAYS.between(last, day));
    }
    due();
  }

  private void cast() {
    Set<UUID> busy = new HashSet<>();
    family.registrar = take("registrar", family.union, busy);
    family.firstChecker = take("reviewer", family.union, busy);
    family.reviewer = take("reviewer", family.route.reviewer(), busy);
    for (UnionSummary union : family.route.approvers()) {
      family.approvers.add(take("approver", union, busy));
    }
  }

  private DemoActor take(String duty, UnionSummary union, Set<UUID> busy) {
    DemoActor actor = staff.with(duty, union, busy);
    busy.add(actor.id());
    return actor;
  }

  private int daysSinceLastStep() {
    if (family.stage == DemoStage.ACTIVE) {
      return 1 + random.nextInt(OLDEST_DAYS);
    }
    if (family.stage.isEnded() || family.stage.isAtRest()) {
      return 1 + random.nextInt(300);
    }
    boolean noticed = family.stage == DemoStage.PUBLICITY || family.stage == DemoStage.EXIT_NOTICE;
    boolean late = !noticed && random.nextInt(12) == 0;
    return late ? 20 + random.nextInt(20) : 1 + random.nextInt(5);
  }

  private void walk(LocalDate begin, long seed) {
    gaps = new SplittableRandom(seed);
    family.steps.clear();
    day = begin;
    at = DemoStage.DRAFT;
    family.createdAt =
        begin
            .minusDays(1)
            .atTime(LocalTime.of(10, gaps.nextInt(60)))
            .atZone(Clocks.ZONE)
            .toOffsetDateTime();
    if (family.stage.isTemporary()) {
      temporary();
    } else if (family.stage != DemoStage.DRAFT) {
      step("submit", DemoStage.SUBMITTED, family.registrar, 0, null);
      afterSubmission();
    }
  }

  private void temporary() {
    step("submit-temporary", DemoStage.TEMP_REVIEW, family.registrar, 0, "家中突发事故，急需救助");
    if (family.stage == DemoStage.TEMP) {
      step("accept-temporary", DemoStage.TEMP, family.firstChecker, 1, "情况紧急，同意先行救助");
    }
  }

  private void afterSubmission() {
    if (family.stage == DemoStage.SUBMITTED || ended(!family.surveyed, family.firstChecker)) {
      return;
    }
    step("accept", DemoStage.SURVEY, family.firstChecker, 1 + gaps.nextInt(2), "材料齐全，同意受理");
    if (!family.surveyed) {
      return;
    }
    step("survey", DemoStage.SURVEY, family.registrar, 1 + gaps.nextInt(4), null);
    if (family.stage == DemoStage.SURVEY) {
      return;
    }
    step("publish-notice", DemoStage.PUBLICITY, family.registrar, gaps.nextInt(2), null);
    Deadline end = calendar.deadline("notice", day);
    family.noticeFrom = day;
    family.noticeTo = end.date();
    family.noticeProvisional = end.provisional();
    if (family.stage == DemoStage.OBJECTION) {
      step("object", DemoStage.OBJECTION, family.registrar, 1, "来电反映家庭有其他收入");
    } else if (family.stage != DemoStage.PUBLICITY) {
      int untilClosed = (int) DAYS.between(day, family.noticeTo) + 1;
      step("close-notice", DemoStage.COUNTY_REVIEW, family.registrar, untilClosed, "公示期满无异议");
      afterNotice();
    }
  }

  private void afterNotice() {
    if (family.stage == DemoStage.COUNTY_REVIEW || ended(true, family.reviewer)) {
      return;
    }
    step("review", DemoStage.COMPARE, family.reviewer, 1 + gaps.nextInt(5), "复核情况属实，同意上报");
    if (family.stage == DemoStage.COMPARE) {
      return;
    }
    boolean conflict = gaps.nextInt(12) == 0 || family.stage == DemoStage.RECHECK;
    family.comparison =
        DemoNames.pick(
            gaps, conflict ? List.of("R3", "R4") : List.of("R0", "R0", "R0", "R1", "R2"));
    step(
        "record-comparison",
        conflict ? DemoStage.RECHECK : DemoStage.LEVEL_APPROVAL,
        family.reviewer,
        3 + gaps.nextInt(9),
        null);
    if (family.stage == DemoStage.RECHECK) {
      return;
    }
    if (conflict) {
      step(
          "recheck",
          DemoStage.LEVEL_APPROVAL,
          family.reviewer,
          2 + gaps.nextInt(4),
          "经入户复核，家庭说明属实");
    }
    approvals();
  }

  private void approvals() {
    int all = family.approvers.size();
    // the first approval binds the content, so what waits has none yet
    int done = family.stage.wasApproved() ? all : 0;
    for (int i = 0; i < done; i++) {
      DemoStage to = i == all - 1 ? DemoStage.ACTIVE : DemoStage.LEVEL_APPROVAL;
      step("approve", to, family.approvers.get(i), 1 + gaps.nextInt(4), "同意建档");
    }
    new AfterFiling(family, calendar, this::step, gaps).walk();
  }

  /** Whether the way ends here, for a file that was returned or refused. */
  private boolean ended(boolean here, DemoActor by) {
    if (here && family.stage == DemoStage.RETURNED) {
      step("return", DemoStage.RETURNED, by, 1, "收入证明缺最近两个月，请补充后重新提交");
      return true;
    }
    if (here && family.stage == DemoStage.REJECTED) {
      step("reject", DemoStage.REJECTED, by, 1, "经核实家庭收入高于规定标准，不符合建档条件");
      return true;
    }
    return false;
  }

  private LocalDate step(String action, DemoStage to, DemoActor actor, int gap, String opinion) {
    boolean sameDay = gap == 0 && !family.steps.isEmpty();
    day = day.plusDays(gap);
    var time = LocalTime.of(sameDay ? 15 : 9 + gaps.nextInt(3), gaps.nextInt(60));
    family.steps.add(
        new DemoStep(
            action,
            at,
            to,
            day.atTime(time).atZone(Clocks.ZONE).toOffsetDateTime(),
            actor,
            opinion));
    at = to;
    return day;
  }

  /** As long as the parameter of the beginning says. */
  static LocalDate expiresOn(DemoFamily family) {
    return family.day("accept-temporary").plusMonths(TEMPORARY_MONTHS);
  }

  private Deadline nextWatch() {
    return family.watches.stream()
        .filter(watch -> watch.visitedOn() == null)
        .findFirst()
        .map(watch -> new Deadline(watch.dueOn(), false))
        .orElse(null);
  }

  private void due() {
    Deadline due =
        switch (family.stage) {
          case SUBMITTED -> calendar.deadline("first-check", day);
          case SURVEY -> calendar.deadline("survey", family.steps.get(1).at().toLocalDate());
          case PUBLICITY -> calendar.workingDayAfter(family.noticeTo);
          case OBJECTION -> calendar.deadline("objection", day);
          case COUNTY_REVIEW, RECHECK, EXIT_REVIEW -> calendar.deadline("review", day);
          case COMPARE -> calendar.deadline("comparison", day);
          case LEVEL_APPROVAL, RESOLVE_APPROVAL, EXIT_APPROVAL, CANCEL_APPROVAL ->
              calendar.deadline("approval", day);
          case TEMP_REVIEW -> calendar.deadline("temporary-review", day);
          case TEMP -> new Deadline(expiresOn(family), false);
          case ANNUAL_REVIEW -> calendar.deadline("yearly-review", day);
          case EXIT_NOTICE -> calendar.workingDayAfter(family.exitNotice.to());
          case EXITED -> nextWatch();
          default -> null;
        };
    if (due != null) {
      family.dueOn = due.date();
      family.dueProvisional = due.provisional();
    }
  }
}
