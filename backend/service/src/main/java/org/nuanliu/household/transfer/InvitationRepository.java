package org.nuanliu.household.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Transfers of the unions that the caller sees, as the receiving side. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<HouseholdInvitation, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  HouseholdInvitation require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }
}
