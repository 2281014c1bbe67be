package org.nuanliu.household.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("职工自助测算")
class SelfCheckTest {

  private static final Api PUBLIC = Api.anonymous();

  /**
   * What a call may leave behind: its event, with the block that seals it, and the count of the
   * hour.
   */
  private static final List<String> TRACES =
      List.of("audit_event", "audit_block", "hourly_quota", "scheduled_tasks");

  @BeforeEach
  void newHour() {
    TestTree.plant();
    Sql.asOwner("DELETE FROM hourly_quota");
  }

  @Test
  @DisplayName("收入低于低保标准：可能符合，逐条有数字，有材料清单和要去的工会")
  void likely() {
    Response result = check(answers("900.00"));
    assertThat(result.statusCode()).as(result.asString()).isEqualTo(200);
    assertThat(result.<String>path("verdict")).isEqualTo("likely");
    assertThat(result.<String>path("sentence")).contains("低保户");
    assertThat(result.<String>path("monthPerCapita")).isEqualTo("300.00");
    assertThat(result.<String>path("levels[0].steps[0].conditions[0].sentence"))
        .contains("家庭月人均收入 300.00 元", "应低于低保标准");
    assertThat(result.jsonPath().<String>getList("papers")).contains("诚信承诺书");
    assertThat(result.jsonPath().<String>getList("unions.name")).contains("测试甲一县总工会");
    assertThat(result.asString()).doesNotContain("1.ta.");
  }

  @Test
  @DisplayName("收入高：还没有达到，说清差在哪里；三倍以内又患重病的可能是意外致困")
  void unlikelyAndAccident() {
    Response rich = check(answers("30000.00"));
    assertThat(rich.<String>path("verdict")).isEqualTo("unlikely");
    assertThat(rich.jsonPath().<List<Boolean>>getList("levels.steps.met"))
        .allSatisfy(met -> assertThat(met).doesNotContain(true));

    Map<String, Object> ill = answers("4500.00");
    ill.put("causes", List.of("6"));
    Response hit = check(ill);
    assertThat(hit.<String>path("verdict")).isEqualTo("likely");
    assertThat(hit.jsonPath().<String>getList("papers")).anyMatch(paper -> paper.contains("诊断证明"));
  }

  @Test
  @DisplayName("不予建档的情形和农民工的条件都说明白")
  void otherConditions() {
    Map<String, Object> excluded = answers("900.00");
    excluded.put("exclusions", Map.of("secondDwelling", true));
    assertThat(check(excluded).<String>path("verdict")).isEqualTo("excluded");
    Map<String, Object> migrant = answers("900.00");
    migrant.put("migrant", true);
    Response result = check(migrant);
    assertThat(result.<String>path("verdict")).isEqualTo("unlikely");
    assertThat(result.jsonPath().<String>getList("findings.sentence"))
        .anyMatch(sentence -> sentence.contains("工会"))
        .anyMatch(sentence -> sentence.contains("12 个月"));
  }

  @Test
  @DisplayName("什么也不保存：除审计和次数以外，每张表的行数都不变，答案不在任何地方")
  void storesNothing() {
    Map<String, Object> answers = answers("917.31");
    check(answers);
    Map<String, String> before = rowCounts();
    Response result = check(answers);
    assertThat(result.statusCode()).isEqualTo(200);
    assertThat(rowCounts()).isEqualTo(before);
    assertThat(AuditEvents.of(result))
        .singleElement()
        .satisfies(event -> assertThat(event.action()).isEqualTo("self-check:run"))
        .satisfies(event -> assertThat(event.objectId()).isNull())
        .satisfies(event -> assertThat(event.reason()).isNull());
    assertThat(
            Sql.column(
                "SELECT e::text FROM audit_event e WHERE trace_id = ? AND e::text LIKE '%917%'",
                result.header("Trace-Id")))
        .isEmpty();
    assertThat(result.header("Set-Cookie")).isNull();
    assertThat(result.header("Cache-Control")).contains("no-store");
  }

  @Test
  @DisplayName("一小时内有次数限制，冒充别的地址也没有用")
  void isLimited() {
    for (int i = 0; i < 30; i++) {
      assertThat(check(answers("900.00")).statusCode()).isEqualTo(200);
    }
    Response refused =
        PUBLIC
            .request()
            .header("X-Forwarded-For", "203.0.113.9")
            .contentType("application/json")
            .body(answers("900.00"))
            .post("/api/public/self-check");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);

    Sql.asOwner("UPDATE hourly_quota SET used = 300, what = 'union-search'");
    assertThat(PUBLIC.get("/api/public/self-check/unions?area=410122").statusCode()).isEqualTo(429);
  }

  @Test
  @DisplayName("填错的指出来；选项里有地区和困难情形；按地区找工会")
  void invalidAndOptions() {
    Map<String, Object> nowhere = answers("900.00");
    nowhere.put("area", "999999");
    assertThat(check(nowhere).<String>path("errors[0].pointer")).isEqualTo("/area");
    Map<String, Object> nobody = answers("900.00");
    nobody.put("persons", 0);
    assertThat(check(nobody).statusCode()).isEqualTo(400);
    assertThat(check(answers("-1.00")).statusCode()).isEqualTo(400);
    Response options = PUBLIC.get("/api/public/self-check");
    assertThat(options.jsonPath().<String>getList("areas.code")).contains("410122");
    assertThat(options.jsonPath().<String>getList("causes.label")).contains("患重特大疾病");
    assertThat(
            PUBLIC
                .get("/api/public/self-check/unions?area=410122&q={q}", "纺织")
                .jsonPath()
                .<String>getList("name"))
        .containsExactly("测试甲一纺织厂工会");
    assertThat(PUBLIC.get("/api/public/self-check/unions?area=41").statusCode()).isEqualTo(400);
  }

  private static Response check(Map<String, Object> answers) {
    return PUBLIC
        .request()
        .contentType("application/json")
        .body(answers)
        .post("/api/public/self-check");
  }

  private static Map<String, Object> answers(String monthIncome) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("area", "410122");
    answers.put("persons", 3);
    answers.put("monthIncome", monthIncome);
    answers.put("disabled", false);
    answers.put("singleParent", false);
    answers.put("migrant", false);
    answers.put("unionMember", false);
    return answers;
  }

  private static Map<String, String> rowCounts() {
    Map<String, String> counts = new TreeMap<>();
    for (String table : Sql.column("SELECT table_name FROM platform_guard ORDER BY 1")) {
      if (!TRACES.contains(table)) {
        counts.put(table, Sql.column("SELECT count(*)::text FROM " + table).getFirst());
      }
    }
    return counts;
  }
}
