package org.nuanliu.household.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Who agreed to what, when and how; and how many stand by which edition. */
@ApplicationScoped
class ConsentLedger {

  private static final String NUMBER = "[0-9]{10,}";

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  @Inject EntityManager entities;
  @Inject ConsentEditions editions;
  @Inject Unions unions;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  Page<ConsentEntry> list(ConsentFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions(filter);
    Query rows =
        entities.createNativeQuery(
            ConsentSql.page(wanted.keySet(), ConsentSql.ORDER.orderBy(page)), Tuple.class);
    Query count = entities.createNativeQuery(ConsentSql.count(wanted.keySet()));
    int position = 1;
    for (Object value : wanted.values()) {
      if (value != null) {
        rows.setParameter(position, value);
        count.setParameter(position++, value);
      }
    }
    rows.setParameter(position++, page.size).setParameter(position, page.offset());
    return Page.of(
        tuples(rows).map(ConsentSql::entry).toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  /**
   * @param union null for the caller's own
   */
  @Transactional
  List<ConsentCount> counts(UUID union) {
    String today = editions.versionOn(LocalDate.now(clock));
    Query rows =
        entities
            .createNativeQuery(ConsentSql.COUNTS, Tuple.class)
            .setParameter("below", union == null ? caller.get().unionPath() : path(union));
    return tuples(rows)
        .map(
            row ->
                new ConsentCount(
                    row.get("version", String.class),
                    today.equals(row.get("version", String.class)),
                    ((Number) row.get("families")).longValue()))
        .toList();
  }

  private static Stream<Tuple> tuples(Query query) {
    Stream<?> rows = query.getResultStream();
    return rows.map(Tuple.class::cast);
  }

  /** Condition → its one parameter; null for a condition that has none. */
  private Map<String, Object> conditions(ConsentFilter filter) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    if (filter.q != null && !filter.q.isBlank()) {
      String q = filter.q.strip();
      conditions.put(q.matches(NUMBER) ? "h.number = ?" : "h.head_name COLLATE \"C\" ^@ ?", q);
    }
    if (filter.union != null) {
      conditions.put("c.union_path >= ?", path(filter.union));
      conditions.put("c.union_path < ?", path(filter.union) + "~");
    }
    if (filter.standing != null) {
      conditions.put(ConsentSql.STANDINGS.get(filter.standing), null);
    }
    if (filter.version != null) {
      conditions.put("c.text_version = ?", filter.version);
    }
    if (filter.channel != null) {
      conditions.put("c.channel = ?", filter.channel);
    }
    return conditions;
  }

  private String path(UUID union) {
    return unions.find(union).map(UnionSummary::path).orElse(NOWHERE);
  }
}
