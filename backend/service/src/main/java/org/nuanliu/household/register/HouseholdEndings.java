package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.household.register.domain.CancellationReason;
import org.nuanliu.household.register.domain.EndingKind;
import org.nuanliu.household.register.domain.EndingOutcome;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** 解困, 脱困 and 注销: proposed by one person, decided by another. */
@ApplicationScoped
class HouseholdEndings {

  @Inject EntityManager entities;
  @Inject HouseholdRound round;
  @Inject HouseholdSecrets secrets;
  @Inject HouseholdWatches watches;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The one that is undecided. */
  Optional<HouseholdEnding> open(Household file) {
    return entities
        .createQuery(
            "from HouseholdEnding where householdId = :id and outcome is null",
            HouseholdEnding.class)
        .setParameter("id", file.id)
        .getResultStream()
        .findFirst();
  }

  /**
   * A proposal that is to be completed and stored.
   *
   * @throws Problem 422 without papers that prove it
   */
  HouseholdEnding begin(Household file, EndingKind kind, String explanation) {
    if (papersOf(file, kind) == 0) {
      throw new Problem(PlatformProblem.RULE).detail("请先上传" + kind.label() + "的佐证材料。");
    }
    return ending(file, kind, explanation);
  }

  void store(HouseholdEnding complete) {
    entities.persist(complete);
  }

  /**
   * @throws Problem 400 for an unknown reason, 422 without what proves it
   */
  void proposeCancellation(Household file, CancellationProposal what) {
    CancellationReason reason =
        CancellationReason.of(what.reason())
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.INVALID)
                        .error("/reason", "unknown-code", "没有这种注销原因"));
    if (reason.evidence() != null && papersOf(file, EndingKind.CANCELLATION) == 0) {
      throw new Problem(PlatformProblem.RULE).detail("请先上传注销的佐证材料：" + reason.evidence() + "。");
    }
    HouseholdEnding ending = ending(file, EndingKind.CANCELLATION, what.explanation());
    ending.reason = reason.code();
    store(ending);
  }

  /** A file that stands twice; whoever merges it decides. */
  void duplicate(Household file, UUID proposedBy, String explanation) {
    HouseholdEnding ending = ending(file, EndingKind.CANCELLATION, explanation);
    ending.reason = CancellationReason.DUPLICATE.code();
    ending.proposedBy = proposedBy;
    store(ending);
  }

  /**
   * The reviewer of a 脱困 agrees to it.
   *
   * @throws Problem 422 where the family does not agree and nobody says how that was handled
   */
  void review(Household file, String opinion) {
    HouseholdEnding ending = open(file).orElseThrow();
    if (Boolean.FALSE.equals(ending.familyAgrees) && (opinion == null || opinion.isBlank())) {
      throw new Problem(PlatformProblem.RULE).error("/opinion", "required", "家庭不同意脱困，请写明对其意见的处理情况");
    }
    ending.reviewedBy = caller.get().staffId();
    ending.reviewedOn = today();
  }

  /**
   * Puts the decision into force.
   *
   * @return what it means for a yearly review; empty where none was under way
   */
  Optional<ReviewOutcome> confirm(Household file) {
    HouseholdEnding ending = decide(file, EndingOutcome.CONFIRMED);
    return switch (ending.kind) {
      case RESOLUTION -> {
        file.resolvedOn = today();
        if (ending.fromState != HouseholdState.ANNUAL_REVIEW) {
          yield Optional.empty();
        }
        file.reviewStartedOn = null;
        file.reviewedOn = today();
        yield Optional.of(ReviewOutcome.RESOLVED);
      }
      case EXIT -> {
        watches.plan(file, today());
        file.endedOn = today();
        yield Optional.of(ReviewOutcome.EXITED);
      }
      case CANCELLATION -> {
        file.endedOn = today();
        yield Optional.of(ReviewOutcome.CANCELLED);
      }
    };
  }

  HouseholdEnding decline(Household file) {
    return decide(file, EndingOutcome.DECLINED);
  }

  private HouseholdEnding decide(Household file, EndingOutcome outcome) {
    HouseholdEnding ending = open(file).orElseThrow();
    ending.outcome = outcome;
    ending.decidedBy = caller.get().staffId();
    ending.decidedOn = today();
    return ending;
  }

  private HouseholdEnding ending(Household file, EndingKind kind, String explanation) {
    var ending = new HouseholdEnding();
    ending.id = Ids.next();
    ending.householdId = file.id;
    ending.unionPath = file.unionPath;
    ending.kind = kind;
    ending.fromState = file.state;
    ending.explanation =
        secrets.seal(HouseholdSecret.ENDING_EXPLANATION, ending.id, explanation.strip());
    ending.persons = file.persons;
    ending.proposedBy = caller.get().staffId();
    ending.proposedOn = today();
    return ending;
  }

  /** Since the last decision; what proved an earlier proposal proves nothing now. */
  private long papersOf(Household file, EndingKind kind) {
    UUID last =
        entities
            .createQuery(
                "select id from HouseholdEnding where householdId = :id order by id desc",
                UUID.class)
            .setParameter("id", file.id)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .orElse(null);
    return round.papersSince(file, kind.evidence(), last);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
