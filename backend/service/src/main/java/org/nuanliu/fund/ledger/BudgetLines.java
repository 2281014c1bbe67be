package org.nuanliu.fund.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.platform.persistence.Ids;

/** The lines of the budgets and what stands on their accounts. */
@ApplicationScoped
public class BudgetLines {

  /** How a line without a purpose of its own is stored. */
  public static final String ANY = "ANY";

  /** One row for each line, with the balances of its accounts. */
  static final String LINE =
      """
      SELECT b.id, b.union_path, u.name AS union_name, b.grant_id, g.number, g.source, b.purpose, b.year, g.use_by,
             sum(a.balance) FILTER (WHERE a.kind = 'AVAILABLE') AS available,
             sum(a.balance) FILTER (WHERE a.kind = 'RESERVED') AS reserved,
             sum(a.balance) FILTER (WHERE a.kind = 'PAID') AS paid
      FROM fund_budget b JOIN fund_grant g ON g.id = b.grant_id JOIN union_org u ON u.path = b.union_path
      JOIN fund_account a ON a.budget_id = b.id
      """;

  static final String GROUPED = " GROUP BY b.id, u.name, g.id";

  private static final String OPEN =
      """
      INSERT INTO fund_budget (id, union_path, grant_id, purpose, year) VALUES (:id, :path, :grant, :purpose, :year)
      ON CONFLICT DO NOTHING""";

  private static final String STANDING =
      """
      SELECT id FROM fund_budget WHERE union_path = :path AND grant_id = :grant AND purpose = :purpose AND year = :year""";

  private static final String ACCOUNT =
      "INSERT INTO fund_account (id, budget_id, union_path, grant_id, kind) VALUES (:id, :budget, :path, :grant, :kind)";

  @Inject EntityManager entities;
  @Inject Codes codes;

  public Optional<BudgetLine> find(UUID budget) {
    return SqlRows.of(
            entities
                .createNativeQuery(LINE + "WHERE b.id = :budget" + GROUPED, Tuple.class)
                .setParameter("budget", budget))
        .map(BudgetLines::line)
        .findFirst();
  }

  /** Lines of exactly one union in a year, the oldest money first. */
  List<BudgetLine> of(String path, int year) {
    return SqlRows.of(
            entities
                .createNativeQuery(
                    LINE
                        + "WHERE b.union_path = :path AND b.year = :year"
                        + GROUPED
                        + " ORDER BY g.use_by NULLS LAST, g.year, g.number, b.purpose",
                    Tuple.class)
                .setParameter("path", path)
                .setParameter("year", year))
        .map(BudgetLines::line)
        .toList();
  }

  /**
   * The line of a union, made with its accounts when there is none yet.
   *
   * @param purpose null for any
   */
  public UUID open(String path, UUID grant, String purpose, int year) {
    UUID id = Ids.next();
    String kept = purpose == null ? ANY : purpose;
    int made =
        entities
            .createNativeQuery(OPEN)
            .setParameter("id", id)
            .setParameter("path", path)
            .setParameter("grant", grant)
            .setParameter("purpose", kept)
            .setParameter("year", year)
            .executeUpdate();
    if (made == 0) {
      return (UUID)
          entities
              .createNativeQuery(STANDING, UUID.class)
              .setParameter("path", path)
              .setParameter("grant", grant)
              .setParameter("purpose", kept)
              .setParameter("year", year)
              .getSingleResult();
    }
    for (AccountKind kind : AccountKind.values()) {
      entities
          .createNativeQuery(ACCOUNT)
          .setParameter("id", Ids.next())
          .setParameter("budget", id)
          .setParameter("path", path)
          .setParameter("grant", grant)
          .setParameter("kind", kind.name())
          .executeUpdate();
    }
    return id;
  }

  /** How people name a line: whose it is, of which money, for what, in which year. */
  public String title(UUID budget) {
    return find(budget).map(this::title).orElse("预算行");
  }

  private String title(BudgetLine line) {
    LocalDate day = LocalDate.of(line.year(), 1, 1);
    return "%s %d年 %s（%s）%s"
        .formatted(
            line.unionName(),
            line.year(),
            codes.label("fund-source", line.source(), day).orElse(line.source()),
            line.grantNumber(),
            line.purpose() == null
                ? ""
                : codes.label("aid-purpose", line.purpose(), day).orElse(line.purpose()));
  }

  private static BudgetLine line(Tuple row) {
    String purpose = row.get("purpose", String.class);
    return new BudgetLine(
        row.get("id", UUID.class),
        row.get("union_path", String.class),
        row.get("union_name", String.class),
        row.get("grant_id", UUID.class),
        row.get("number", String.class),
        row.get("source", String.class),
        purpose.equals(ANY) ? null : purpose,
        row.get("year", Integer.class),
        row.get("use_by", LocalDate.class),
        SqlRows.money(row, "available"),
        SqlRows.money(row, "reserved"),
        SqlRows.money(row, "paid"));
  }
}
