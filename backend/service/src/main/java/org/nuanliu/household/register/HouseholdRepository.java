package org.nuanliu.household.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Files that the caller sees, and their rows. */
@ApplicationScoped
class HouseholdRepository implements PanacheRepositoryBase<Household, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  Household require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  HouseholdParts parts(Household file) {
    return new HouseholdParts(
        rows(HouseholdPerson.class, file, "position"),
        rows(HouseholdItem.class, file, "position, id"),
        // identifiers grow with the machine's time, which no demonstration date moves back
        rows(HouseholdConsent.class, file, "id desc").stream()
            .findFirst()
            .filter(newest -> newest.withdrawnAt == null)
            .orElse(null));
  }

  List<HouseholdPaper> papers(Household file) {
    return rows(HouseholdPaper.class, file, "id");
  }

  /** The rows of a file in this order. */
  <T> List<T> rows(Class<T> type, Household file, String order) {
    return getEntityManager()
        .createQuery(
            "from %s where householdId = :id order by %s".formatted(type.getSimpleName(), order),
            type)
        .setParameter("id", file.id)
        .getResultList();
  }
}
