package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.fund.ledger.AccountKind;
import org.nuanliu.fund.ledger.BudgetLines;
import org.nuanliu.fund.ledger.PostingKind;
import org.nuanliu.fund.ledger.SqlRows;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.union.StaffNames;

/** The ledger, posting by posting. */
@ApplicationScoped
class FundPostingQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("bookedOn", "p.booked_on", "amount", "p.amount"), "p.booked_on DESC, p.id DESC");

  private static final String FROM =
      """
       FROM fund_posting p JOIN fund_grant g ON g.id = p.grant_id
      WHERE p.union_path >= :own AND p.union_path < :own || '~' AND p.booked_on BETWEEN :from AND :to""";

  /** Each posting has one entry that goes down and one that goes up. */
  private static final String LIST =
      """
      SELECT p.*, f.union_name AS from_union, f.account AS from_account, f.purpose AS from_purpose,
             t.union_name AS to_union, t.account AS to_account, t.purpose AS to_purpose
      FROM (SELECT p.id, p.booked_on, p.kind, g.number, g.source, p.amount, p.subject_type, p.subject_id, p.made_by,
                   p.approved_by%s ORDER BY %s LIMIT :size OFFSET :offset) AS p
      LEFT JOIN LATERAL (%s) AS f ON true LEFT JOIN LATERAL (%s) AS t ON true
      ORDER BY %s""";

  private static final String SIDE =
      """
      SELECT u.name AS union_name, a.kind AS account, b.purpose
      FROM fund_entry e JOIN fund_account a ON a.id = e.account_id JOIN fund_budget b ON b.id = a.budget_id
      JOIN union_org u ON u.path = b.union_path WHERE e.posting_id = p.id AND e.amount %s 0""";

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  @Inject EntityManager entities;
  @Inject FundPlace place;
  @Inject StaffNames staff;

  @Transactional
  Page<FundPostingEntry> list(FundPostingFilter filter, PageQuery page) {
    return Page.of(
        page(filter, "", ORDER.orderBy(page), page.size, page.offset(), Map.of()),
        page,
        count(filter, PageQuery.DEEPEST + 1));
  }

  /** All postings of a filter, the newest first. */
  ExportRows<FundPostingEntry> rows(FundPostingFilter filter) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        return FundPostingQueries.this.count(filter, most);
      }

      @Override
      public List<FundPostingEntry> after(FundPostingEntry last, int size) {
        return last == null
            ? page(filter, "", "p.id DESC", size, 0, Map.of())
            : page(filter, " AND p.id < :last", "p.id DESC", size, 0, Map.of("last", last.id()));
      }
    };
  }

  private List<FundPostingEntry> page(
      FundPostingFilter filter,
      String further,
      String order,
      int size,
      int offset,
      Map<String, Object> values) {
    Map<String, Object> wanted = filter.narrowing();
    String where = FROM + FundSql.where(wanted) + further;
    wanted.putAll(values);
    bind(wanted, filter);
    wanted.put("size", size);
    wanted.put("offset", offset);
    String sql = LIST.formatted(where, order, SIDE.formatted("<"), SIDE.formatted(">"), order);
    return SqlRows.of(FundSql.query(entities, sql, wanted)).map(this::entry).toList();
  }

  private long count(FundPostingFilter filter, long most) {
    Map<String, Object> wanted = filter.narrowing();
    String where = FROM + FundSql.where(wanted);
    bind(wanted, filter);
    wanted.put("most", most);
    String sql = "SELECT count(*) AS counted FROM (SELECT" + where + " LIMIT :most) AS found";
    return SqlRows.number(
        (Tuple) FundSql.query(entities, sql, wanted).getSingleResult(), "counted");
  }

  private void bind(Map<String, Object> wanted, FundPostingFilter filter) {
    wanted.put("own", place.path(filter.union));
    wanted.put("from", filter.from == null ? FIRST : filter.from);
    wanted.put("to", filter.to == null ? LAST : filter.to);
  }

  private FundPostingEntry entry(Tuple row) {
    return new FundPostingEntry(
        row.get("id", UUID.class),
        row.get("booked_on", LocalDate.class),
        PostingKind.valueOf(row.get("kind", String.class)),
        row.get("number", String.class),
        row.get("source", String.class),
        row.get("from_union", String.class),
        account(row, "from_account"),
        purpose(row, "from_purpose"),
        row.get("to_union", String.class),
        account(row, "to_account"),
        purpose(row, "to_purpose"),
        SqlRows.money(row, "amount"),
        row.get("subject_type", String.class),
        row.get("subject_id", UUID.class),
        person(row, "made_by"),
        person(row, "approved_by"));
  }

  private String person(Tuple row, String column) {
    return Optional.ofNullable(row.get(column, UUID.class)).flatMap(staff::of).orElse(null);
  }

  private static AccountKind account(Tuple row, String column) {
    String kind = row.get(column, String.class);
    return kind == null ? null : AccountKind.valueOf(kind);
  }

  private static String purpose(Tuple row, String column) {
    String purpose = row.get(column, String.class);
    return BudgetLines.ANY.equals(purpose) ? null : purpose;
  }
}
