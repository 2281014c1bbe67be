package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.security.CurrentCaller;

/** Writes 办理经过: who did what, when, with which opinion. */
@ApplicationScoped
class HouseholdStepLog {

  private static final String PUBLIC = "公众";
  private static final String SYSTEM = "系统";

  @Inject EntityManager entities;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @param from state before; the file already stands in the state after
   * @param opinion null or blank for none
   */
  void add(Household file, HouseholdAction action, HouseholdState from, String opinion) {
    var step = new HouseholdStep();
    step.id = Ids.next();
    step.householdId = file.id;
    step.unionPath = file.unionPath;
    step.at = OffsetDateTime.now(clock);
    step.action = action.code();
    step.fromState = from;
    step.toState = file.state;
    step.opinion = opinion == null || opinion.isBlank() ? null : opinion.strip();
    caller
        .find()
        .ifPresentOrElse(
            person -> {
              step.staffId = person.staffId();
              step.staffName = person.name();
              step.unionName = person.unionName();
            },
            () -> {
              String who = action == HouseholdAction.EXPIRE ? SYSTEM : PUBLIC;
              step.staffName = who;
              step.unionName = who;
            });
    entities.persist(step);
  }
}
