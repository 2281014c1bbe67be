package org.nuanliu.aid.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Batches of the unions that the caller sees. */
@ApplicationScoped
class BatchRepository implements PanacheRepositoryBase<AidBatch, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  AidBatch require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /** Every step locks the batch first, so that one of them is taken at a time. */
  AidBatch lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
  }

  String nextNumber(int year) {
    Object next =
        getEntityManager()
            .createNativeQuery("SELECT nextval('aid_batch_number')")
            .getSingleResult();
    return "PF%d%08d".formatted(year, ((Number) next).longValue());
  }
}
