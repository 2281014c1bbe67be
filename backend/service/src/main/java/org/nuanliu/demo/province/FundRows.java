package org.nuanliu.demo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.union.UnionSummary;

/**
 * Rows of the ledger as its papers leave them, each with two people. The triggers of the tables are
 * in force: they make the balances and would refuse what does not add up.
 */
final class FundRows {

  record Grant(UUID id, UnionSummary union, String purpose, int year) {}

  /**
   * @param outside account whence money comes
   * @param available account on which it lies
   */
  record Line(UUID id, Grant grant, UnionSummary union, UUID outside, UUID available) {}

  private final StepActors staff;
  private final Map<String, Line> lines = new HashMap<>();
  private int grantNumber;
  private int transferNumber;

  private final CopyRows grants =
      new CopyRows(
          "fund_grant",
          "id, union_path, number, title, source, year, document, purpose, note, made_by, created_at");
  private final CopyRows budgets =
      new CopyRows("fund_budget", "id, union_path, grant_id, purpose, year");
  private final CopyRows accounts =
      new CopyRows("fund_account", "id, budget_id, union_path, grant_id, kind");
  private final CopyRows postings =
      new CopyRows(
          "fund_posting",
          "id, union_path, grant_id, kind, amount, booked_on, made_by, approved_by, subject_type, subject_id,"
              + " subject_key, created_at");
  private final CopyRows entries =
      new CopyRows(
          "fund_entry",
          "id, posting_id, grant_id, account_id, union_path, kind, booked_on, amount");
  private final CopyRows transfers =
      new CopyRows(
          "fund_transfer",
          "id, union_path, number, kind, grant_id, from_union, from_budget, to_union, to_purpose, to_year, amount,"
              + " reason, decider, state, proposed_by, proposed_on, decided_by, decided_on, confirmed_by, confirmed_on,"
              + " posting_id, created_at, updated_at");

  FundRows(StepActors staff) {
    this.staff = staff;
  }

  static boolean exist(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT EXISTS (SELECT FROM fund_grant)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  Grant grant(
      UnionSummary union,
      String source,
      String title,
      String document,
      String purpose,
      int year,
      LocalDate day) {
    var grant = new Grant(Ids.next(), union, purpose, year);
    grants.add(
        grant.id,
        union.path(),
        "ZJ%dY%04d".formatted(year, ++grantNumber),
        title,
        source,
        year,
        document,
        purpose,
        "演示数据",
        staff.with("cashier", union, Set.of()).id(),
        at(day));
    return grant;
  }

  /** Money from outside. */
  Line receive(Grant grant, UnionSummary union, long fen, LocalDate day) {
    Line line = line(grant, union);
    UUID posting = paper("RECEIPT", line, null, union, fen, day);
    entry(posting, "RECEIPT", line, line.outside, -fen, day);
    entry(posting, "RECEIPT", line, line.available, fen, day);
    return line;
  }

  /** To a union directly below. */
  Line pass(Line from, UnionSummary to, long fen, LocalDate day) {
    Line line = line(from.grant, to);
    UUID posting = paper("APPROPRIATE", line, from, from.union, fen, day);
    entry(posting, "APPROPRIATE", from, from.available, -fen, day);
    entry(posting, "APPROPRIATE", line, line.available, fen, day);
    return line;
  }

  void write(Connection connection) throws SQLException {
    for (CopyRows rows : new CopyRows[] {grants, budgets, accounts, postings, entries, transfers}) {
      rows.writeTo(connection);
    }
  }

  private Line line(Grant grant, UnionSummary union) {
    return lines.computeIfAbsent(
        grant.id + union.path(),
        key -> {
          var line = new Line(Ids.next(), grant, union, Ids.next(), Ids.next());
          budgets.add(
              line.id,
              union.path(),
              grant.id,
              grant.purpose == null ? "ANY" : grant.purpose,
              grant.year);
          account(line, line.outside, "OUTSIDE");
          account(line, line.available, "AVAILABLE");
          account(line, Ids.next(), "RESERVED");
          account(line, Ids.next(), "PAID");
          return line;
        });
  }

  private void account(Line line, UUID id, String kind) {
    accounts.add(id, line.id, line.union.path(), line.grant.id, kind);
  }

  private void entry(UUID posting, String kind, Line line, UUID account, long fen, LocalDate day) {
    entries.add(Ids.next(), posting, line.grant.id, account, line.union.path(), kind, day, fen);
  }

  /** The paper and its posting; answers the id of the posting. */
  private UUID paper(
      String kind, Line to, Line from, UnionSummary decider, long fen, LocalDate day) {
    UUID id = Ids.next();
    UUID posting = Ids.next();
    UUID cashier = staff.with("cashier", decider, Set.of()).id();
    UUID approver = staff.with("approver", decider, Set.of(cashier)).id();
    postings.add(
        posting,
        to.union.path(),
        to.grant.id,
        kind,
        fen,
        day,
        cashier,
        approver,
        "fund-transfer",
        id,
        "fund-transfer:" + id,
        at(day));
    transfers.add(
        id,
        to.union.path(),
        "BF%dY%05d".formatted(to.grant.year, ++transferNumber),
        kind,
        to.grant.id,
        decider.id(),
        from == null ? null : from.id,
        to.union.id(),
        to.grant.purpose,
        to.grant.year,
        fen,
        from == null ? "演示：收到来款" : "演示：按分配方案拨付",
        decider.id(),
        from == null ? "APPROVED" : "CONFIRMED",
        cashier,
        day,
        approver,
        day,
        from == null ? null : staff.with("cashier", to.union, Set.of(approver)).id(),
        from == null ? null : day,
        posting,
        at(day),
        at(day));
    return posting;
  }

  private static OffsetDateTime at(LocalDate day) {
    return day.atTime(LocalTime.of(10, 0)).atZone(Clocks.ZONE).toOffsetDateTime();
  }
}
