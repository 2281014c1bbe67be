package org.nuanliu.household.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Campaigns of the caller's union, below it and above it. */
@ApplicationScoped
class ReviewCampaignRepository implements PanacheRepositoryBase<ReviewCampaign, UUID> {

  /**
   * @throws Problem 404 for what is absent or beyond the caller
   */
  ReviewCampaign require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }
}
