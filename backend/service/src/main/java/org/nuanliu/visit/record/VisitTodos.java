package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;

/** What was promised on a visit, on the lists of those who promised it. */
@ApplicationScoped
class VisitTodos {

  @Inject VisitRepository visits;
  @Inject Todos todos;

  /** Brings the lists up to date with what is not done. */
  void renew(Visit visit) {
    todos.close(VisitService.OBJECT, visit.id);
    visits.parts(VisitFollowUp.class, visit.id).stream()
        .filter(followUp -> followUp.doneOn == null)
        .forEach(
            followUp ->
                todos.openFor(
                    followUp.staffId,
                    new TodoOpening(
                        visit.unionPath,
                        "registrar",
                        Set.of(),
                        "visit:follow-up",
                        VisitService.OBJECT,
                        visit.id,
                        visit.number,
                        "走访后续：" + visit.number,
                        followUp.dueOn)));
  }
}
