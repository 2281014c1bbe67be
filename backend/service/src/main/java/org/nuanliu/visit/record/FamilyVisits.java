package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of earlier visits to a family, as far as the caller sees them. */
@ApplicationScoped
public class FamilyVisits {

  @Inject VisitRepository visits;
  @Inject VisitSecrets secrets;

  public Optional<LastVisit> last(UUID household) {
    return visits
        .find("householdId = ?1 order by startedAt desc", household)
        .firstResultOptional()
        .map(visit -> new LastVisit(visit.id, visit.visitedOn, visit.madeByName, visit.outcome));
  }

  /** What was promised and is not done. */
  public List<OpenPromise> promises(UUID household) {
    return visits
        .getEntityManager()
        .createQuery(
            "from VisitFollowUp f where f.doneOn is null and f.visitId in"
                + " (select v.id from Visit v where v.householdId = :household) order by f.dueOn",
            VisitFollowUp.class)
        .setParameter("household", household)
        .getResultStream()
        .map(
            row ->
                new OpenPromise(
                    row.id,
                    row.visitId,
                    secrets.open(VisitSecrets.Field.TASK, row.id, row.task),
                    row.dueOn,
                    row.staffName))
        .toList();
  }
}
