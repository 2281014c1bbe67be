package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Staffing;

@ApplicationScoped
class StaffPresence implements Staffing {

  private static final String FIRST =
      """
      SELECT place.path FROM unnest(:paths) WITH ORDINALITY AS place (path, preference)
      WHERE EXISTS (SELECT FROM staff s WHERE s.union_path = place.path AND s.active AND :duty = ANY (s.duties)
                    AND s.id <> ALL (:except))
      ORDER BY place.preference LIMIT 1""";

  @Inject EntityManager entities;
  @Inject Scope scope;

  @Override
  @Transactional
  public Optional<UnionPath> first(List<UnionPath> paths, String duty, Set<UUID> except) {
    return scope.elevated(
        "whoever-is-left",
        () ->
            entities
                .createNativeQuery(FIRST, String.class)
                .setParameter("paths", paths.stream().map(UnionPath::value).toArray(String[]::new))
                .setParameter("duty", duty)
                .setParameter("except", except.toArray(UUID[]::new))
                .getResultStream()
                .map(path -> new UnionPath((String) path))
                .findFirst());
  }
}
