package org.nuanliu.household.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Transfers of the unions that the caller sees, as the giving side. */
@ApplicationScoped
class TransferRepository implements PanacheRepositoryBase<HouseholdTransfer, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  HouseholdTransfer require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /** Both sides lock this row first, so that only one of them decides. */
  HouseholdTransfer lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
  }
}
