package org.nuanliu.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.nuanliu.testing.TestTree.CITY_A;
import static org.nuanliu.testing.TestTree.COUNTY_A1;
import static org.nuanliu.testing.TestTree.PROVINCE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestStack;
import org.postgresql.util.PSQLException;

/** The rules of the ledger, tried against the database itself with the rights of the service. */
@ApiTest
@DisplayName("账簿：数据库自己守住的规则")
class LedgerSqlTest {

  private static final UUID MADE = UUID.randomUUID();
  private static final UUID APPROVED = UUID.randomUUID();

  private Connection app;
  private UUID line;

  @BeforeEach
  void open() throws SQLException {
    line = Books.filled(PROVINCE, "central", 100_000);
    app = TestStack.asApplication();
    app.setAutoCommit(false);
    run("SELECT set_config('nuanliu.scope', '1.', true)");
  }

  @AfterEach
  void close() throws SQLException {
    app.rollback();
    app.close();
  }

  @Test
  @DisplayName("平的账记得上，余额随分录走")
  void balanced() throws SQLException {
    reserve(40_000);
    app.commit();
    assertThat(Books.balance(line, AccountKind.AVAILABLE)).isEqualTo(60_000);
    assertThat(Books.balance(line, AccountKind.RESERVED)).isEqualTo(40_000);
    assertThat(Books.balance(line, AccountKind.OUTSIDE)).isEqualTo(-100_000);
  }

  @Test
  @DisplayName("不平的账、没有分录的账、与凭证金额不符的账，提交时被拒绝")
  void unbalanced() throws SQLException {
    UUID posting = posting("RESERVE", 100, null);
    entry(posting, "RESERVE", account(line, "AVAILABLE"), -100);
    entry(posting, "RESERVE", account(line, "RESERVED"), 99);
    refusedAtCommit("ck_fund_posting_balanced");
    posting("RESERVE", 100, null);
    refusedAtCommit("ck_fund_posting_balanced");
    UUID larger = posting("RESERVE", 101, null);
    entry(larger, "RESERVE", account(line, "AVAILABLE"), -100);
    entry(larger, "RESERVE", account(line, "RESERVED"), 100);
    refusedAtCommit("ck_fund_posting_balanced");
  }

  @Test
  @DisplayName("已记的账上不能再添一笔分录")
  void nothingIsAddedLater() throws SQLException {
    UUID posting = posting("RESERVE", 100, null);
    entry(posting, "RESERVE", account(line, "AVAILABLE"), -100);
    entry(posting, "RESERVE", account(line, "RESERVED"), 100);
    app.commit();
    run("SELECT set_config('nuanliu.scope', '1.', true)");
    entry(posting, "RESERVE", account(line, "PAID"), 5);
    refusedAtCommit("ck_fund_posting_balanced");
  }

  @Test
  @DisplayName("余额不会低于零")
  void neverNegative() throws SQLException {
    UUID posting = posting("RESERVE", 100_001, null);
    refused(
        "ck_fund_account_balance",
        () -> entry(posting, "RESERVE", account(line, "AVAILABLE"), -100_001));
  }

  @Test
  @DisplayName("两笔资金不会混在一张凭证里")
  void neverMixed() throws SQLException {
    UUID other = Books.filled(PROVINCE, "union-dues", 100_000);
    UUID posting = posting("RESERVE", 100, null);
    refused(
        "fk_fund_entry_posting",
        () ->
            insertEntry(
                posting, grant(other), account(other, "AVAILABLE"), PROVINCE, "RESERVE", -100));
    UUID second = posting("RESERVE", 100, null);
    refused(
        "fk_fund_entry_account",
        () ->
            insertEntry(
                second, grant(line), account(other, "AVAILABLE"), PROVINCE, "RESERVE", -100));
    UUID third = posting("RESERVE", 100, null);
    refused(
        "fk_fund_entry_account",
        () -> insertEntry(third, grant(line), account(line, "AVAILABLE"), CITY_A, "RESERVE", -100));
  }

  @Test
  @DisplayName("余额不能直接改，账户不能带着余额开")
  void balancesAreNotEdited() throws SQLException {
    refused(
        "ck_fund_account_entries",
        () -> run("UPDATE fund_account SET balance = balance + 1 WHERE budget_id = '%s'", line));
    refused(
        "ck_fund_account_begins",
        () ->
            run(
                "INSERT INTO fund_account (id, budget_id, union_path, grant_id, kind, balance) VALUES ('%s', '%s', '1.', '%s', 'PAID', 5)",
                Ids.next(), line, grant(line)));
    denied("UPDATE fund_account SET kind = 'OUTSIDE'");
    denied("DELETE FROM fund_account");
  }

