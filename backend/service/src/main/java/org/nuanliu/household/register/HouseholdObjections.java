package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.security.CurrentCaller;

/** Doubts about a noticed family, from the public page or told to the union. */
@ApplicationScoped
class HouseholdObjections implements NoticedHouseholds {

  @Inject EntityManager entities;
  @Inject HouseholdFlow flow;
  @Inject HouseholdRound round;
  @Inject HouseholdSecrets secrets;
  @Inject CurrentCaller caller;
  @Inject Scope scope;
  @Inject Clock clock;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void objectFromPublic(UUID noticeId, String content, String contact) {
    scope.elevated(
        "public-notice",
        () -> {
          Household file = lockNoticed(noticeId);
          add(file, "public", content, contact);
          flow.advance(file, HouseholdAction.OBJECT, Set.of(), null);
          return file.id;
        });
  }

  void add(Household file, String source, String content, String contact) {
    var objection = new HouseholdObjection();
    objection.id = Ids.next();
    objection.householdId = file.id;
    objection.unionPath = file.unionPath;
    objection.noticeId = round.notice(file).orElseThrow().id;
    objection.raisedOn = LocalDate.now(clock);
    objection.source = source;
    objection.content =
        secrets.seal(HouseholdSecret.OBJECTION_CONTENT, objection.id, content.strip());
    objection.contact =
        contact == null || contact.isBlank()
            ? null
            : secrets.seal(HouseholdSecret.OBJECTION_CONTACT, objection.id, contact.strip());
    entities.persist(objection);
  }

  void resolve(Household file, String outcome, String resolution) {
    for (HouseholdObjection objection : round.openObjections(file)) {
      objection.outcome = outcome;
      objection.resolution =
          secrets.seal(HouseholdSecret.OBJECTION_RESOLUTION, objection.id, resolution.strip());
      objection.resolvedOn = LocalDate.now(clock);
      objection.resolvedBy = caller.get().staffId();
    }
  }

  /** Locked, because nobody on the public page can be told that somebody else was faster. */
  private Household lockNoticed(UUID noticeId) {
    HouseholdNotice notice = entities.find(HouseholdNotice.class, noticeId);
    if (notice == null) {
      throw Problem.notFound();
    }
    Household file =
        entities.find(Household.class, notice.householdId, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(notice);
    LocalDate today = LocalDate.now(clock);
    if (notice.ended || notice.endsOn.isBefore(today) || notice.startsOn.isAfter(today)) {
      throw Problem.notFound();
    }
    return file;
  }
}
