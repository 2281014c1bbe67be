package org.nuanliu.household.clarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("四明确台账和完成率")
class ClarityLedgerTest {

  private static final Api COUNTY = Api.as(TestTree.COUNTY_A1, "reviewer");
  private static final String MARK = "台账测试";

  @BeforeEach
  void load() {
    clear();
    // numbers one to sixty: every mix of the four, a few late; a third of them at the county itself
    Sql.asOwner(
        """
        INSERT INTO household (id, union_path, number, state, head_name, category, registrar_id, filed_on)
        SELECT gen_random_uuid(), CASE n % 3 WHEN 0 THEN '1.ta.t1.' WHEN 1 THEN '1.ta.t1.t5.' ELSE '1.ta.t1.t4.' END,
          ? || n, 'ACTIVE', ? || n, '1', gen_random_uuid(), current_date - n FROM generate_series(1, 60) AS n""",
        MARK, MARK);
    Sql.asOwner(
        """
        UPDATE household_clarity c SET contact_kind = CASE WHEN n % 2 = 0 THEN 'unit' END, contact_unit = '测试单位',
          deadline = CASE WHEN n % 5 < 3 THEN current_date + CASE WHEN n % 10 = 0 THEN -3 ELSE 90 END END,
          measures = CASE WHEN n % 7 < 5 THEN 1 ELSE 0 END, path = CASE WHEN n % 4 < 3 THEN '1' END, target = 'exit'
        FROM (SELECT id, substr(number, 5)::int AS n FROM household WHERE number ^@ ?) h WHERE h.id = c.id""",
        MARK);
  }

  @AfterAll
  static void clear() {
    Sql.asOwner("DELETE FROM household WHERE number ^@ ?", MARK);
  }

  @Test
  @DisplayName("四项齐全不超过任何一项；各级之和等于合计；只有全部齐全才是百分之百")
  void counts() {
    JsonPath summary = COUNTY.get("/api/clarities/summary").jsonPath();
    assertThat(summary.getString("total.unionName")).isEqualTo("测试甲一县总工会");
    List<Map<String, Object>> branches = summary.getList("branches");
    assertThat(branches).extracting(one -> one.get("own")).startsWith(true).contains(false);
    for (String column :
        List.of("families", "contact", "deadline", "measures", "path", "complete", "overdue")) {
      assertThat(branches.stream().mapToInt(one -> (int) one.get(column)).sum())
          .as(column)
          .isEqualTo(summary.getInt("total." + column));
    }
    assertThat(branches)
        .allSatisfy(
            one ->
                assertThat((int) one.get("complete"))
                    .isLessThanOrEqualTo(
                        List.of("contact", "deadline", "measures", "path").stream()
                            .mapToInt(column -> (int) one.get(column))
                            .min()
                            .orElseThrow()));
    assertThat(summary.getInt("total.complete")).isPositive();
    assertThat(ClarityCount.percent(999, 1000)).isEqualByComparingTo("99.9");
    assertThat(ClarityCount.percent(99_999, 100_000)).isEqualByComparingTo("99.9");
    assertThat(ClarityCount.percent(7, 7)).isEqualByComparingTo("100");
    assertThat(ClarityCount.percent(0, 0)).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  @DisplayName("每一级都能往下数到名字：数目与名单一致")
  void drillsDown() {
    String grassroots = TestTree.unionId(TestTree.GRASSROOTS_A1).toString();
    JsonPath below = COUNTY.get("/api/clarities/summary?union={u}", grassroots).jsonPath();
    for (Map.Entry<String, String> column :
        Map.of("contact", "contact", "deadline", "deadline", "measures", "measures", "path", "path")
            .entrySet()) {
      Response list =
          COUNTY.get(
              "/api/clarities?size=200&union={u}&missing={m}", grassroots, column.getValue());
      assertThat(list.<Integer>path("total"))
          .isEqualTo(below.getInt("total.families") - below.getInt("total." + column.getKey()));
      assertThat(list.jsonPath().<List<String>>getList("items.missing"))
          .allSatisfy(missing -> assertThat(missing).contains(column.getValue()));
    }
    assertThat(
            COUNTY
                .get("/api/clarities?size=200&union={u}&missing=any", grassroots)
                .<Integer>path("total"))
        .isEqualTo(below.getInt("total.families") - below.getInt("total.complete"));
    Response overdue = COUNTY.get("/api/clarities?size=200&union={u}&overdue=true", grassroots);
    assertThat(overdue.<Integer>path("total")).isEqualTo(below.getInt("total.overdue"));
    assertThat(overdue.jsonPath().<Boolean>getList("items.overdue")).doesNotContain(false);
  }

  @Test
  @DisplayName("按姓名、编号查找；排序；翻页不重不漏")
  void finds() {
    Response byNumber = COUNTY.get("/api/clarities?q={q}", MARK + "17");
    assertThat(byNumber.jsonPath().getList("items.number")).containsExactly(MARK + "17");
    List<String> dates =
        COUNTY
            .get("/api/clarities?size=200&q={q}&sort=-since", MARK)
            .jsonPath()
            .getList("items.since");
    assertThat(dates).hasSize(60).isSortedAccordingTo((a, b) -> b.compareTo(a));
    List<String> pages = new java.util.ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      pages.addAll(
          COUNTY
              .get("/api/clarities?size=20&q={q}&page={p}", MARK, page)
              .jsonPath()
              .<String>getList("items.id"));
    }
    assertThat(pages).hasSize(60).doesNotHaveDuplicates();
    assertThat(COUNTY.get("/api/clarities?sort=plan").statusCode()).isEqualTo(400);
    assertThat(COUNTY.get("/api/clarities?missing=all").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("别的工会数不到也看不到；没有的工会与看不到的一样")
  void scope() {
    Api other = Api.as(TestTree.CITY_B, "statistician");
    assertThat(other.get("/api/clarities?q={q}", MARK).<Integer>path("total")).isZero();
    String county = TestTree.unionId(TestTree.COUNTY_A1).toString();
    assertThat(other.get("/api/clarities/summary?union={u}", county).statusCode()).isEqualTo(404);
    assertThat(other.get("/api/clarities/summary?union={u}", UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(Api.as(TestTree.COUNTY_A1, "publicist").get("/api/clarities").statusCode())
        .isEqualTo(403);
    assertThat(TestDate.today()).isNotNull();
  }
}
