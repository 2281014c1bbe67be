package org.nuanliu.visit.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Visits of the caller's union and below. */
@ApplicationScoped
class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {

  /**
   * @throws Problem 404 for what is absent or beyond the caller
   */
  Visit require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /** Records with the same id wait for each other until the first is committed. */
  void serialise(UUID id) {
    getEntityManager()
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:id, 0))::text")
        .setParameter("id", "visit:" + id)
        .getSingleResult();
  }

  String nextNumber(LocalDate day) {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("SELECT nextval('visit_number')")
                .getSingleResult();
    return "ZF%d%06d".formatted(day.getYear(), next.longValue());
  }

  /** The parts of a visit in their order. */
  <T> List<T> parts(Class<T> type, UUID visit) {
    return getEntityManager()
        .createQuery(
            "from %s where visitId = :visit order by position".formatted(type.getSimpleName()),
            type)
        .setParameter("visit", visit)
        .getResultList();
  }

  /**
   * One part of one visit.
   *
   * @throws Problem 404 for what is absent or belongs to another visit
   */
  <T> T part(Class<T> type, UUID visit, UUID id) {
    return getEntityManager()
        .createQuery(
            "from %s where visitId = :visit and id = :id".formatted(type.getSimpleName()), type)
        .setParameter("visit", visit)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
