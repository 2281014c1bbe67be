package org.nuanliu.household.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Changes that the caller sees, and their papers. */
@ApplicationScoped
class ChangeRepository implements PanacheRepositoryBase<HouseholdChange, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  HouseholdChange require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  List<ChangePaper> papers(HouseholdChange change) {
    return getEntityManager()
        .createQuery("from ChangePaper where changeId = :id order by id", ChangePaper.class)
        .setParameter("id", change.id)
        .getResultList();
  }
}
