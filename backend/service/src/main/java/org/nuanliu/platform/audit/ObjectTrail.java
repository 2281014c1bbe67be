package org.nuanliu.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.time.Clocks;

/** What the trail holds about one record, within the scope of the running transaction. */
@ApplicationScoped
public class ObjectTrail {

  private static final int MOST = 500;

  private static final String LOOKS =
      """
      SELECT action, actor_name, union_path::text AS union_path, count(*) AS times, min(at) AS first, max(at) AS last
      FROM audit_event WHERE object_id = :id AND result = 'done' AND staff_id IS NOT NULL
      GROUP BY action, actor_name, union_path ORDER BY max(at) DESC LIMIT :most""";

  /** Columns that hold a person's clear text are not in the trail, so they are not told apart. */
  private static final String CHANGES =
      """
      SELECT c.at, c.table_name, c.operation, e.actor_name, e.union_path::text AS union_path,
             ARRAY(SELECT key FROM jsonb_each(c.after) WHERE c.before -> key IS DISTINCT FROM value
                   AND key NOT IN ('version', 'updated_at') ORDER BY key) AS columns
      FROM audit_change c LEFT JOIN audit_event e ON e.id = c.event_id
      WHERE c.row_id = ANY (:ids) ORDER BY c.at DESC LIMIT :most""";

  @Inject EntityManager entities;

  /**
   * Who did what with the record, how often.
   *
   * @param unionPath where he worked
   */
  public record Look(
      String action,
      String actorName,
      String unionPath,
      long times,
      OffsetDateTime first,
      OffsetDateTime last) {}

  /**
   * A change of a row.
   *
   * @param actorName absent where nobody called: machinery, the loader
   * @param columns that are different, without those that hold a person's clear text
   */
  public record RowChange(
      OffsetDateTime at,
      String table,
      String operation,
      String actorName,
      String unionPath,
      List<String> columns) {}

  /** At most five hundred, the latest first. */
  public List<Look> looks(UUID objectId) {
    return rows(
            entities
                .createNativeQuery(LOOKS, Tuple.class)
                .setParameter("id", objectId.toString())
                .setParameter("most", MOST))
        .stream()
        .map(
            row ->
                new Look(
                    row.get("action", String.class),
                    row.get("actor_name", String.class),
                    row.get("union_path", String.class),
                    ((Number) row.get("times")).longValue(),
                    time(row, "first"),
                    time(row, "last")))
        .toList();
  }

  /** At most five hundred, the latest first. */
  public List<RowChange> changes(Collection<UUID> rows) {
    return rows(
            entities
                .createNativeQuery(CHANGES, Tuple.class)
                .setParameter("ids", rows.stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("most", MOST))
        .stream()
        .map(
            row ->
                new RowChange(
                    time(row, "at"),
                    row.get("table_name", String.class),
                    row.get("operation", String.class),
                    row.get("actor_name", String.class),
                    row.get("union_path", String.class),
                    List.of(row.get("columns", String[].class))))
        .toList();
  }

  private static List<Tuple> rows(Query query) {
    return query.getResultStream().map(row -> (Tuple) row).toList();
  }

  private static OffsetDateTime time(Tuple row, String column) {
    return row.get(column, Instant.class).atZone(Clocks.ZONE).toOffsetDateTime();
  }
}
