package org.nuanliu.aid.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * Many as they stand, in the order of the ids; what is done to them afterwards is not written.
   *
   * @throws Problem 404 when one of them is absent or outside the caller's scope
   */
  List<AidApplication> read(Collection<UUID> ids) {
    return apart(ids, LockModeType.NONE);
  }

  /** The same with their rows locked, in an order in which all lock them. */
  List<AidApplication> lock(Collection<UUID> ids) {
    return apart(ids, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<AidApplication> apart(Collection<UUID> ids, LockModeType mode) {
    List<AidApplication> found =
        getEntityManager()
            .createQuery("from AidApplication where id in :ids order by id", AidApplication.class)
            .setParameter("ids", ids)
            .setLockMode(mode)
            .getResultList();
    // a batch may have a hundred thousand: the session must not keep them
    found.forEach(getEntityManager()::detach);
    Map<UUID, AidApplication> byId =
        found.stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
    if (!byId.keySet().containsAll(ids)) {
      throw Problem.notFound();
    }
    return ids.stream().map(byId::get).toList();
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
}