  @Test
  @DisplayName("凭证和分录只增不改，应用没有权限，比应用权限大的也被触发器挡住")
  void appendOnly() throws SQLException {
    for (String table : new String[] {"fund_posting", "fund_entry"}) {
      denied("UPDATE " + table + " SET amount = amount + 1");
      denied("DELETE FROM " + table);
      denied("TRUNCATE " + table + " CASCADE");
      for (String statement :
          new String[] {
            "UPDATE " + table + " SET amount = amount + 1 WHERE kind = 'RECEIPT'",
            "UPDATE " + table + " SET union_path = '1.ta.' WHERE kind = 'RECEIPT'",
            "DELETE FROM " + table + " WHERE kind = 'RECEIPT'",
            "TRUNCATE " + table + " CASCADE"
          }) {
        assertThatThrownBy(() -> Sql.asOwner(statement))
            .as(statement)
            .rootCause()
            .hasMessageContaining("only added to");
      }
    }
  }

  @Test
  @DisplayName("同一个业务键只记一次，冲正也只有一次")
  void once() throws SQLException {
    reserve(10);
    String key = Sql.column("SELECT subject_key FROM fund_posting LIMIT 1").getFirst();
    refused("uq_fund_posting_key", () -> insertPosting(Ids.next(), "RESERVE", 10, null, key));
    UUID receipt =
        UUID.fromString(
            Sql.column(
                    "SELECT id FROM fund_posting WHERE grant_id = ? AND kind = 'RECEIPT'",
                    grant(line))
                .getFirst());
    posting("REVERSE", 100_000, receipt);
    refused("uq_fund_posting_reverses", () -> posting("REVERSE", 100_000, receipt));
  }

  @Test
  @DisplayName("冲正必须与原凭证一一相反")
  void reversalsMirror() throws SQLException {
    UUID receipt =
        UUID.fromString(
            Sql.column(
                    "SELECT id FROM fund_posting WHERE grant_id = ? AND kind = 'RECEIPT'",
                    grant(line))
                .getFirst());
    UUID half = posting("REVERSE", 50_000, receipt);
    entry(half, "REVERSE", account(line, "AVAILABLE"), -50_000);
    entry(half, "REVERSE", account(line, "OUTSIDE"), 50_000);
    refusedAtCommit("ck_fund_posting_mirrors");
    UUID whole = posting("REVERSE", 100_000, receipt);
    entry(whole, "REVERSE", account(line, "AVAILABLE"), -100_000);
    entry(whole, "REVERSE", account(line, "OUTSIDE"), 100_000);
    app.commit();
    assertThat(Books.balance(line, AccountKind.AVAILABLE)).isZero();
  }

  @Test
  @DisplayName("经办和审批是两个人，没有审批的不能动用资金")
  void twoPeople() throws SQLException {
    refused("ck_fund_posting_people", () -> people("RESERVE", MADE, MADE));
    refused("ck_fund_posting_approved", () -> people("RESERVE", MADE, null));
    refused("ck_fund_posting_approved", () -> people("APPROPRIATE", MADE, null));
    refused("ck_fund_posting_people", () -> people("PAY", MADE, MADE));
  }

  @Test
  @DisplayName("过了年度的预算行和过了期限的资金不能再预留")
  void closedLines() throws SQLException {
    int year = TestDate.today().getYear();
    UUID old = Books.line(PROVINCE, grant(line), "living", year - 1);
    Books.fill(old, 500);
    UUID posting = posting("RESERVE", 100, null);
    refused("ck_fund_entry_open", () -> entry(posting, "RESERVE", account(old, "AVAILABLE"), -100));
    Sql.asOwner(
        "UPDATE fund_grant SET use_by = ? WHERE id = ?",
        TestDate.today().minusDays(1),
        grant(line));
    UUID late = posting("RESERVE", 100, null);
    refused("ck_fund_entry_open", () -> entry(late, "RESERVE", account(line, "AVAILABLE"), -100));
  }

  @Test
  @DisplayName("别的工会的预算行看不到，也记不上")
  void foreign() throws SQLException {
    app.rollback();
    run("SELECT set_config('nuanliu.scope', '%s', true)", COUNTY_A1);
    assertThat(run("SELECT count(*) FROM fund_budget WHERE id = '%s'", line)).isEqualTo("0");
    assertThat(run("SELECT count(*) FROM fund_entry WHERE union_path = '1.'")).isEqualTo("0");
    assertThatThrownBy(() -> posting("RESERVE", 1, null))
        .hasMessageContaining("row-level security");
  }

