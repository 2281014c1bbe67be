package org.nuanliu.service.station;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.quota.Quota;
import org.nuanliu.platform.scope.Scope;

/** Stations for whoever needs one, by place; only those in use. */
@ApplicationScoped
class PublicStations {

  private static final SortOrder ORDER = new SortOrder(Map.of(), "s.area_code, s.name, s.id");

  private static final String COLUMNS =
      """
      SELECT s.number, s.name, s.area_code, s.address, s.longitude, s.latitude, s.all_day, s.opens_at, s.closes_at,
             s.capacity, array_to_string(s.facilities, ',') AS facilities, u.name AS union_name""";

  private static final String FROM =
      " FROM station s JOIN union_org u ON u.path = s.union_path WHERE s.state = 'OPEN'";

  @Inject EntityManager entities;
  @Inject Scope scope;
  @Inject Quota quota;
  @Inject Parameters parameters;
  @Inject Codes codes;
  @Inject RoutingContext http;
  @Inject Clock clock;

  @Transactional
  List<StationArea> areas() {
    return codes.items("area", today()).stream().map(PublicStations::area).toList();
  }

  /**
   * @throws Problem 429 beyond the hour's quota
   */
  @Transactional
  Page<PublicStation> list(PublicStationFilter filter, PageQuery page) {
    take();
    Map<String, Object> wanted = new HashMap<>();
    String from = FROM + conditions(filter, wanted);
    String rows = COLUMNS + from + " ORDER BY " + ORDER.orderBy(page);
    String count =
        "SELECT count(*) FROM (SELECT%s LIMIT %d) AS counted"
            .formatted(from, PageQuery.DEEPEST + 1);
    return scope.elevated(
        "public-stations",
        () ->
            Page.of(
                bound(entities.createNativeQuery(rows, Tuple.class), wanted)
                    .setFirstResult(page.offset())
                    .setMaxResults(page.size)
                    .getResultStream()
                    .map(row -> station((Tuple) row))
                    .toList(),
                page,
                ((Number) bound(entities.createNativeQuery(count), wanted).getSingleResult())
                    .longValue()));
  }

  private static String conditions(PublicStationFilter filter, Map<String, Object> wanted) {
    var conditions = new StringBuilder();
    if (filter.area != null) {
      conditions.append(" AND s.area_code COLLATE \"C\" ^@ :area");
      wanted.put("area", filter.area.replaceFirst("(00){1,2}$", ""));
    }
    if (filter.q != null && !filter.q.isBlank()) {
      conditions.append(" AND (s.name ILIKE :part OR s.address ILIKE :part)");
      wanted.put("part", StationQueries.anywhere(filter.q));
    }
    if (filter.code != null) {
      conditions.append(" AND s.number = :code");
      wanted.put("code", filter.code);
    }
    return conditions.toString();
  }

  private static Query bound(Query query, Map<String, Object> wanted) {
    wanted.forEach(query::setParameter);
    return query;
  }

  /** Limited for each source, because nobody has to sign in. */
  private void take() {
    int limit = parameters.integer("station.hourly-searches", today());
    quota.takeHourly(
        "station-search",
        http.request().remoteAddress().hostAddress(),
        limit,
        "同一来源一小时内最多查找站点 %d 次，请稍后再试。".formatted(limit));
  }

  private PublicStation station(Tuple row) {
    return new PublicStation(
        row.get("number", String.class),
        row.get("name", String.class),
        label("area", row.get("area_code", String.class)),
        row.get("address", String.class),
        row.get("longitude", BigDecimal.class),
        row.get("latitude", BigDecimal.class),
        Station.hours(
            row.get("all_day", Boolean.class),
            row.get("opens_at", String.class),
            row.get("closes_at", String.class)),
        row.get("capacity", Integer.class),
        Station.codes(row.get("facilities", String.class)).stream()
            .map(code -> label("station-facility", code))
            .toList(),
        row.get("union_name", String.class));
  }

  private String label(String list, String code) {
    return codes.label(list, code, today()).orElse(code);
  }

  private static StationArea area(CodeItem item) {
    return new StationArea(item.code(), item.label(), item.parent());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
