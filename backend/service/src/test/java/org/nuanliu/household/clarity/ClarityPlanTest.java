package org.nuanliu.household.clarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** The ledger and its percentages are read from an index, under the row policy, as the service. */
@ApiTest
@DisplayName("四明确台账的查询计划")
class ClarityPlanTest {

  private static final String MARK = "明确计划";

  private static final String LOAD =
      """
      INSERT INTO household (id, union_path, number, state, head_name, registrar_id, filed_on)
      SELECT gen_random_uuid(),
        CASE WHEN n % 20 = 0 THEN '1.ta.t1.t5.' WHEN n % 3 = 0 THEN '1.ta.t2.t6.' ELSE '1.tb.t3.t7.' END,
        '明确计划' || n, 'ACTIVE', '明确' || chr(19968 + n % 2000), gen_random_uuid(), date '2017-01-01' + n % 300
      FROM generate_series(1, 50000) AS n""";

  /** As wide as real rows, whose encrypted numbers are long. */
  private static final String FILL =
      """
      UPDATE household_clarity c SET contact_kind = 'person', contact_name = '测试联系人', contact_unit = '测试单位',
        contact_phone = repeat('x', 110), path = '1', target = 'exit',
        deadline = date '2020-01-01' + (hashtext(c.id::text) & 1023),
        measures = CASE WHEN hashtext(c.id::text) % 50 = 0 THEN 0 ELSE 1 END
      FROM household h WHERE h.id = c.id AND h.number ^@ '明确计划'""";

  @BeforeAll
  static void load() throws SQLException {
    TestTree.plant();
    // without a row of the audit trail for each of them
    owner(
        // what is not yet flushed is not visible to all, and a vacuum marks nothing
        "SET synchronous_commit = on",
        "ALTER TABLE household DISABLE TRIGGER audit_change",
        "ALTER TABLE household_clarity DISABLE TRIGGER audit_change",
        LOAD,
        FILL,
        "ALTER TABLE household_clarity ENABLE TRIGGER audit_change",
        "ALTER TABLE household ENABLE TRIGGER audit_change",
        "VACUUM (FULL) household_clarity",
        "VACUUM (ANALYZE) household, household_clarity");
  }

  @AfterAll
  static void unload() throws SQLException {
    owner(
        "ALTER TABLE household DISABLE TRIGGER audit_change",
        "ALTER TABLE household_clarity DISABLE TRIGGER audit_change",
        "DELETE FROM household WHERE number ^@ '" + MARK + "'",
        "ALTER TABLE household_clarity ENABLE TRIGGER audit_change",
        "ALTER TABLE household ENABLE TRIGGER audit_change",
        "VACUUM (ANALYZE) household, household_clarity");
  }

  static Stream<Arguments> scopes() {
    return Stream.of(
        Arguments.of(TestTree.PROVINCE, TestTree.PROVINCE),
        Arguments.of(TestTree.PROVINCE, TestTree.COUNTY_A1),
        Arguments.of(TestTree.COUNTY_A1, TestTree.COUNTY_A1));
  }

  @ParameterizedTest(name = "范围 {0}，工会 {1}")
  @MethodSource("scopes")
  @DisplayName("完成率只读索引")
  void summaryReadsOneIndex(String scope, String union) throws SQLException {
    String plan =
        explain(
            scope,
            ClaritySql.SUMMARY
                .replace(":length", String.valueOf(union.length()))
                .replace(":today", "date '2020-02-01'")
                .replace(":below", "'" + union + "'"));
    assertThat(plan)
        .contains("Index Only Scan using ix_household_clarity_summary")
        .doesNotContain("Seq Scan on household_clarity");
  }

  static Stream<Arguments> pages() {
    return Stream.of(TestTree.COUNTY_A1, TestTree.PROVINCE)
        .flatMap(
            scope ->
                Stream.of(
                        List.<String>of(),
                        List.of("NOT c.complete"),
                        List.of("NOT c.complete", "NOT c.has_measures"),
                        List.of("c.due_on < '2020-01-05'"),
                        List.of("c.union_path >= '1.ta.t1.'", "c.union_path < '1.ta.t1.~'"),
                        List.of("h.head_name COLLATE \"C\" ^@ '明确一'"),
                        List.of("h.number = '明确计划17'"))
                    .map(conditions -> Arguments.of(scope, conditions)));
  }

  @ParameterizedTest(name = "范围 {0}，条件 {1}")
  @MethodSource("pages")
  @DisplayName("台账翻页不扫全表")
  void pagesUseAnIndex(String scope, List<String> conditions) throws SQLException {
    String plan =
        explain(
            scope,
            ClaritySql.page(conditions, "c.since, c.id")
                .replace("LIMIT ? OFFSET ?", "LIMIT 20 OFFSET 0"));
    assertThat(plan)
        .doesNotContain("Seq Scan on household_clarity")
        .doesNotContain("Seq Scan on household ");
  }

  private static String explain(String scope, String statement) throws SQLException {
    try (Connection application = TestStack.asApplication()) {
      application.setAutoCommit(false);
      application
          .createStatement()
          .execute("SELECT set_config('nuanliu.scope', '%s', true)".formatted(scope));
      try (var rows = application.createStatement().executeQuery("EXPLAIN " + statement)) {
        var plan = new StringBuilder();
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
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
