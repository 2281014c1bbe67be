package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.household.change.domain.ChangeState;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Lists of changes. */
@ApplicationScoped
class ChangeQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("updatedAt", "c.updated_at", "proposedOn", "c.proposed_on", "dueOn", "c.due_on"),
          "c.updated_at DESC, c.id");

  private static final String PAGE =
      """
      SELECT c.id, c.household_id, h.number, h.head_name, u.id AS union_id, u.name AS union_name, c.type, c.state,
             c.proposed_on, c.due_on, c.decided_on, c.updated_at
      FROM household_change c JOIN household h ON h.id = c.household_id JOIN union_org u ON u.path = c.union_path
      %s ORDER BY %s LIMIT ? OFFSET ?""";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM household_change c %s LIMIT %d) AS counted";

  /** A file's own changes, and the merge into another file that holds it. */
  private static final String OF_FILE =
      """
      c.id IN (SELECT one.id FROM (VALUES (CAST(? AS uuid))) AS file (id) CROSS JOIN LATERAL (
        SELECT own.id FROM household_change own WHERE own.household_id = file.id UNION
        SELECT held.request_id FROM household_claim held WHERE held.household_id = file.id) AS one)""";

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  @Inject EntityManager entities;
  @Inject Unions unions;
  @Inject Clock clock;

  @Transactional
  Page<ChangeEntry> list(ChangeFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions(filter);
    String where = wanted.isEmpty() ? "" : "WHERE " + String.join(" AND ", wanted.keySet());
    Query rows =
        entities.createNativeQuery(PAGE.formatted(where, ORDER.orderBy(page)), Tuple.class);
    Query count = entities.createNativeQuery(COUNT.formatted(where, PageQuery.DEEPEST + 1));
    int position = 1;
    for (Object value : wanted.values()) {
      rows.setParameter(position, value);
      count.setParameter(position++, value);
    }
    rows.setParameter(position++, page.size).setParameter(position, page.offset());
    return Page.of(
        rows.getResultStream().map(row -> entry((Tuple) row)).toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  private Map<String, Object> conditions(ChangeFilter filter) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    if (filter.household != null) {
      conditions.put(OF_FILE, filter.household);
    }
    if (filter.state != null) {
      conditions.put("c.state = ?", filter.state.name());
    }
    if (filter.type != null) {
      conditions.put("c.type = ?", filter.type);
    }
    if (filter.union != null) {
      String path = unions.find(filter.union).map(UnionSummary::path).orElse(NOWHERE);
      conditions.put("c.union_path >= ?", path);
      conditions.put("c.union_path < ?", path + "~");
    }
    if (filter.overdue) {
      conditions.put("c.due_on < ?", LocalDate.now(clock));
    }
    return conditions;
  }

  private static ChangeEntry entry(Tuple row) {
    return new ChangeEntry(
        row.get("id", UUID.class),
        row.get("household_id", UUID.class),
        row.get("number", String.class),
        row.get("head_name", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        ChangeType.of(row.get("type", String.class)),
        ChangeState.valueOf(row.get("state", String.class)),
        row.get("proposed_on", LocalDate.class),
        row.get("due_on", LocalDate.class),
        row.get("decided_on", LocalDate.class),
        row.get("updated_at", Instant.class).atZone(Clocks.ZONE).toOffsetDateTime());
  }
}
