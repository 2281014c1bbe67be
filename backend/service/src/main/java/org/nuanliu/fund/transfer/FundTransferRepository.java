package org.nuanliu.fund.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Papers of the unions that the caller sees. */
@ApplicationScoped
class FundTransferRepository implements PanacheRepositoryBase<FundTransfer, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  FundTransfer require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  FundTransfer lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
  }

  /** The year is that of the day; the running number never begins again. */
  String nextNumber(int year) {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("SELECT nextval('fund_transfer_number')")
                .getSingleResult();
    return "BF%d%06d".formatted(year, next.longValue());
  }
}
