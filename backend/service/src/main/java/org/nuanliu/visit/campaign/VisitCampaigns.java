package org.nuanliu.visit.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Campaigns of the caller's union, below it and above it. */
@ApplicationScoped
class VisitCampaigns implements PanacheRepositoryBase<VisitCampaign, UUID> {

  /**
   * @throws Problem 404 for what is absent or beyond the caller
   */
  VisitCampaign require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }
}
