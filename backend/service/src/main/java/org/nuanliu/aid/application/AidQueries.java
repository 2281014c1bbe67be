package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidState;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * Lists of applications. Only operators that are leakproof, because no other can use an index under
 * a row policy.
 */
@ApplicationScoped
class AidQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of(
              "updatedAt", "a.updated_at",
              "appliedOn", "a.applied_on",
              "dueOn", "a.due_on",
              "number", "a.number"),
          "a.updated_at DESC, a.id");

  private static final String NUMBER = "BF[0-9]{8,}";

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  private static final String SELECT =
      """
      SELECT a.id, a.number, u.name AS union_name, a.household_id, a.household_number, a.head_name, a.person_name,
        a.purpose, a.variant, a.urgent, a.state, a.year, a.requested, a.granted, a.applied_on, a.approved_on, a.paid_on,
        a.due_on, a.updated_at
      FROM aid_application a JOIN union_org u ON u.path = a.union_path %s""";

  private static final String PAGE = SELECT + " ORDER BY %s LIMIT ? OFFSET ?";

  /** Ids grow with time, so the oldest come first and no page is skipped or seen twice. */
  private static final String EXPORT = SELECT + " ORDER BY a.id LIMIT ?";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM aid_application a %s LIMIT ?) AS counted";

  @Inject EntityManager entities;
  @Inject Unions unions;

  @Transactional
  Page<AidApplicationEntry> list(AidApplicationFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions(filter);
    String sql = PAGE.formatted(where(wanted), ORDER.orderBy(page));
    return Page.of(
        entries(sql, wanted, page.size, page.offset()), page, count(wanted, PageQuery.DEEPEST + 1));
  }

  /** All applications of a filter, the oldest first. */
  ExportRows<AidApplicationEntry> rows(AidApplicationFilter filter) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        return AidQueries.this.count(conditions(filter), most);
      }

      @Override
      public List<AidApplicationEntry> after(AidApplicationEntry last, int size) {
        Map<String, Object> wanted = conditions(filter);
        if (last != null) {
          wanted.put("a.id > ?", last.id());
        }
        return entries(EXPORT.formatted(where(wanted)), wanted, size);
      }
    };
  }

  private List<AidApplicationEntry> entries(
      String sql, Map<String, Object> wanted, Object... further) {
    return bound(entities.createNativeQuery(sql, Tuple.class), wanted, further)
        .getResultStream()
        .map(row -> entry((Tuple) row))
        .toList();
  }

  private long count(Map<String, Object> wanted, long most) {
    Query count = entities.createNativeQuery(COUNT.formatted(where(wanted)));
    return ((Number) bound(count, wanted, most).getSingleResult()).longValue();
  }

  private static String where(Map<String, Object> wanted) {
    return wanted.isEmpty() ? "" : "WHERE " + String.join(" AND ", wanted.keySet());
  }

  private static Query bound(Query query, Map<String, Object> wanted, Object... further) {
    int position = 1;
    for (Object value : wanted.values()) {
      query.setParameter(position++, value);
    }
    for (Object value : further) {
      query.setParameter(position++, value);
    }
    return query;
  }

  private Map<String, Object> conditions(AidApplicationFilter filter) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    if (filter.q != null && !filter.q.isBlank()) {
      String q = filter.q.strip();
      conditions.put(q.matches(NUMBER) ? "a.number = ?" : "a.head_name COLLATE \"C\" ^@ ?", q);
    }
    if (filter.state != null) {
      conditions.put("a.state = ?", filter.state.name());
    }
    if (filter.purpose != null) {
      conditions.put("a.purpose = ?", filter.purpose);
    }
    if (filter.year != null) {
      conditions.put("a.year = ?", filter.year);
    }
    if (filter.household != null) {
      conditions.put("a.household_id = ?", filter.household);
    }
    if (filter.urgent) {
      conditions.put("a.urgent = ?", true);
    }
    if (filter.union != null) {
      String path = unions.find(filter.union).map(UnionSummary::path).orElse(NOWHERE);
      conditions.put("a.union_path >= ?", path);
      conditions.put("a.union_path < ?", path + "~");
    }
    return conditions;
  }

  private static AidApplicationEntry entry(Tuple row) {
    return new AidApplicationEntry(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("union_name", String.class),
        row.get("household_id", UUID.class),
        row.get("household_number", String.class),
        row.get("head_name", String.class),
        row.get("person_name", String.class),
        row.get("purpose", String.class),
        row.get("variant", String.class),
        row.get("urgent", Boolean.class),
        AidState.valueOf(row.get("state", String.class)),
        row.get("year", Integer.class),
        AidApplication.money(row.get("requested", Long.class)),
        AidApplication.money(row.get("granted", Long.class)),
        day(row, "applied_on"),
        day(row, "approved_on"),
        day(row, "paid_on"),
        day(row, "due_on"),
        OffsetDateTime.ofInstant(row.get("updated_at", Instant.class), Clocks.ZONE));
  }

  static LocalDate day(Tuple row, String column) {
    return row.get(column, LocalDate.class);
  }
}
