package org.nuanliu.household.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Lists and counts of consents are read from an index, under the row policy. */
@ApiTest
@DisplayName("同意清单的查询计划")
class ConsentPlanTest {

  private static final String LOAD =
      """
      INSERT INTO household (id, union_path, number, state, head_name, registrar_id)
      SELECT gen_random_uuid(), CASE WHEN n % 20 = 0 THEN '1.ta.t1.t5.' ELSE '1.tb.t3.t7.' END, '同意计划' || n,
        'SUBMITTED', '同意' || chr(19968 + n % 2000), gen_random_uuid() FROM generate_series(1, 30000) AS n""";

  private static final String CONSENTS =
      """
      INSERT INTO household_consent (id, household_id, union_path, text_version, channel, given_on, guardian, recorded_by,
                                     recorded_at)
      SELECT gen_random_uuid(), id, union_path, '2017', 'paper', date '2018-01-01', '演示监护人', gen_random_uuid(),
        timestamptz '2018-01-01' + (row_number() OVER ()) * interval '1 minute'
      FROM household WHERE number ^@ '同意计划'""";

  @BeforeAll
  static void load() throws SQLException {
    TestTree.plant();
    owner(
        "SET synchronous_commit = on",
        "ALTER TABLE household DISABLE TRIGGER audit_change",
        "ALTER TABLE household_consent DISABLE TRIGGER audit_change",
        LOAD,
        CONSENTS,
        "ALTER TABLE household_consent ENABLE TRIGGER audit_change",
        "ALTER TABLE household ENABLE TRIGGER audit_change",
        "VACUUM (ANALYZE) household, household_consent");
  }

  @AfterAll
  static void unload() throws SQLException {
    owner(
        "ALTER TABLE household DISABLE TRIGGER audit_change",
        "ALTER TABLE household_consent DISABLE TRIGGER audit_change",
        "DELETE FROM household WHERE number ^@ '同意计划'",
        "ALTER TABLE household_consent ENABLE TRIGGER audit_change",
        "ALTER TABLE household ENABLE TRIGGER audit_change",
        "VACUUM (ANALYZE) household, household_consent");
  }

  @ParameterizedTest(name = "范围 {0}")
  @ValueSource(strings = {TestTree.PROVINCE, TestTree.COUNTY_A1})
  @DisplayName("按版本计数只读索引，清单不扫全表")
  void usesAnIndex(String scope) throws SQLException {
    assertThat(explain(scope, ConsentSql.COUNTS.replace(":below", "'" + scope + "'")))
        .contains("Index Only Scan using ix_household_consent_standing");
    assertThat(
            explain(
                scope,
                ConsentSql.page(
                        List.of("c.newest AND c.withdrawn_at IS NULL"),
                        "c.recorded_at DESC, c.id DESC")
                    .replace("LIMIT ? OFFSET ?", "LIMIT 20 OFFSET 0")))
        .doesNotContain("Seq Scan on household_consent");
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
