package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.security.CurrentCaller;

/** What a union was called, where it stood and when that changed. */
@ApplicationScoped
class UnionHistory {

  private static final String INSERT =
      """
      INSERT INTO union_history (id, union_id, what, before, after, on_date, reason, staff_id)
      VALUES (:id, :union, :what, :before, :after, :on, :reason, :staff)
      """;

  private static final String LIST =
      """
      SELECT what, before, after, on_date, reason FROM union_history
      WHERE union_id = :union ORDER BY on_date DESC, id DESC LIMIT 200
      """;

  @Inject EntityManager entities;
  @Inject CurrentCaller caller;

  void add(UUID unionId, UnionChange change) {
    entities
        .createNativeQuery(INSERT)
        .setParameter("id", Ids.next())
        .setParameter("union", unionId)
        .setParameter("what", change.what())
        .setParameter("before", change.before())
        .setParameter("after", change.after())
        .setParameter("on", change.on())
        .setParameter("reason", change.reason())
        .setParameter("staff", caller.get().staffId())
        .executeUpdate();
  }

  List<UnionChange> of(UUID unionId) {
    return entities
        .createNativeQuery(LIST, Tuple.class)
        .setParameter("union", unionId)
        .getResultStream()
        .map(row -> change((Tuple) row))
        .toList();
  }

  private static UnionChange change(Tuple row) {
    return new UnionChange(
        row.get("what", String.class),
        row.get("before", String.class),
        row.get("after", String.class),
        row.get("on_date", LocalDate.class),
        row.get("reason", String.class));
  }
}
