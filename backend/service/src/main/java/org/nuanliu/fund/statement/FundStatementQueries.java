package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.fund.ledger.BudgetLines;
import org.nuanliu.fund.ledger.SqlRows;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The statement, out of the entries alone. */
@ApplicationScoped
class FundStatementQueries {

  /** Over what is there, available or reserved: setting aside and releasing is nothing to it. */
  private static final String LINES =
      """
      SELECT b.id, g.number, g.source, b.purpose, b.year,
             sum(e.amount) FILTER (WHERE e.booked_on < :from) AS opening,
             sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind IN ('RECEIPT', 'APPROPRIATE') AND e.amount > 0) AS received,
             sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind = 'TURN_BACK' AND e.amount > 0) AS turned_in,
             sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind = 'CARRY_OVER') AS carried,
             sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind = 'ASSIGN') AS assigned,
             sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind = 'REVERSE') AS reversed,
             -sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind = 'APPROPRIATE' AND e.amount < 0) AS allocated,
             -sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind = 'TURN_BACK' AND e.amount < 0) AS turned_back,
             -sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind = 'PAY') AS paid,
             sum(e.amount) FILTER (WHERE e.booked_on >= :from AND e.kind = 'RETURN') AS returned,
             sum(e.amount) AS closing,
             sum(e.amount) FILTER (WHERE a.kind = 'RESERVED') AS reserved
      FROM fund_budget b JOIN fund_grant g ON g.id = b.grant_id
      JOIN fund_account a ON a.budget_id = b.id AND a.kind IN ('AVAILABLE', 'RESERVED')
      JOIN fund_entry e ON e.account_id = a.id AND e.booked_on <= :to
      WHERE b.union_path = :own%s
      GROUP BY b.id, g.id ORDER BY g.source, b.year, g.number, b.purpose""";

  @Inject EntityManager entities;
  @Inject FundPlace place;
  @Inject Unions unions;

  @Transactional
  FundStatement statement(FundPeriod period) {
    if (period.to.isBefore(period.from)) {
      throw new Problem(PlatformProblem.INVALID).error("?to", "before-from", "止日不能早于起日");
    }
    Map<String, Object> wanted = period.narrowing();
    String sql = LINES.formatted(FundSql.where(wanted));
    String own = place.path(period.union);
    wanted.put("own", own);
    wanted.put("from", period.from);
    wanted.put("to", period.to);
    List<FundStatementLine> lines =
        SqlRows.of(FundSql.query(entities, sql, wanted)).map(FundStatementQueries::line).toList();
    return new FundStatement(
        unions.at(new UnionPath(own)).map(UnionSummary::name).orElseThrow(),
        period.from,
        period.to,
        lines);
  }

  /** The lines of a period; a union has few enough of them for one read. */
  ExportRows<FundStatementLine> rows(FundPeriod period) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        return Math.min(most, statement(period).lines().size());
      }

      @Override
      public List<FundStatementLine> after(FundStatementLine last, int size) {
        List<FundStatementLine> lines = statement(period).lines();
        int from = last == null ? 0 : lines.indexOf(last) + 1;
        return lines.subList(from, Math.min(lines.size(), from + size));
      }
    };
  }

  private static FundStatementLine line(Tuple row) {
    String purpose = row.get("purpose", String.class);
    return new FundStatementLine(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("source", String.class),
        purpose.equals(BudgetLines.ANY) ? null : purpose,
        row.get("year", Integer.class),
        SqlRows.money(row, "opening"),
        SqlRows.money(row, "received"),
        SqlRows.money(row, "turned_in"),
        SqlRows.money(row, "carried"),
        SqlRows.money(row, "assigned"),
        SqlRows.money(row, "reversed"),
        SqlRows.money(row, "allocated"),
        SqlRows.money(row, "turned_back"),
        SqlRows.money(row, "paid"),
        SqlRows.money(row, "returned"),
        SqlRows.money(row, "closing"),
        SqlRows.money(row, "reserved"));
  }
}
