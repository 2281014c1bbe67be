package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;
import org.nuanliu.household.change.domain.ChangePart;

/** Which parts of a file an open request holds; the primary key is the referee. */
@ApplicationScoped
public class ChangeClaims {

  private static final String TAKE =
      """
      INSERT INTO household_claim (household_id, union_path, part, request_id)
      VALUES (:household, :path, :part, :request)""";

  private static final String FREE = "DELETE FROM household_claim WHERE request_id = :request";

  @Inject EntityManager entities;

  /**
   * @throws jakarta.persistence.PersistenceException when another open request holds one of them;
   *     answered as 409
   */
  public void take(UUID household, String path, UUID request, Collection<ChangePart> parts) {
    for (ChangePart part : parts.stream().sorted().toList()) {
      entities
          .createNativeQuery(TAKE)
          .setParameter("household", household)
          .setParameter("path", path)
          .setParameter("part", part.name())
          .setParameter("request", request)
          .executeUpdate();
    }
  }

  public void free(UUID request) {
    entities.createNativeQuery(FREE).setParameter("request", request).executeUpdate();
  }
}
