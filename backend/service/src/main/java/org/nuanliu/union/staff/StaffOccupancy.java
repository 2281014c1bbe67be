package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionOccupancy;

/** A union where people still work cannot be closed. */
@ApplicationScoped
class StaffOccupancy implements UnionOccupancy {

  private static final String COUNT =
      "SELECT count(*) FROM staff WHERE union_path >= :path AND union_path < :path || '~' AND active";

  @Inject EntityManager entities;

  @Override
  public Optional<String> liveAt(UnionPath path) {
    Number active =
        (Number)
            entities.createNativeQuery(COUNT).setParameter("path", path.value()).getSingleResult();
    return active.longValue() == 0 ? Optional.empty() : Optional.of(active + " 个在用账号");
  }
}
