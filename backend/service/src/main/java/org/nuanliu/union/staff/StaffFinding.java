package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.StaffChoice;
import org.nuanliu.union.StaffFinder;

@ApplicationScoped
class StaffFinding implements StaffFinder {

  private static final String ACTIVE =
      """
      SELECT s.id, s.name, s.union_path, u.name AS union_name
      FROM staff s JOIN union_org u ON u.path = s.union_path WHERE s.active AND """;

  @Inject EntityManager entities;

  @Override
  @Transactional
  public Optional<StaffChoice> active(UUID staffId) {
    return choices(
            entities
                .createNativeQuery(ACTIVE + " s.id = :id", Tuple.class)
                .setParameter("id", staffId))
        .stream()
        .findFirst();
  }

  @Override
  @Transactional
  public List<StaffChoice> seeing(UnionPath path, Collection<String> duties) {
    List<String> paths = new ArrayList<>(path.above());
    paths.add(path.value());
    return choices(
        entities
            .createNativeQuery(
                ACTIVE
                    + " s.union_path = ANY (:paths) AND s.duties && CAST(:duties AS text[])"
                    + " ORDER BY length(s.union_path) DESC, s.name LIMIT 200",
                Tuple.class)
            .setParameter("paths", paths.toArray(String[]::new))
            .setParameter("duties", duties.toArray(String[]::new)));
  }

  private static List<StaffChoice> choices(Query query) {
    return query.getResultStream().map(row -> choice((Tuple) row)).toList();
  }

  private static StaffChoice choice(Tuple row) {
    return new StaffChoice(
        row.get("id", UUID.class),
        row.get("name", String.class),
        row.get("union_path", String.class),
        row.get("union_name", String.class));
  }
}
