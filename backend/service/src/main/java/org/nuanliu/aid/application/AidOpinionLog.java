package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.nuanliu.aid.application.domain.AidAction;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Writes who did what to an application, with which opinion and which amount. */
@ApplicationScoped
class AidOpinionLog {

  @Inject AidApplicationRepository applications;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @param opinion null or blank for none
   */
  void add(AidApplication application, AidAction action, String opinion) {
    List<AidOpinion> before = applications.opinions(application);
    int round = before.isEmpty() ? 0 : before.getLast().round;
    Caller person = caller.get();
    var step = new AidOpinion();
    step.id = Ids.next();
    step.applicationId = application.id;
    step.unionPath = application.unionPath;
    step.round = action == AidAction.SUBMIT ? round + 1 : round;
    step.action = action.code();
    step.at = OffsetDateTime.now(clock);
    step.atUnion = person.unionId();
    step.unionName = person.unionName();
    step.staffId = person.staffId();
    step.staffName = person.name();
    step.amount = application.granted == null ? application.requested : application.granted;
    step.opinion = opinion == null || opinion.isBlank() ? null : opinion.strip();
    applications.getEntityManager().persist(step);
    applications.flush();
  }
}
