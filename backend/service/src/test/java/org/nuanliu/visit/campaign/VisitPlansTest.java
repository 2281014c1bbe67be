package org.nuanliu.visit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** A county looks at its part of a campaign of the province by an index, under the row policy. */
@ApiTest
@DisplayName("走访名单和覆盖的查询计划")
class VisitPlansTest {

  private static final UUID CAMPAIGN = UUID.randomUUID();

  @BeforeAll
  static void load() throws SQLException {
    TestTree.plant();
    owner(
        "ALTER TABLE household DISABLE TRIGGER audit_change",
        """
        INSERT INTO household (id, union_path, number, head_name, state, filed_on, registrar_id)
        SELECT gen_random_uuid(), CASE WHEN n % 50 = 0 THEN '1.ta.t1.t5.' ELSE '1.tb.t3.t7.' END, '走访计划' || n, '测试户',
          'ACTIVE', date '2020-01-01', gen_random_uuid() FROM generate_series(1, 20000) AS n""",
        """
        INSERT INTO visit_campaign (id, union_path, kind, title, from_on, to_on, record_by, state, job_id, frozen_at, made_by)
        VALUES ('%s', '1.', 'other', '计划', '2020-01-01', '2020-02-01', '2020-02-01', 'OPEN', gen_random_uuid(), now(), gen_random_uuid())"""
            .formatted(CAMPAIGN),
        """
        INSERT INTO visit_target (id, campaign_id, household_id, union_path, frozen_path, number, head_name, state, category, origin)
        SELECT gen_random_uuid(), '%s', id, union_path, union_path, number, head_name, state, 'none', 'FROZEN'
        FROM household WHERE number ^@ '走访计划'"""
            .formatted(CAMPAIGN),
        "ANALYZE household",
        "ANALYZE visit_target");
  }

  @AfterAll
  static void unload() throws SQLException {
    owner(
        "DELETE FROM household WHERE number ^@ '走访计划'",
        "DELETE FROM visit_coverage",
        "DELETE FROM visit_campaign WHERE id = '%s'".formatted(CAMPAIGN),
        "ALTER TABLE household ENABLE TRIGGER audit_change",
        "ANALYZE household",
        "ANALYZE visit_target");
  }

  static Stream<Arguments> statements() {
    var all = new VisitTargetFilter();
    var open = new VisitTargetFilter();
    open.visited = false;
    return Stream.of(
        Arguments.of("名单", TargetSql.page(all, new PageQuery()) + " LIMIT 20", "visit_target"),
        Arguments.of("还没有走访的", TargetSql.page(open, new PageQuery()) + " LIMIT 20", "visit_target"),
        Arguments.of("户数", TargetSql.count(open, 10_001), "visit_target"),
        Arguments.of("合计", CoverageSql.TOTAL, "visit_coverage"),
        Arguments.of("下级", CoverageSql.BELOW, "visit_coverage"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  @DisplayName("不扫整个名单，覆盖只读计数")
  void usesAnIndex(String what, String statement, String table) throws SQLException {
    String county = "'" + TestTree.COUNTY_A1 + "'";
    String bound =
        statement
            .replace(":campaign", "'" + CAMPAIGN + "'::uuid")
            .replace(":below", county)
            .replace(":own", county);
    var plan = new StringBuilder();
    try (Connection application = TestStack.asApplication();
        var query = application.createStatement()) {
      application.setAutoCommit(false);
      query.execute("SELECT set_config('nuanliu.scope', '%s', true)".formatted(TestTree.COUNTY_A1));
      try (var rows = query.executeQuery("EXPLAIN " + bound)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    assertThat(plan.toString())
        .as(what)
        .contains(table)
        .doesNotContain("Seq Scan on visit_target", "Seq Scan on household");
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
