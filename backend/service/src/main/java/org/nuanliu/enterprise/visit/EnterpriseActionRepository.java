package org.nuanliu.enterprise.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** What was promised to enterprises that the caller sees. */
@ApplicationScoped
class EnterpriseActionRepository implements PanacheRepositoryBase<EnterpriseAction, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  EnterpriseAction require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }
}
