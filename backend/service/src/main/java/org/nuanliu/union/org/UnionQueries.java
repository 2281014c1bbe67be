package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.union.UnionKind;

/** Lists of unions. */
@ApplicationScoped
class UnionQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("name", "u.name", "kind", "u.kind", "areaCode", "u.area_code"),
          "u.area_code, u.path");

  private static final String ENTRIES =
      """
      SELECT u.id, u.path, u.kind, u.name, u.area_code, u.state, u.parent_id, p.name AS parent_name,
             EXISTS (SELECT FROM union_org c WHERE c.parent_id = u.id AND c.state = 'active') AS has_children
      FROM union_org u LEFT JOIN union_org p ON p.id = u.parent_id
      """;

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM union_org u%s LIMIT %d) AS counted";

  @Inject EntityManager entities;

  @Transactional
  Page<UnionEntry> list(UnionFilter filter, PageQuery page) {
    Map<String, Object> conditions = conditions(filter);
    String where = where(conditions);
    Query entries =
        entities.createNativeQuery(
            ENTRIES + where + " ORDER BY " + ORDER.orderBy(page), Tuple.class);
    Query count = entities.createNativeQuery(COUNT.formatted(where, PageQuery.DEEPEST + 1));
    bind(entries, conditions);
    bind(count, conditions);
    return Page.of(
        rows(entries.setFirstResult(page.offset()).setMaxResults(page.size)),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  /** All unions of a filter, from the top of the tree down. */
  ExportRows<UnionEntry> rows(UnionFilter filter) {
    Map<String, Object> wanted = conditions(filter);
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        Query count = entities.createNativeQuery(COUNT.formatted(where(wanted), most));
        bind(count, wanted);
        return ((Number) count.getSingleResult()).longValue();
      }

      @Override
      public List<UnionEntry> after(UnionEntry last, int size) {
        Map<String, Object> further = new LinkedHashMap<>(wanted);
        further.put("u.path > ?", last == null ? "" : last.path());
        Query query =
            entities.createNativeQuery(ENTRIES + where(further) + " ORDER BY u.path", Tuple.class);
        bind(query, further);
        return UnionQueries.rows(query.setMaxResults(size));
      }
    };
  }

  private static String where(Map<String, Object> conditions) {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions.keySet());
  }

  private static void bind(Query query, Map<String, Object> conditions) {
    int position = 1;
    for (Object value : conditions.values()) {
      query.setParameter(position++, value);
    }
  }

  /** Condition with its one parameter → value. */
  private static Map<String, Object> conditions(UnionFilter filter) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    if (filter.q != null && !filter.q.isBlank()) {
      conditions.put("u.name ILIKE ?", "%" + escaped(filter.q.strip()) + "%");
    }
    if (filter.parent != null) {
      conditions.put("u.parent_id = ?", filter.parent);
    }
    if (filter.kind != null) {
      conditions.put("u.kind = ?", filter.kind);
    }
    if (filter.areaCode != null) {
      conditions.put("u.area_code ^@ ?", filter.areaCode);
    }
    if (filter.state != null) {
      conditions.put("u.state = ?", filter.state);
    }
    return conditions;
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }

  private static List<UnionEntry> rows(Query query) {
    return query.getResultStream().map(row -> entry((Tuple) row)).toList();
  }

  private static UnionEntry entry(Tuple row) {
    return new UnionEntry(
        row.get("id", UUID.class),
        row.get("path", String.class),
        UnionKind.of(row.get("kind", String.class)),
        row.get("name", String.class),
        row.get("area_code", String.class),
        row.get("state", String.class).equals("active"),
        row.get("parent_id", UUID.class),
        row.get("parent_name", String.class),
        row.get("has_children", Boolean.class));
  }
}
