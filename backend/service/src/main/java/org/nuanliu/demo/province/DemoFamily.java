package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.household.ReviewRoute;
import org.nuanliu.household.TrialResult;
import org.nuanliu.platform.money.Money;
import org.nuanliu.union.UnionSummary;

/** One invented family on its way to 在档. */
final class DemoFamily {

  final UUID id;
  final int index;
  final UnionSummary union;
  final DemoStage stage;

  /** Also a draft that is filled in already. */
  boolean consented;

  String fileLevel;
  String workerKind;
  String area;
  boolean singleParent;
  String mainCause;
  List<String> minorCauses = List.of();
  final List<FamilyMember> persons = new ArrayList<>();
  final List<DemoItem> items = new ArrayList<>();
  List<String> needs = List.of();
  boolean surveyed;
  TrialResult trial;
  AreaStandard standard;

  ReviewRoute route;
  DemoActor registrar;
  DemoActor firstChecker;
  DemoActor reviewer;
  final List<DemoActor> approvers = new ArrayList<>();
  final List<DemoStep> steps = new ArrayList<>();
  OffsetDateTime createdAt;
  LocalDate noticeFrom;
  LocalDate noticeTo;
  boolean noticeProvisional;
  LocalDate dueOn;
  boolean dueProvisional;
  String comparison;

  /** Of the notice of 脱困; null where there is none. */
  Period exitNotice;

  final List<Watch> watches = new ArrayList<>();

  /** From a day to a day, both included. */
  record Period(LocalDate from, LocalDate to, boolean provisional) {}

  /**
   * A visit after 脱困.
   *
   * @param visitedOn null while it is due
   */
  record Watch(LocalDate dueOn, LocalDate visitedOn) {}

  DemoFamily(UUID id, int index, UnionSummary union, DemoStage stage) {
    this.id = id;
    this.index = index;
    this.union = union;
    this.stage = stage;
  }

  FamilyMember head() {
    return persons.getFirst();
  }

  Money yearIncome() {
    long months =
        persons.stream()
            .mapToLong(one -> one.verifiedIncome == null ? one.income : one.verifiedIncome)
            .sum();
    return new Money(months * 12 + sum("income"));
  }

  Money yearExpense() {
    return new Money(sum("expense"));
  }

  Set<String> causes() {
    Set<String> causes = new HashSet<>(minorCauses);
    causes.add(mainCause);
    return causes;
  }

  boolean hasDisability() {
    return persons.stream().anyMatch(person -> "3".equals(person.health));
  }

  OffsetDateTime updatedAt() {
    return steps.isEmpty() ? createdAt : steps.getLast().at();
  }

  /** The last step of this kind; null for none. */
  DemoStep step(String action) {
    return steps.reversed().stream()
        .filter(step -> step.action().equals(action))
        .findFirst()
        .orElse(null);
  }

  /** Day of the last step of this kind; null for none. */
  LocalDate day(String action) {
    DemoStep step = step(action);
    return step == null ? null : step.at().toLocalDate();
  }

  private long sum(String side) {
    return items.stream()
        .filter(item -> item.side().equals(side) && item.counted())
        .mapToLong(DemoItem::effective)
        .sum();
  }
}
