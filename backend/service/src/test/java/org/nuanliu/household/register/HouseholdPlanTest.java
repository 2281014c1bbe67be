package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanliu.household.register.domain.HouseholdQueue;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** The pages of the list find their rows by an index, under the row policy, as the service. */
@ApiTest
@DisplayName("列表的查询计划")
class HouseholdPlanTest {

  @Inject HouseholdQueues queueing;

  private static final String MARK = "计划";

  /** One file in twenty stands in the county that is asked for, one in a hundred is rare. */
  private static final String LOAD =
      """
      INSERT INTO household (id, union_path, number, state, head_name, file_level, category, main_cause,
        worker_kind, persons, income_month, due_on, filed_on, registrar_id, updated_at, reviewed_on, temporary,
        ended_on, expires_on, papers_valid_until, paper_behind_from, paper_due_on, income_permille, aided_on)
      SELECT gen_random_uuid(),
        CASE WHEN n % 20 = 0 THEN '1.ta.t1.t5.' WHEN n % 3 = 0 THEN '1.ta.t2.t6.' ELSE '1.tb.t3.t7.' END,
        '计划' || n,
        CASE n % 100 WHEN 0 THEN 'OBJECTION' WHEN 1 THEN 'EXITED' WHEN 2 THEN 'CANCELLED' WHEN 3 THEN 'TEMP'
        WHEN 4 THEN 'RESOLVED' ELSE 'ACTIVE' END,
        '计划' || chr(19968 + n % 2000), '4', '1', '3', 'urban', 3, n,
        CASE WHEN n % 100 = 0 THEN date '2020-01-01' + n % 300 END,
        CASE WHEN n % 100 <> 0 THEN date '2020-01-01' + n % 300 END,
        gen_random_uuid(), timestamptz '2020-01-01' + n * interval '1 minute', date '2020-01-01' + n % 300,
        n % 100 = 3, CASE WHEN n % 100 IN (1, 2) THEN date '2020-01-01' + n % 300 END,
        CASE WHEN n % 100 = 3 THEN date '2020-01-01' + n % 300 END, date '2020-01-01' + n % 300,
        date '2020-01-01', date '2020-01-01' + n % 300, n % 5000,
        CASE WHEN n % 50 <> 0 THEN date '2020-01-01' END
      FROM generate_series(1, 50000) AS n""";

  @BeforeAll
  static void load() throws SQLException {
    TestTree.plant();
    // without a row of the audit trail for each of them
    owner(
        "ALTER TABLE household DISABLE TRIGGER audit_change",
        LOAD,
        "ALTER TABLE household ENABLE TRIGGER audit_change",
        "ANALYZE household");
  }

  @AfterAll
  static void unload() throws SQLException {
    owner(
        "ALTER TABLE household DISABLE TRIGGER audit_change",
        "DELETE FROM household WHERE number ^@ '" + MARK + "'",
        "ALTER TABLE household ENABLE TRIGGER audit_change",
        "ANALYZE household");
  }

  static Stream<Arguments> pages() {
    return Stream.of(TestTree.COUNTY_A1, TestTree.PROVINCE)
        .flatMap(
            scope ->
                Stream.of(
                    Arguments.of(scope, null, List.of(), List.of()),
                    Arguments.of(scope, "-updatedAt", List.of(), List.of()),
                    Arguments.of(scope, "dueOn", List.of(), List.of()),
                    Arguments.of(scope, "-filedOn", List.of(), List.of()),
                    Arguments.of(scope, "headName", List.of(), List.of()),
                    Arguments.of(scope, "monthPerCapita", List.of(), List.of()),
                    Arguments.of(scope, null, List.of("h.state = ?"), List.of("OBJECTION")),
                    Arguments.of(scope, null, List.of("h.state = ?"), List.of("ACTIVE")),
                    Arguments.of(scope, null, List.of("h.number = ?"), List.of("计划17")),
                    Arguments.of(
                        scope, null, List.of("h.head_name COLLATE \"C\" ^@ ?"), List.of("计划一")),
                    Arguments.of(
                        scope,
                        null,
                        List.of("h.union_path >= ?", "h.union_path < ?"),
                        List.of(TestTree.GRASSROOTS_A1, TestTree.GRASSROOTS_A1 + "~")),
                    Arguments.of(
                        scope, null, List.of("h.due_on < ?"), List.of(LocalDate.of(2020, 1, 5)))));
  }

  @ParameterizedTest(name = "范围 {0}，排序 {1}，条件 {2}")
  @MethodSource("pages")
  @DisplayName("不扫全表")
  void usesAnIndex(String scope, String sort, List<String> conditions, List<Object> values)
      throws SQLException {
    var page = new PageQuery();
    page.sort = sort;
    String plan =
        explain(scope, HouseholdSql.page(conditions, HouseholdSql.ORDER.orderBy(page)), values);
    assertThat(plan).doesNotContain("Seq Scan on household").contains("household");
  }

  static Stream<Arguments> queues() {
    return Stream.of(TestTree.COUNTY_A1, TestTree.PROVINCE)
        .flatMap(
            scope -> Stream.of(HouseholdQueue.values()).map(queue -> Arguments.of(scope, queue)));
  }

  @ParameterizedTest(name = "范围 {0}，队列 {1}")
  @MethodSource("queues")
  @DisplayName("队列不扫全表，也不为排序读完整个队列")
  void queueUsesAnIndex(String scope, HouseholdQueue queue) throws SQLException {
    var conditions = queueing.conditions(queue);
    List<Object> early =
        conditions.values().stream()
            .map(value -> value instanceof LocalDate ? LocalDate.of(2020, 2, 1) : value)
            .toList();
    String plan =
        explain(scope, HouseholdSql.page(conditions.keySet(), HouseholdQueues.order(queue)), early);
    assertThat(plan).doesNotContain("Seq Scan on household").contains("household");
  }

  @ParameterizedTest
  @ValueSource(strings = {"filed", "exited", "cancelled", "temporary", "rejected"})
  @DisplayName("档案库不扫全表")
  void libraryUsesAnIndex(String library) throws SQLException {
    for (String scope : List.of(TestTree.COUNTY_A1, TestTree.PROVINCE)) {
      assertThat(
              explain(
                  scope,
                  HouseholdSql.page(
                      List.of("h.library = ?"), HouseholdSql.ORDER.orderBy(new PageQuery())),
                  List.of(library)))
          .doesNotContain("Seq Scan on household");
    }
  }

  private static String explain(String scope, String statement, List<Object> values)
      throws SQLException {
    try (Connection application = TestStack.asApplication()) {
      application.setAutoCommit(false);
      application
          .createStatement()
          .execute("SELECT set_config('nuanliu.scope', '%s', true)".formatted(scope));
      try (var query = application.prepareStatement("EXPLAIN " + statement)) {
        int position = 1;
        for (Object value : values) {
          query.setObject(position++, value);
        }
        query.setInt(position++, 20);
        query.setInt(position, 0);
        var plan = new StringBuilder();
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            plan.append(rows.getString(1)).append('\n');
          }
        }
        return plan.toString();
      }
    }
  }

  private static void owner(String... statements) throws SQLException {
    try (Connection owner = TestStack.asOwner();
        var sql = owner.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }
}