  @Test
  @DisplayName("工会换了地方，账跟着走，一分不差")
  void moves() throws SQLException {
    UUID id = Ids.next();
    Sql.asOwner(
        "INSERT INTO union_org (id, short_id, path, parent_id, kind, name, opened_on) "
            + "SELECT ?, 'tm', '1.tm.', id, 'city', '测试会动的市总工会', '2000-01-01' FROM union_org WHERE path = '1.'",
        id);
    UUID moving = Books.filled("1.tm.", "city", 700);
    Sql.asOwner("UPDATE union_org SET path = '1.ta.tm.' WHERE id = ?", id);
    assertThat(
            Sql.column(
                "SELECT DISTINCT union_path FROM fund_entry WHERE grant_id = ?", grant(moving)))
        .containsExactly("1.ta.tm.");
    assertThat(Books.balance(moving, AccountKind.AVAILABLE)).isEqualTo(700);
    Sql.asOwner(
        "UPDATE union_org SET path = '1.tm.', state = 'closed', closed_on = now() WHERE id = ?",
        id);
  }

  private void reserve(long fen) throws SQLException {
    UUID posting = posting("RESERVE", fen, null);
    entry(posting, "RESERVE", account(line, "AVAILABLE"), -fen);
    entry(posting, "RESERVE", account(line, "RESERVED"), fen);
  }

  private UUID posting(String kind, long fen, UUID reverses) throws SQLException {
    UUID id = Ids.next();
    insertPosting(id, kind, fen, reverses, "test:" + id);
    return id;
  }

  private void insertPosting(UUID id, String kind, long fen, UUID reverses, String key)
      throws SQLException {
    run(
        "INSERT INTO fund_posting (id, union_path, grant_id, kind, amount, booked_on, made_by, approved_by, subject_type, "
            + "subject_id, subject_key, reverses) VALUES ('%s', '1.', '%s', '%s', %d, '%s', '%s', '%s', 'test', '%s', '%s', %s)",
        id,
        grant(line),
        kind,
        fen,
        today(),
        MADE,
        APPROVED,
        id,
        key,
        reverses == null ? "NULL" : "'" + reverses + "'");
  }

  private void people(String kind, UUID made, UUID approved) throws SQLException {
    run(
        "INSERT INTO fund_posting (id, union_path, grant_id, kind, amount, booked_on, made_by, approved_by, subject_type, "
            + "subject_id, subject_key) VALUES (gen_random_uuid(), '1.', '%s', '%s', 1, '%s', '%s', %s, 'test', '%s', '%s')",
        grant(line),
        kind,
        today(),
        made,
        approved == null ? "NULL" : "'" + approved + "'",
        line,
        UUID.randomUUID());
  }

  private void entry(UUID posting, String kind, UUID account, long fen) throws SQLException {
    insertEntry(posting, grant(line), account, PROVINCE, kind, fen);
  }

  private void insertEntry(
      UUID posting, UUID grant, UUID account, String path, String kind, long fen)
      throws SQLException {
    run(
        "INSERT INTO fund_entry (id, posting_id, grant_id, account_id, union_path, kind, booked_on, amount) "
            + "VALUES ('%s', '%s', '%s', '%s', '%s', '%s', '%s', %d)",
        Ids.next(), posting, grant, account, path, kind, today(), fen);
  }

  private static LocalDate today() {
    return TestDate.today();
  }

  private static UUID grant(UUID budget) {
    return UUID.fromString(
        Sql.column("SELECT grant_id FROM fund_budget WHERE id = ?", budget).getFirst());
  }

  private static UUID account(UUID budget, String kind) {
    return UUID.fromString(
        Sql.column("SELECT id FROM fund_account WHERE budget_id = ? AND kind = ?", budget, kind)
            .getFirst());
  }

  private String run(String statement, Object... values) throws SQLException {
    try (var prepared = app.createStatement()) {
      if (!prepared.execute(values.length == 0 ? statement : statement.formatted(values))) {
        return null;
      }
      try (var rows = prepared.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private interface Attempt {
    void make() throws SQLException;
  }

  /** Tries, takes back, and goes on with what was there before. */
  private void refused(String constraint, Attempt attempt) throws SQLException {
    var savepoint = app.setSavepoint();
    Throwable thrown = catchThrowable(attempt::make);
    assertThat(thrown).as(constraint).isInstanceOf(PSQLException.class);
    assertThat(((PSQLException) thrown).getServerErrorMessage().getConstraint())
        .as(thrown.getMessage())
        .isEqualTo(constraint);
    app.rollback(savepoint);
  }

  private void denied(String statement) throws SQLException {
    var savepoint = app.setSavepoint();
    assertThatThrownBy(() -> run(statement)).hasMessageContaining("permission denied");
    app.rollback(savepoint);
  }

  private void refusedAtCommit(String constraint) throws SQLException {
    Throwable thrown = catchThrowable(() -> app.commit());
    assertThat(thrown).as(constraint).isInstanceOf(PSQLException.class);
    assertThat(((PSQLException) thrown).getServerErrorMessage().getConstraint())
        .as(thrown.getMessage())
        .isEqualTo(constraint);
    app.rollback();
    run("SELECT set_config('nuanliu.scope', '1.', true)");
  }
}
