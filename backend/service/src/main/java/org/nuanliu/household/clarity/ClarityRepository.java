package org.nuanliu.household.clarity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** The four clarities of the files that the caller sees. */
@ApplicationScoped
class ClarityRepository implements PanacheRepositoryBase<HouseholdClarity, UUID> {

  /**
   * @param id of the file
   * @throws Problem 404 for a file that never came 在档, is absent or outside the caller's scope
   */
  HouseholdClarity require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  List<HouseholdMeasure> measures(HouseholdClarity clarity) {
    return getEntityManager()
        .createQuery(
            "from HouseholdMeasure where householdId = :id order by position, id",
            HouseholdMeasure.class)
        .setParameter("id", clarity.id)
        .getResultList();
  }
}
