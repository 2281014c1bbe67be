package org.nuanliu.demo.province;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nuanliu.dictionary.Deadline;

/** What became of a family after 在档: the further steps, in order, with days between them. */
final class AfterFiling {

  private static final List<Integer> WATCH_MONTHS = List.of(3, 6, 12);

  /** Writes one step and moves the day on. */
  @FunctionalInterface
  interface Steps {
    LocalDate step(String action, DemoStage to, DemoActor actor, int gap, String opinion);
  }

  private final DemoFamily family;
  private final DemoCalendar calendar;
  private final Steps steps;
  private final RandomGenerator gaps;

  AfterFiling(DemoFamily family, DemoCalendar calendar, Steps steps, RandomGenerator gaps) {
    this.family = family;
    this.calendar = calendar;
    this.steps = steps;
    this.gaps = gaps;
  }

  void walk() {
    switch (family.stage) {
      case ANNUAL_REVIEW ->
          steps.step(
              "start-review", DemoStage.ANNUAL_REVIEW, family.registrar, 365 + later(20), null);
      case RESOLVE_APPROVAL, RESOLVED -> resolution();
      case EXIT_REVIEW, EXIT_NOTICE, EXIT_APPROVAL, EXITED -> exit();
      case CANCEL_APPROVAL, CANCELLED -> cancellation();
      default -> {
        // 在档, and nothing since
      }
    }
  }

  private void resolution() {
    steps.step(
        "propose-resolution", DemoStage.RESOLVE_APPROVAL, family.registrar, 200 + later(60), null);
    if (family.stage == DemoStage.RESOLVED) {
      confirm(DemoStage.RESOLVED, "情况属实，同意解困");
    }
  }

  private void cancellation() {
    steps.step(
        "propose-cancellation", DemoStage.CANCEL_APPROVAL, family.registrar, 150 + later(60), null);
    if (family.stage == DemoStage.CANCELLED) {
      confirm(DemoStage.CANCELLED, "同意注销");
    }
  }

  private void exit() {
    steps.step("propose-exit", DemoStage.EXIT_REVIEW, family.registrar, 220 + later(60), null);
    if (family.stage == DemoStage.EXIT_REVIEW) {
      return;
    }
    LocalDate from =
        steps.step(
            "review-exit",
            DemoStage.EXIT_NOTICE,
            family.firstChecker,
            1 + later(3),
            "各月收入核实无误，同意公示");
    Deadline end = calendar.deadline("notice", from);
    family.exitNotice = new DemoFamily.Period(from, end.date(), end.provisional());
    if (family.stage == DemoStage.EXIT_NOTICE) {
      return;
    }
    int days = (int) DAYS.between(from, end.date()) + 1;
    steps.step("close-notice", DemoStage.EXIT_APPROVAL, family.registrar, days, "公示期满无异议");
    if (family.stage == DemoStage.EXITED) {
      watches(confirm(DemoStage.EXITED, "同意脱困"));
    }
  }

  private LocalDate confirm(DemoStage to, String opinion) {
    return steps.step("confirm-ending", to, family.approvers.getFirst(), 1 + later(5), opinion);
  }

  /** Those whose day is over were made in time. */
  private void watches(LocalDate exitedOn) {
    family.watches.clear();
    for (int months : WATCH_MONTHS) {
      LocalDate due = exitedOn.plusMonths(months);
      boolean made = due.isBefore(calendar.today());
      family.watches.add(new DemoFamily.Watch(due, made ? due.minusDays(2) : null));
    }
  }

  private int later(int most) {
    return gaps.nextInt(most);
  }
}
