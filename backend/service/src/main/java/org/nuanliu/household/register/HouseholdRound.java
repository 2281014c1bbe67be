package org.nuanliu.household.register;

import static org.nuanliu.household.register.domain.HouseholdAction.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.Lifecycle.When;

/**
 * What has happened to a file since its last submission, or since its yearly review began; a return
 * begins a new round, and what was decided before it decides nothing any more.
 */
@ApplicationScoped
class HouseholdRound {

  /** Identifiers grow with the machine's time, which no demonstration date moves back. */
  private static final List<String> BEGINNINGS =
      Stream.of(SUBMIT, SUBMIT_TEMPORARY, REGULARISE, START_REVIEW)
          .map(HouseholdAction::code)
          .toList();

  /** The notice of an exit is proved by a photo of its own, not by that of the filing. */
  private static final List<String> BEGINNINGS_FOR_PAPERS =
      Stream.concat(BEGINNINGS.stream(), Stream.of(REVIEW_EXIT.code())).toList();

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Inject EntityManager entities;

  boolean isSurveyed(Household file) {
    return inThisRound("HouseholdSurvey", file) > 0;
  }

  /** Whether the newest comparison of this round says something. */
  boolean isCompared(Household file) {
    return inThisRound("HouseholdComparison", file) > 0
        && comparison(file).orElseThrow().outcome.leadsTo() != When.COMPARISON_OPEN;
  }

  /** The newest notice, also when it has run out. */
  Optional<HouseholdNotice> notice(Household file) {
    return entities
        .createQuery(
            "from HouseholdNotice where householdId = :id order by id desc", HouseholdNotice.class)
        .setParameter("id", file.id)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The newest comparison. */
  Optional<HouseholdComparison> comparison(Household file) {
    return entities
        .createQuery(
            "from HouseholdComparison where householdId = :id order by id desc",
            HouseholdComparison.class)
        .setParameter("id", file.id)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  List<HouseholdObjection> openObjections(Household file) {
    return entities
        .createQuery(
            "from HouseholdObjection where householdId = :id and outcome is null order by id",
            HouseholdObjection.class)
        .setParameter("id", file.id)
        .getResultList();
  }

  /** The approvals of this round in their order; a return deletes them. */
  List<HouseholdApproval> approvals(Household file) {
    return entities
        .createQuery(
            "from HouseholdApproval where householdId = :id order by position",
            HouseholdApproval.class)
        .setParameter("id", file.id)
        .getResultList();
  }

  /** Everybody who did part of the review: the reviewer, and who recorded its comparisons. */
  Set<UUID> reviewers(Household file) {
    Set<UUID> reviewers = new HashSet<>(recorders(file));
    if (file.reviewerId != null) {
      reviewers.add(file.reviewerId);
    }
    return reviewers;
  }

  long papers(Household file, String kind) {
    return entities
        .createQuery(
            "select count(*) from HouseholdPaper where householdId = :id and kind = :kind",
            Long.class)
        .setParameter("id", file.id)
        .setParameter("kind", kind)
        .getSingleResult();
  }

  private List<UUID> recorders(Household file) {
    return entities
        .createQuery(
            "select recordedBy from HouseholdComparison where householdId = :id", UUID.class)
        .setParameter("id", file.id)
        .getResultList();
  }

  /** Whether a paper was added in this round; older ones prove an earlier one. */
  Predicate<HouseholdPaper> isOfRound(Household file) {
    String beginning = beginning(file, BEGINNINGS_FOR_PAPERS).toString();
    return paper -> paper.id.toString().compareTo(beginning) > 0;
  }

  /** Papers of this kind that were added in this round. */
  long newPapers(Household file, String kind) {
    return papersSince(file, kind, beginning(file, BEGINNINGS));
  }

  /**
   * @param after id of what they must be younger than; null for all
   */
  long papersSince(Household file, String kind, UUID after) {
    return entities
        .createQuery(
            "select count(*) from HouseholdPaper where householdId = :id and kind = :kind and id > :after",
            Long.class)
        .setParameter("id", file.id)
        .setParameter("kind", kind)
        .setParameter("after", after == null ? BEFORE_ALL : after)
        .getSingleResult();
  }

  private long inThisRound(String entity, Household file) {
    return entities
        .createQuery(
            "select count(*) from %s where householdId = :id and id > :after".formatted(entity),
            Long.class)
        .setParameter("id", file.id)
        .setParameter("after", beginning(file, BEGINNINGS))
        .getSingleResult();
  }

  private UUID beginning(Household file, List<String> actions) {
    return entities
        .createQuery(
            "select id from HouseholdStep where householdId = :id and action in :actions order by id desc",
            UUID.class)
        .setParameter("id", file.id)
        .setParameter("actions", actions)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(BEFORE_ALL);
  }
}
