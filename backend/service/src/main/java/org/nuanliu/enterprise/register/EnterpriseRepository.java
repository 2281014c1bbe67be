package org.nuanliu.enterprise.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Enterprises that the caller sees, and the directory in which all are found by name. */
@ApplicationScoped
class EnterpriseRepository implements PanacheRepositoryBase<Enterprise, UUID> {

  /**
   * The directory finds the part of a name by its index; the policy of the join keeps the scope.
   */
  private static final String SEARCH =
      """
      SELECT e.* FROM enterprise_directory d JOIN enterprise e ON e.id = d.enterprise_id
      WHERE d.name ILIKE :part OR d.credit_code ^@ :code ORDER BY e.name, e.id""";

  private static final String REGISTERED =
      "SELECT union_path::text FROM enterprise_directory WHERE credit_code = :code AND enterprise_id <> :own";

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  Enterprise require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  List<Enterprise> search(String text, int atMost) {
    return getEntityManager()
        .createNativeQuery(SEARCH, Enterprise.class)
        .setParameter("part", anywhere(text))
        .setParameter("code", text.strip())
        .setMaxResults(atMost)
        .getResultStream()
        .map(Enterprise.class::cast)
        .toList();
  }

  /**
   * Path of the union that has an enterprise of this code, wherever it stands.
   *
   * @param own the enterprise that may have it
   */
  Optional<String> registeredAt(String code, UUID own) {
    return getEntityManager()
        .createNativeQuery(REGISTERED, String.class)
        .setParameter("code", code)
        .setParameter("own", own)
        .getResultStream()
        .map(String.class::cast)
        .findFirst();
  }

  /** Pattern of what contains the text, whatever signs stand in it. */
  static String anywhere(String text) {
    return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
