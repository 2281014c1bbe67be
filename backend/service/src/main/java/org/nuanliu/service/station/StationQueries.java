package org.nuanliu.service.station;

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
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.service.station.domain.StationStandard;
import org.nuanliu.service.station.domain.StationState;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * Lists of stations. There are some thousands in a province, so any part of a name is looked for in
 * the rows of the scope.
 */
@ApplicationScoped
class StationQueries {

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("name", "s.name", "number", "s.number", "visitors", "visitors"), "s.number");

  private static final String ENTRIES =
      """
      SELECT s.id, s.number, s.name, u.name AS union_name, s.area_code, s.address, s.kind, s.all_day, s.opens_at,
             s.closes_at, s.capacity, s.state, s.map_listed,
             array_to_string(s.facilities, ',') AS facilities,
             (SELECT max(c.checked_on) FROM station_check c WHERE c.station_id = s.id) AS checked_on,
             (SELECT m.visitors FROM station_use m WHERE m.station_id = s.id ORDER BY m.month DESC LIMIT 1) AS visitors
      FROM station s JOIN union_org u ON u.path = s.union_path
      """;

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM station s%s LIMIT %d) AS counted";

  @Inject EntityManager entities;
  @Inject Unions unions;

  @Transactional
  Page<StationEntry> list(StationFilter filter, PageQuery page) {
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

  /** All stations of a filter by their number. */
  ExportRows<StationEntry> rows(StationFilter filter) {
    Map<String, List<?>> wanted = conditions(filter);
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        return StationQueries.this.count(wanted, most);
      }

      @Override
      public List<StationEntry> after(StationEntry last, int size) {
        Map<String, List<?>> further = new LinkedHashMap<>(wanted);
        further.put("s.number > ?", List.of(last == null ? "" : last.number()));
        Query query =
            entities.createNativeQuery(
                ENTRIES + where(further) + " ORDER BY s.number", Tuple.class);
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

  /** Condition → its parameters. */
  private Map<String, List<?>> conditions(StationFilter filter) {
    Map<String, List<?>> conditions = new LinkedHashMap<>();
    if (filter.q != null && !filter.q.isBlank()) {
      String part = anywhere(filter.q);
      conditions.put(
          "(s.name ILIKE ? OR s.address ILIKE ? OR s.number = ?)",
          List.of(part, part, filter.q.strip()));
    }
    if (filter.union != null) {
      String path = unions.find(filter.union).map(UnionSummary::path).orElse(NOWHERE);
      conditions.put("s.union_path >= ? AND s.union_path < ?", List.of(path, path + "~"));
    }
    if (filter.area != null) {
      conditions.put("s.area_code COLLATE \"C\" ^@ ?", List.of(filter.area));
    }
    if (filter.state != null) {
      conditions.put("s.state = ?", List.of(filter.state.name()));
    }
    if (filter.lacking) {
      conditions.put(
          "NOT s.facilities @> CAST(? AS text[])",
          List.of("{" + String.join(",", StationStandard.SEVEN) + "}"));
    }
    return conditions;
  }

  /** Pattern of what contains the text, whatever signs stand in it. */
  static String anywhere(String text) {
    return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
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

  private static List<StationEntry> entries(Query query) {
    return query.getResultStream().map(row -> entry((Tuple) row)).toList();
  }

  private static StationEntry entry(Tuple row) {
    return new StationEntry(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("name", String.class),
        row.get("union_name", String.class),
        row.get("area_code", String.class),
        row.get("address", String.class),
        row.get("kind", String.class),
        Station.hours(
            row.get("all_day", Boolean.class),
            row.get("opens_at", String.class),
            row.get("closes_at", String.class)),
        row.get("capacity", Integer.class),
        StationState.valueOf(row.get("state", String.class)),
        row.get("map_listed", Boolean.class),
        StationStandard.missing(Station.codes(row.get("facilities", String.class))),
        row.get("checked_on", LocalDate.class),
        row.get("visitors", Integer.class));
  }
}
