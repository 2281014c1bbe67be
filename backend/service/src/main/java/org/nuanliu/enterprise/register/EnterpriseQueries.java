package org.nuanliu.enterprise.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.household.Employment;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Lists of enterprises. */
@ApplicationScoped
class EnterpriseQueries {

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("name", "e.name", "headcount", "e.headcount", "visitedOn", "visited_on"),
          "e.id DESC");

  private static final String ENTRIES =
      """
      SELECT e.id, e.credit_code, e.name, u.name AS union_name, e.nature, e.industry, e.state, e.headcount,
             (SELECT max(v.visited_on) FROM enterprise_visit v WHERE v.enterprise_id = e.id) AS visited_on
      FROM enterprise e JOIN union_org u ON u.path = e.union_path
      """;

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM enterprise e%s LIMIT %d) AS counted";

  @Inject EntityManager entities;
  @Inject Employment employment;
  @Inject Unions unions;

  @Transactional
  Page<EnterpriseEntry> list(EnterpriseFilter filter, PageQuery page) {
    Map<String, List<?>> conditions = conditions(filter);
    Query rows =
        entities.createNativeQuery(
            ENTRIES + where(conditions) + " ORDER BY " + ORDER.orderBy(page), Tuple.class);
    bind(rows, conditions);
    return Page.of(
        entries(rows.setFirstResult(page.offset()).setMaxResults(page.size)),
        page,
        count(conditions, PageQuery.DEEPEST + 1));
  }

  /** All enterprises of a filter, in the order in which they were registered. */
  ExportRows<EnterpriseEntry> rows(EnterpriseFilter filter) {
    Map<String, List<?>> wanted = conditions(filter);
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        return EnterpriseQueries.this.count(wanted, most);
      }

      @Override
      public List<EnterpriseEntry> after(EnterpriseEntry last, int size) {
        Map<String, List<?>> further = new LinkedHashMap<>(wanted);
        if (last != null) {
          further.put("e.id > ?", List.of(last.id()));
        }
        Query query =
            entities.createNativeQuery(ENTRIES + where(further) + " ORDER BY e.id", Tuple.class);
        bind(query, further);
        return entries(query.setMaxResults(size));
      }
    };
  }

  private long count(Map<String, List<?>> conditions, long most) {
    Query count = entities.createNativeQuery(COUNT.formatted(where(conditions), most));
    bind(count, conditions);
    return ((Number) count.getSingleResult()).longValue();
  }

  /** Condition → its parameters. Names are searched in the directory, which has an index for it. */
  private Map<String, List<?>> conditions(EnterpriseFilter filter) {
    Map<String, List<?>> conditions = new LinkedHashMap<>();
    if (filter.q != null && !filter.q.isBlank()) {
      conditions.put(
          "e.id IN (SELECT enterprise_id FROM enterprise_directory WHERE name ILIKE ? OR credit_code ^@ ?)",
          List.of(EnterpriseRepository.anywhere(filter.q), filter.q.strip()));
    }
    if (filter.union != null) {
      String path = unions.find(filter.union).map(UnionSummary::path).orElse(NOWHERE);
      conditions.put("e.union_path >= ? AND e.union_path < ?", List.of(path, path + "~"));
    }
    equal(conditions, "e.nature = ?", filter.nature);
    equal(conditions, "e.industry = ?", filter.industry);
    equal(conditions, "e.state = ?", filter.state);
    return conditions;
  }

  private static void equal(Map<String, List<?>> conditions, String condition, String value) {
    if (value != null) {
      conditions.put(condition, List.of(value));
    }
  }

  private static String where(Map<String, List<?>> conditions) {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions.keySet());
  }

  private static void bind(Query query, Map<String, List<?>> conditions) {
    int position = 1;
    for (List<?> values : conditions.values()) {
      for (Object value : values) {
        query.setParameter(position++, value);
      }
    }
  }

  private List<EnterpriseEntry> entries(Query query) {
    List<Tuple> rows = query.getResultStream().map(row -> (Tuple) row).toList();
    Map<String, Integer> families =
        employment.familiesByEmployer(
            rows.stream().map(row -> row.get("name", String.class)).toList());
    return rows.stream().map(row -> entry(row, families)).toList();
  }

  private static EnterpriseEntry entry(Tuple row, Map<String, Integer> families) {
    String name = row.get("name", String.class);
    return new EnterpriseEntry(
        row.get("id", UUID.class),
        row.get("credit_code", String.class),
        name,
        row.get("union_name", String.class),
        row.get("nature", String.class),
        row.get("industry", String.class),
        row.get("state", String.class),
        row.get("headcount", Integer.class),
        families.getOrDefault(name, 0),
        row.get("visited_on", LocalDate.class));
  }
}
