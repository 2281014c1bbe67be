package org.nuanliu.aid.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Applications that the caller sees, and their rows. */
@ApplicationScoped
class AidApplicationRepository implements PanacheRepositoryBase<AidApplication, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  AidApplication require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /** Whoever decides or pays locks this row first. */
  AidApplication lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
  }

  /** The rows of an application in this order. */
  <T> List<T> rows(Class<T> type, AidApplication application, String order) {
    return getEntityManager()
        .createQuery(
            "from %s where applicationId = :id order by %s".formatted(type.getSimpleName(), order),
            type)
        .setParameter("id", application.id)
        .getResultList();
  }

  List<AidOpinion> opinions(AidApplication application) {
    return rows(AidOpinion.class, application, "id");
  }

  /** Those since the last submission, the submission first. */
  List<AidOpinion> opinionsOfRound(AidApplication application) {
    List<AidOpinion> all = opinions(application);
    int round = all.isEmpty() ? 0 : all.getLast().round;
    return all.stream().filter(opinion -> opinion.round == round).toList();
  }
}
