package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.fund.ledger.BudgetLines;
import org.nuanliu.fund.ledger.SqlRows;
import org.nuanliu.fund.transfer.FundLineRights;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.sheet.ExportRows;

/** The tree of budgets, and its lines. */
@ApplicationScoped
class FundBudgetQueries {

  private static final String TREE =
      """
      WITH line AS (
        SELECT b.id, %s AS key FROM fund_budget b JOIN fund_grant g ON g.id = b.grant_id
        WHERE b.union_path >= :own AND b.union_path < :own || '~'%s),
      state AS (
        SELECT l.key, a.kind, sum(a.balance) AS balance,
               sum((SELECT sum(e.amount) FROM fund_entry e
                    WHERE e.account_id = a.id AND e.kind = 'RETURN' AND a.kind = 'AVAILABLE')) AS returned
        FROM line l JOIN fund_account a ON a.budget_id = l.id GROUP BY l.key, a.kind)
      SELECT s.key, u.id AS union_id, u.name AS union_name,
             EXISTS (SELECT FROM union_org c WHERE c.parent_id = u.id AND c.kind IN ('city', 'direct_county', 'county', 'industry')) AS has_below,
             sum(balance) FILTER (WHERE s.kind = 'AVAILABLE') AS available,
             sum(balance) FILTER (WHERE s.kind = 'RESERVED') AS reserved,
             sum(balance) FILTER (WHERE s.kind = 'PAID') AS paid,
             sum(s.returned) AS returned
      FROM state s LEFT JOIN union_org u ON u.path = s.key
      GROUP BY s.key, u.id, u.name ORDER BY s.key""";

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("year", "b.year", "source", "g.source", "useBy", "g.use_by"),
          "b.union_path, b.year DESC, g.number, b.purpose, b.id");

  private static final String LINES =
      """
      SELECT b.id, b.union_path, u.id AS union_id, u.name AS union_name, g.id AS grant_id, g.union_path AS grant_path, g.number, g.title, g.source,
             b.purpose, b.year, g.use_by, s.available, s.reserved, s.paid, m.carried, m.received, m.allocated, m.adjusted,
             m.returned
      FROM fund_budget b JOIN fund_grant g ON g.id = b.grant_id JOIN union_org u ON u.path = b.union_path
      CROSS JOIN LATERAL (
        SELECT min(a.id::text) FILTER (WHERE a.kind = 'AVAILABLE')::uuid AS account,
               sum(a.balance) FILTER (WHERE a.kind = 'AVAILABLE') AS available,
               sum(a.balance) FILTER (WHERE a.kind = 'RESERVED') AS reserved,
               sum(a.balance) FILTER (WHERE a.kind = 'PAID') AS paid
        FROM fund_account a WHERE a.budget_id = b.id) AS s
      CROSS JOIN LATERAL (
        SELECT sum(e.amount) FILTER (WHERE e.kind = 'CARRY_OVER') AS carried,
               sum(e.amount) FILTER (WHERE e.kind IN ('RECEIPT', 'APPROPRIATE', 'TURN_BACK') AND e.amount > 0) AS received,
               -sum(e.amount) FILTER (WHERE e.kind IN ('APPROPRIATE', 'TURN_BACK') AND e.amount < 0) AS allocated,
               sum(e.amount) FILTER (WHERE e.kind IN ('ASSIGN', 'REVERSE')) AS adjusted,
               sum(e.amount) FILTER (WHERE e.kind = 'RETURN') AS returned
        FROM fund_entry e WHERE e.account_id = s.account) AS m
      WHERE b.union_path >= :own AND b.union_path < :own || '~'""";

  private static final String COUNT =
      """
      SELECT count(*) AS counted FROM (SELECT FROM fund_budget b JOIN fund_grant g ON g.id = b.grant_id
        WHERE b.union_path >= :own AND b.union_path < :own || '~'%s LIMIT :most) AS found""";

  @Inject EntityManager entities;
  @Inject FundPlace place;
  @Inject FundLineRights rights;
  @Inject Clock clock;

  @Transactional
  List<FundBalance> tree(FundFilter filter, FundDimension by) {
    Map<String, Object> wanted = filter.narrowing();
    String where = FundSql.where(wanted);
    String own = place.path(filter.union);
    wanted.put("own", own);
    return SqlRows.of(FundSql.query(entities, TREE.formatted(by.key(), where), wanted))
        .map(row -> balance(row, own))
        .toList();
  }

  @Transactional
  Page<FundBudgetEntry> list(FundFilter filter, PageQuery page) {
    Map<String, Object> wanted = filter.narrowing();
    String where = FundSql.where(wanted);
    wanted.put("own", place.path(filter.union));
    var rows =
        FundSql.query(entities, LINES + where + " ORDER BY " + ORDER.orderBy(page), wanted)
            .setFirstResult(page.offset())
            .setMaxResults(page.size);
    return Page.of(
        SqlRows.of(rows).map(this::line).toList(),
        page,
        count(where, wanted, PageQuery.DEEPEST + 1));
  }

  /** All lines of a filter, the newest first. */
  ExportRows<FundBudgetEntry> rows(FundFilter filter) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        Map<String, Object> wanted = filter.narrowing();
        String where = FundSql.where(wanted);
        wanted.put("own", place.path(filter.union));
        return FundBudgetQueries.this.count(where, wanted, most);
      }

      @Override
      public List<FundBudgetEntry> after(FundBudgetEntry last, int size) {
        Map<String, Object> wanted = filter.narrowing();
        String where = FundSql.where(wanted);
        wanted.put("own", place.path(filter.union));
        if (last != null) {
          where += " AND b.id < :last";
          wanted.put("last", last.id());
        }
        return SqlRows.of(
                FundSql.query(entities, LINES + where + " ORDER BY b.id DESC", wanted)
                    .setMaxResults(size))
            .map(FundBudgetQueries.this::line)
            .toList();
      }
    };
  }

  private long count(String where, Map<String, Object> wanted, long most) {
    var query = FundSql.query(entities, COUNT.formatted(where), wanted).setParameter("most", most);
    return SqlRows.number((Tuple) query.getSingleResult(), "counted");
  }

  private static FundBalance balance(Tuple row, String own) {
    String key = row.get("key", String.class);
    var available = SqlRows.money(row, "available");
    var reserved = SqlRows.money(row, "reserved");
    var paid = SqlRows.money(row, "paid");
    return new FundBalance(
        key,
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        key.equals(own),
        !key.equals(own) && row.get("has_below", Boolean.class),
        available.plus(reserved).plus(paid),
        available,
        reserved,
        paid,
        SqlRows.money(row, "returned"));
  }

  private FundBudgetEntry line(Tuple row) {
    String purpose = row.get("purpose", String.class);
    int year = row.get("year", Integer.class);
    LocalDate useBy = row.get("use_by", LocalDate.class);
    LocalDate today = LocalDate.now(clock);
    return new FundBudgetEntry(
        row.get("id", UUID.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        row.get("grant_id", UUID.class),
        row.get("number", String.class),
        row.get("title", String.class),
        row.get("source", String.class),
        purpose.equals(BudgetLines.ANY) ? null : purpose,
        year,
        useBy,
        SqlRows.money(row, "carried"),
        SqlRows.money(row, "received"),
        SqlRows.money(row, "allocated"),
        SqlRows.money(row, "adjusted"),
        SqlRows.money(row, "reserved"),
        SqlRows.money(row, "paid"),
        SqlRows.money(row, "returned"),
        SqlRows.money(row, "available"),
        year == today.getYear() && (useBy == null || !today.isAfter(useBy)),
        List.copyOf(
            rights.ways(
                row.get("union_path", String.class),
                row.get("grant_path", String.class),
                year,
                useBy)));
  }
}
