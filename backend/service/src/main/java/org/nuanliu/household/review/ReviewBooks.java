package org.nuanliu.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.nuanliu.household.register.ReviewProgress;

/** Writes into every open campaign what a step has done to one of its families. */
@ApplicationScoped
class ReviewBooks {

  private static final String START =
      """
      UPDATE review_item SET started_on = :day
      WHERE household_id = :household AND done_on IS NULL AND started_on IS NULL""";

  private static final String END =
      """
      UPDATE review_item SET started_on = coalesce(started_on, :day), done_on = :day, outcome = :outcome
      WHERE household_id = :household AND done_on IS NULL""";

  @Inject EntityManager entities;

  void write(@Observes ReviewProgress progress) {
    var statement =
        entities
            .createNativeQuery(progress.outcome() == null ? START : END)
            .setParameter("day", progress.on())
            .setParameter("household", progress.householdId());
    if (progress.outcome() != null) {
      statement.setParameter("outcome", progress.outcome().name());
    }
    statement.executeUpdate();
  }
}
