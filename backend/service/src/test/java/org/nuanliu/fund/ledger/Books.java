package org.nuanliu.fund.ledger;

import java.util.UUID;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

/** Grants and lines for tests, put there by the owner with the entries that belong to them. */
public final class Books {

  private Books() {}

  /** A grant of a union, without money. */
  public static UUID grant(String path, String source) {
    TestTree.plant();
    UUID id = Ids.next();
    Sql.asOwner(
        "INSERT INTO fund_grant (id, union_path, number, title, source, year, made_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        path,
        "T" + id,
        "测试资金",
        source,
        TestDate.today().getYear(),
        UUID.randomUUID());
    return id;
  }

  /** An empty line of this year for any purpose. */
  public static UUID line(String path, UUID grant) {
    return line(path, grant, "ANY", TestDate.today().getYear());
  }

  public static UUID line(String path, UUID grant, String purpose, int year) {
    UUID id = Ids.next();
    Sql.asOwner(
        "INSERT INTO fund_budget (id, union_path, grant_id, purpose, year) VALUES (?, ?, ?, ?, ?)",
        id,
        path,
        grant,
        purpose,
        year);
    for (AccountKind kind : AccountKind.values()) {
      Sql.asOwner(
          "INSERT INTO fund_account (id, budget_id, union_path, grant_id, kind) VALUES (?, ?, ?, ?, ?)",
          Ids.next(),
          id,
          path,
          grant,
          kind.name());
    }
    return id;
  }

  /** A line of a new grant with this much money, received. */
  public static UUID filled(String path, String source, long fen) {
    UUID grant = grant(path, source);
    UUID line = line(path, grant);
    fill(line, fen);
    return line;
  }

  /** Receives money, in one statement so that the posting adds up when it is committed. */
  public static void fill(UUID line, long fen) {
    UUID posting = Ids.next();
    Sql.asOwner(
        """
        WITH line AS (SELECT * FROM fund_budget WHERE id = ?), posting AS (
          INSERT INTO fund_posting (id, union_path, grant_id, kind, amount, booked_on, made_by, approved_by,
            subject_type, subject_id, subject_key)
          SELECT ?, union_path, grant_id, 'RECEIPT', ?, ?, ?, ?, 'test', id, ? FROM line)
        INSERT INTO fund_entry (id, posting_id, grant_id, account_id, union_path, kind, booked_on, amount)
        SELECT gen_random_uuid(), ?, a.grant_id, a.id, a.union_path, 'RECEIPT', ?,
               CASE a.kind WHEN 'OUTSIDE' THEN -? ELSE ? END
        FROM fund_account a JOIN line ON line.id = a.budget_id WHERE a.kind IN ('OUTSIDE', 'AVAILABLE') ORDER BY a.id""",
        line,
        posting,
        fen,
        TestDate.today(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        "test:" + posting,
        posting,
        TestDate.today(),
        fen,
        fen);
  }

  public static long balance(UUID line, AccountKind kind) {
    return Long.parseLong(
        Sql.column(
                "SELECT balance FROM fund_account WHERE budget_id = ? AND kind = ?",
                line,
                kind.name())
            .getFirst());
  }
}
