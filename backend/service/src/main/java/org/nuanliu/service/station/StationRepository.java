package org.nuanliu.service.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

/** Stations that the caller sees. */
@ApplicationScoped
class StationRepository implements PanacheRepositoryBase<Station, UUID> {

  /**
   * @throws Problem 404 for what is absent or outside the caller's scope
   */
  Station require(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  String nextNumber() {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("SELECT nextval('station_number')")
                .getSingleResult();
    return "ZD%06d".formatted(next.longValue());
  }
}
