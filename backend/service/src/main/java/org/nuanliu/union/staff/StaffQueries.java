package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Lists of staff. */
@ApplicationScoped
class StaffQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("name", "s.name", "username", "s.username", "active", "s.active"),
          "s.union_path, s.name, s.id");

  private static final String ENTRIES =
      """
      SELECT s.id, s.name, s.username, u.id AS union_id, u.name AS union_name, s.duties, s.active, s.mobile
      FROM staff s JOIN union_org u ON u.path = s.union_path
      """;

  /** Parameter with the usual number of users, by kind of union. */
  private static final Map<UnionKind, String> USUAL =
      Map.of(
          UnionKind.CITY, "account.city-warning",
          UnionKind.DIRECT_COUNTY, "account.county-warning",
          UnionKind.COUNTY, "account.county-warning",
          UnionKind.GRASSROOTS, "account.county-warning");

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM staff s%s LIMIT %d) AS counted";

  private static final String AFTER = " AND s.id > :last";

  @Inject EntityManager entities;
  @Inject Unions unions;
  @Inject StaffPersons persons;
  @Inject StaffRights rights;
  @Inject Parameters parameters;
  @Inject Clock clock;

  @Transactional
  Page<StaffSummary> list(StaffFilter filter, PageQuery page) {
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, values);
    Query entries =
        entities.createNativeQuery(
            ENTRIES + where + " ORDER BY " + ORDER.orderBy(page), Tuple.class);
    Query count = entities.createNativeQuery(COUNT.formatted(where, PageQuery.DEEPEST + 1));
    values.forEach(
        (name, value) -> {
          entries.setParameter(name, value);
          count.setParameter(name, value);
        });
    return Page.of(
        rows(entries.setFirstResult(page.offset()).setMaxResults(page.size)),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  /**
   * @throws Problem 404 outside the caller's subtree exactly as for a union that does not exist
   */
  @Transactional
  StaffStrength strength(UUID unionId) {
    UnionSummary union = rights.requireWithin(unionId);
    Number active =
        (Number)
            entities
                .createNativeQuery("SELECT count(*) FROM staff WHERE union_path = :path AND active")
                .setParameter("path", union.path())
                .getSingleResult();
    String usual = USUAL.get(union.kind());
    return new StaffStrength(
        active.intValue(), usual == null ? null : parameters.integer(usual, LocalDate.now(clock)));
  }

  /** All staff of a filter that the scope shows, in the order in which they were entered. */
  ExportRows<StaffSummary> rows(StaffFilter filter) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        Map<String, Object> values = new HashMap<>();
        Query count = entities.createNativeQuery(COUNT.formatted(where(filter, values), most));
        values.forEach(count::setParameter);
        return ((Number) count.getSingleResult()).longValue();
      }

      @Override
      public List<StaffSummary> after(StaffSummary last, int size) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values) + (last == null ? "" : AFTER);
        if (last != null) {
          values.put("last", last.id());
        }
        Query query = entities.createNativeQuery(ENTRIES + where + " ORDER BY s.id", Tuple.class);
        values.forEach(query::setParameter);
        return StaffQueries.this.rows(query.setMaxResults(size));
      }
    };
  }

  private String where(StaffFilter filter, Map<String, Object> values) {
    var where = new StringBuilder(" WHERE true");
    if (filter.q != null && !filter.q.isBlank()) {
      where.append(" AND (s.name ILIKE :q OR s.username ILIKE :q)");
      values.put("q", "%" + filter.q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    if (filter.union != null) {
      UnionSummary union = unions.find(filter.union).orElseThrow(Problem::notFound);
      where.append(" AND s.union_path >= :path AND s.union_path < :path || '~'");
      values.put("path", union.path());
    }
    if (filter.duty != null) {
      where.append(" AND :duty = ANY (s.duties)");
      values.put("duty", filter.duty);
    }
    if (filter.active != null) {
      where.append(" AND s.active = :active");
      values.put("active", filter.active);
    }
    return where.toString();
  }

  private List<StaffSummary> rows(Query query) {
    return query.getResultStream().map(row -> summary((Tuple) row)).toList();
  }

  private StaffSummary summary(Tuple row) {
    UUID id = row.get("id", UUID.class);
    return new StaffSummary(
        id,
        row.get("name", String.class),
        row.get("username", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        List.of(row.get("duties", String[].class)),
        row.get("active", Boolean.class),
        persons.maskedPhone(id, row.get("mobile", String.class)));
  }
}
