package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.household.register.domain.Lifecycle;
import org.nuanliu.household.register.domain.Lifecycle.When;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.problem.Problem;

/** What every step has in common: its beginning and its end. */
@ApplicationScoped
class HouseholdFlow {

  /** Steps after which the same state has a new period, because somebody else is next. */
  private static final Set<HouseholdAction> RENEWING =
      EnumSet.of(HouseholdAction.APPROVE, HouseholdAction.RECORD_WATCH);

  /** Steps of a filed family after which the paper file is behind. */
  private static final Set<HouseholdAction> CHANGING =
      EnumSet.of(
          HouseholdAction.APPROVE,
          HouseholdAction.ACCEPT_TEMPORARY,
          HouseholdAction.CONFIRM_REVIEW,
          HouseholdAction.CONFIRM_ENDING);

  @Inject HouseholdRepository households;
  @Inject HouseholdRights rights;
  @Inject HouseholdReader reader;
  @Inject HouseholdStepLog log;
  @Inject HouseholdTurn turn;
  @Inject HouseholdPaperSync paperSync;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * The file, when the caller may take this step now.
   *
   * @throws Problem 404 outside the caller's scope, 428 or 412 by version, 403 or 409 where the
   *     caller or the state forbids it
   */
  Household begin(UUID id, EntityVersion seen, HouseholdAction action) {
    Household file = households.require(id);
    audit.object(HouseholdPapers.OWNER, id, file.unionPath);
    EntityVersion.require(seen, file.version);
    rights.require(file, action);
    return file;
  }

  HouseholdDetail finish(Household file, HouseholdAction action, String opinion) {
    return finish(file, action, EnumSet.noneOf(When.class), opinion);
  }

  /**
   * Moves the file along the table, records the step and hands the file over.
   *
   * @param circumstances decide between lines of the table that begin alike
   */
  HouseholdDetail finish(
      Household file, HouseholdAction action, Set<When> circumstances, String opinion) {
    advance(file, action, circumstances, opinion);
    return reader.detail(file);
  }

  /** The same without an answer, for whoever may not read the file. */
  void advance(Household file, HouseholdAction action, Set<When> circumstances, String opinion) {
    HouseholdState from = file.state;
    file.state = Lifecycle.find(from, action, circumstances).orElseThrow().to();
    file.updatedAt = OffsetDateTime.now(clock);
    if (file.filedOn != null && CHANGING.contains(action)) {
      paperSync.changed(file);
    }
    turn.pass(file, from != file.state || RENEWING.contains(action));
    log.add(file, action, from, opinion);
    households.flush();
  }
}
