package org.nuanliu.fund.grant;

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
import org.nuanliu.fund.ledger.SqlRows;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** 资金批次 of the unions below and above, with what the caller may see of their money. */
@ApplicationScoped
class FundGrantQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("year", "g.year", "number", "g.number", "useBy", "g.use_by"),
          "g.year DESC, g.number DESC, g.id");

  private static final String ENTRIES =
      """
      SELECT g.id, g.number, g.title, g.source, g.year, g.document, g.purpose, g.use_by, g.note, u.id AS union_id,
             u.name AS union_name, g.union_path, s.available, s.reserved, s.paid
      FROM fund_grant g JOIN union_org u ON u.path = g.union_path
      LEFT JOIN LATERAL (
        SELECT sum(a.balance) FILTER (WHERE a.kind = 'AVAILABLE') AS available,
               sum(a.balance) FILTER (WHERE a.kind = 'RESERVED') AS reserved,
               sum(a.balance) FILTER (WHERE a.kind = 'PAID') AS paid
        FROM fund_budget b JOIN fund_account a ON a.budget_id = b.id WHERE b.grant_id = g.id) AS s ON true""";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM fund_grant g%s LIMIT %d) AS counted";

  @Inject EntityManager entities;
  @Inject CurrentCaller caller;

  @Transactional
  Page<FundGrantEntry> list(FundGrantFilter filter, PageQuery page) {
    Map<String, Object> wanted = conditions(filter);
    String where = wanted.isEmpty() ? "" : " WHERE " + String.join(" AND ", wanted.keySet());
    Query rows =
        bound(
            entities.createNativeQuery(
                ENTRIES + where + " ORDER BY " + ORDER.orderBy(page), Tuple.class),
            wanted);
    Query count =
        bound(entities.createNativeQuery(COUNT.formatted(where, PageQuery.DEEPEST + 1)), wanted);
    return Page.of(
        SqlRows.of(rows.setFirstResult(page.offset()).setMaxResults(page.size))
            .map(this::entry)
            .toList(),
        page,
        ((Number) count.getSingleResult()).longValue());
  }

  /**
   * @throws Problem 404 for what is absent or neither above nor below the caller
   */
  @Transactional
  FundGrantEntry get(UUID id) {
    return SqlRows.of(
            entities
                .createNativeQuery(ENTRIES + " WHERE g.id = :id", Tuple.class)
                .setParameter("id", id))
        .map(this::entry)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static Map<String, Object> conditions(FundGrantFilter filter) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    if (filter.year != null) {
      wanted.put("g.year = ?", filter.year);
    }
    if (filter.source != null) {
      wanted.put("g.source = ?", filter.source);
    }
    return wanted;
  }

  private static Query bound(Query query, Map<String, Object> wanted) {
    int position = 1;
    for (Object value : wanted.values()) {
      query.setParameter(position++, value);
    }
    return query;
  }

  private FundGrantEntry entry(Tuple row) {
    var available = SqlRows.money(row, "available");
    var reserved = SqlRows.money(row, "reserved");
    var paid = SqlRows.money(row, "paid");
    return new FundGrantEntry(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("title", String.class),
        row.get("source", String.class),
        row.get("year", Integer.class),
        row.get("document", String.class),
        row.get("purpose", String.class),
        row.get("use_by", LocalDate.class),
        row.get("note", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        available.plus(reserved).plus(paid),
        available,
        reserved,
        paid,
        mayReceive(row.get("union_path", String.class)) ? List.of("receive") : List.of());
  }

  private boolean mayReceive(String path) {
    return caller.get().may("fund-transfer:propose") && caller.get().unionPath().equals(path);
  }
}
