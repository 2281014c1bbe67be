package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What has happened to a file since its last submission; a return begins a new round, and what was
 * decided before it decides nothing any more.
 */
@ApplicationScoped
class HouseholdRound {

  /** Identifiers grow with the machine's time, which no demonstration date moves back. */
  private static final String SINCE_SUBMISSION =
      """
      SELECT count(*) FROM %s part WHERE part.household_id = :id AND part.id > coalesce(
        (SELECT step.id FROM household_step step WHERE step.household_id = :id AND step.action = 'submit'
         ORDER BY step.id DESC LIMIT 1), '00000000-0000-0000-0000-000000000000')""";

  @Inject EntityManager entities;

  boolean isSurveyed(Household file) {
    return count("household_survey", file) > 0;
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

  /**
   * All papers of a kind that the file ever got; what the family has brought once need not come
   * again.
   */
  long papers(Household file, String kind) {
    return entities
        .createQuery(
            "select count(*) from HouseholdPaper where householdId = :id and kind = :kind",
            Long.class)
        .setParameter("id", file.id)
        .setParameter("kind", kind)
        .getSingleResult();
  }

  /** Papers of a step that were added since the submission; older ones prove an earlier round. */
  long papersOfRound(Household file, String kind) {
    return entities
        .createQuery(
            "from HouseholdPaper where householdId = :id and kind = :kind", HouseholdPaper.class)
        .setParameter("id", file.id)
        .setParameter("kind", kind)
        .getResultStream()
        .filter(isOfRound(file))
        .count();
  }

  /** Whether a paper was added since the submission. */
  Predicate<HouseholdPaper> isOfRound(Household file) {
    Optional<UUID> submission =
        entities
            .createQuery(
                "select id from HouseholdStep where householdId = :id and action = 'submit' order by id desc",
                UUID.class)
            .setParameter("id", file.id)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    return paper ->
        submission.isPresent() && paper.id.toString().compareTo(submission.get().toString()) > 0;
  }

  private List<UUID> recorders(Household file) {
    return entities
        .createQuery(
            "select recordedBy from HouseholdComparison where householdId = :id", UUID.class)
        .setParameter("id", file.id)
        .getResultList();
  }

  private long count(String table, Household file) {
    return ((Number)
            entities
                .createNativeQuery(SINCE_SUBMISSION.formatted(table))
                .setParameter("id", file.id)
                .getSingleResult())
        .longValue();
  }
}
