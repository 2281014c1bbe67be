package org.nuanliu.household.review;

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
@DisplayName("年度复核的查询计划")
class ReviewPlanTest {

  private static final UUID CAMPAIGN = UUID.randomUUID();

  /** One family in fifty stands in the county that asks. */
  private static final String FAMILIES =
      """
      INSERT INTO household (id, union_path, number, state, head_name, filed_on, registrar_id)
      SELECT gen_random_uuid(), CASE WHEN n % 50 = 0 THEN '1.ta.t1.t5.' ELSE '1.tb.t3.t7.' END, '复核计划' || n, 'ACTIVE',
        '测试户', date '2020-01-01', gen_random_uuid() FROM generate_series(1, 30000) AS n""";

  @BeforeAll
  static void load() throws SQLException {
    TestTree.plant();
    owner(
        "ALTER TABLE household DISABLE TRIGGER audit_change",
        FAMILIES,
        """
        INSERT INTO review_campaign (id, union_path, year, deadline, opened_by, opened_on, job_id, listed_on)
        VALUES ('%s', '1.', 2019, date '2020-02-01', gen_random_uuid(), date '2020-01-01', gen_random_uuid(), date '2020-01-01')"""
            .formatted(CAMPAIGN),
        """
        INSERT INTO review_item (campaign_id, household_id, union_path)
        SELECT '%s', id, union_path FROM household WHERE number ^@ '复核计划'"""
            .formatted(CAMPAIGN),
        "ANALYZE household",
        "ANALYZE review_item");
  }

  @AfterAll
  static void unload() throws SQLException {
    owner(
        "DELETE FROM household WHERE number ^@ '复核计划'",
        "DELETE FROM review_campaign WHERE id = '%s'".formatted(CAMPAIGN),
        "ALTER TABLE household ENABLE TRIGGER audit_change",
        "ANALYZE household",
        "ANALYZE review_item");
  }

  static Stream<Arguments> statements() {
    var waiting = new CampaignFamilyFilter();
    waiting.standing = CampaignStanding.WAITING;
    return Stream.of(
        Arguments.of("合计", ReviewSql.NUMBERS),
        Arguments.of("各工会的进度", ReviewSql.PROGRESS),
        Arguments.of("家庭", ReviewSql.families(waiting, new PageQuery()) + " LIMIT 20"),
        Arguments.of("家庭数", ReviewSql.familyCount(waiting)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  @DisplayName("不扫整个名单")
  void usesAnIndex(String what, String statement) throws SQLException {
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
        .contains("ix_review_item_scope")
        .doesNotContain("Seq Scan on review_item", "Seq Scan on household");
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
