package org.nuanliu.household.clarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("一户的四明确")
class ClarityTest {

  private ClarityFamily family;

  @BeforeEach
  void file() {
    family = ClarityFamily.at(TestTree.GRASSROOTS_A1);
  }

  @AfterEach
  void remove() {
    family.remove();
  }

  @Test
  @DisplayName("一在档就欠四项；填好一项少一项，四项齐全")
  void begins() {
    Response empty = family.read();
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.jsonPath().getList("missing"))
        .containsExactly("contact", "deadline", "measures", "path");
    assertThat(empty.<String>path("suggestedPath")).isEqualTo("1");
    assertThat(empty.jsonPath().getList("allowedActions")).containsExactly("update", "measure");

    Map<String, Object> plan = ClarityFamily.complete();
    plan.remove("measures");
    Response partly = family.update(plan);
    assertThat(partly.jsonPath().getList("missing")).containsExactly("measures");
    assertThat(partly.<String>path("lapse")).isEqualTo("缺措施");

    Response full = family.update(ClarityFamily.complete());
    assertThat(full.statusCode()).isEqualTo(200);
    assertThat(full.jsonPath().getList("missing")).isEmpty();
    assertThat(full.<Boolean>path("overdue")).isFalse();
    assertThat(full.<String>path("contact.phone")).isEqualTo("139****5678");
    assertThat(full.<String>path("contact.since")).isEqualTo(TestDate.today().toString());
    assertThat(AuditEvents.of(full))
        .singleElement()
        .satisfies(event -> assertThat(event.objectId()).isEqualTo(family.id.toString()));
    assertThat(
            Sql.column("SELECT contact_phone FROM household_clarity WHERE id = ?", family.id)
                .getFirst())
        .startsWith("v1|");
  }

  @Test
  @DisplayName("隐去的电话送回来不变；要看全号须写事由")
  void phoneStaysAndIsRevealed() {
    family.update(ClarityFamily.complete());
    Map<String, Object> again = ClarityFamily.complete();
    again.put("contact", Map.of("kind", "person", "name", "王测试", "phone", "139****5678"));
    assertThat(family.update(again).statusCode()).isEqualTo(200);
    Response revealed =
        ClarityFamily.REGISTRAR.post(
            family.path() + "/reveal", Map.of("field", "/contact/phone", "reason", "联系走访时间"));
    assertThat(revealed.<String>path("value")).isEqualTo("13912345678");
    assertThat(AuditEvents.of(revealed))
        .singleElement()
        .satisfies(event -> assertThat(event.reason()).isEqualTo("联系走访时间"));
    assertThat(
            ClarityFamily.REGISTRAR
                .post(family.path() + "/reveal", Map.of("field", "/deadline", "reason", "随便看看"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("经办人员作联系人：只能是看得到这份档案的人")
  void staffAsContact() {
    TestTree.token(TestTree.GRASSROOTS_A1, "registrar");
    List<String> choices =
        ClarityFamily.REGISTRAR.get(family.path() + "/contacts").jsonPath().getList("staffId");
    assertThat(choices).isNotEmpty();
    Map<String, Object> plan = ClarityFamily.complete();
    plan.put("contact", Map.of("kind", "staff", "staffId", choices.getFirst()));
    Response chosen = family.update(plan);
    assertThat(chosen.<String>path("contact.unit")).isEqualTo("测试甲一纺织厂工会");

    TestTree.token(TestTree.GRASSROOTS_B1, "registrar");
    String foreign =
        Sql.column("SELECT id::text FROM staff WHERE union_path = ?", TestTree.GRASSROOTS_B1)
            .getFirst();
    plan.put("contact", Map.of("kind", "staff", "staffId", foreign));
    Response refused = family.update(plan);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/contact/staffId");
  }

  @Test
  @DisplayName("措施完成：不能早报，不能报两次，完成的不能删")
  void measures() {
    Response saved = family.update(ClarityFamily.complete());
    String measure = saved.path("measures[0].id");
    String done = family.path() + "/measures/" + measure + "/done";
    String today = TestDate.today().toString();
    Response early =
        ClarityFamily.REGISTRAR.post(
            family.version(), done, Map.of("doneOn", TestDate.today().plusDays(1).toString()));
    assertThat(early.statusCode()).isEqualTo(422);

    Response completed =
        ClarityFamily.REGISTRAR.post(
            family.version(), done, Map.of("doneOn", today, "result", "取得家政服务证书"));
    assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(200);
    assertThat(completed.<String>path("measures[0].doneOn")).isEqualTo(today);
    assertThat(
            ClarityFamily.REGISTRAR
                .post(family.version(), done, Map.of("doneOn", today))
                .statusCode())
        .isEqualTo(409);
    assertThat(
            ClarityFamily.REGISTRAR
                .post(
                    family.version(),
                    family.path() + "/measures/" + UUID.randomUUID() + "/done",
                    Map.of("doneOn", today))
                .statusCode())
        .isEqualTo(404);
    Map<String, Object> without = ClarityFamily.complete();
    without.put("measures", List.of());
    assertThat(family.update(without).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("每次改动都留下前后对照和经办人")
  void history() {
    family.update(ClarityFamily.complete());
    Map<String, Object> later = ClarityFamily.complete();
    later.put("deadline", TestDate.today().plusYears(1).toString());
    later.put("measures", measuresOf(family.read()));
    family.update(later);
    Response changes = ClarityFamily.REGISTRAR.get(family.path() + "/changes");
    assertThat(changes.jsonPath().getList("items.field"))
        .containsExactly("deadline", "measures", "path", "deadline", "contact");
    assertThat(changes.<String>path("items[0].before"))
        .isEqualTo(TestDate.today().plusMonths(6).toString());
    assertThat(changes.<String>path("items[0].after"))
        .isEqualTo(TestDate.today().plusYears(1).toString());
    assertThat(changes.<String>path("items[1].after")).contains("职业培训", "责任人 王测试");
    assertThat(changes.asString()).doesNotContain("13912345678");
    assertThat(
            Sql.column(
                "SELECT after FROM household_clarity_change WHERE household_id = ?", family.id))
        .allSatisfy(text -> assertThat(text).startsWith("v1|"));
  }

  @Test
  @DisplayName("填错的逐处指出，什么也不改")
  void invalid() {
    Map<String, Object> plan = new HashMap<>();
    plan.put("deadline", TestDate.today().minusDays(1).toString());
    plan.put("path", "1");
    Response refused = family.update(plan);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getList("errors.pointer"))
        .containsExactly("/deadline", "/target");
    assertThat(family.read().jsonPath().getList("missing")).hasSize(4);
  }

  @Test
  @DisplayName("版本：没有的 428，过时的 412")
  void stale() {
    family.update(ClarityFamily.complete());
    assertThat(ClarityFamily.REGISTRAR.put(0, family.path(), ClarityFamily.complete()).statusCode())
        .isEqualTo(412);
    assertThat(
            ClarityFamily.REGISTRAR
                .request()
                .contentType("application/json")
                .body(ClarityFamily.complete())
                .put(family.path())
                .statusCode())
        .isEqualTo(428);
  }

  @Test
  @DisplayName("其他工会看到的与不存在一样；上级看得到也改得了")
  void scope() {
    for (String path : List.of(TestTree.GRASSROOTS_A1_LOOKALIKE, TestTree.CITY_B)) {
      Api foreign = Api.as(path, "registrar");
      assertThat(foreign.get(family.path()).statusCode()).isEqualTo(404);
      assertThat(foreign.put(0, family.path(), ClarityFamily.complete()).statusCode())
          .isEqualTo(404);
      assertThat(foreign.get(family.path() + "/changes").statusCode()).isEqualTo(404);
    }
    Api county = Api.as(TestTree.COUNTY_A1, "reviewer");
    assertThat(county.put(0, family.path(), ClarityFamily.complete()).statusCode()).isEqualTo(200);
    assertThat(
            Api.as(TestTree.GRASSROOTS_A1, "cashier")
                .put(1, family.path(), ClarityFamily.complete())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("不再在档的，四明确留着，不能再改")
  void notOwedAnyMore() {
    family.update(ClarityFamily.complete());
    Sql.asOwner("UPDATE household SET state = 'REJECTED', filed_on = NULL WHERE id = ?", family.id);
    Response kept = family.read();
    assertThat(kept.<Boolean>path("owed")).isFalse();
    assertThat(kept.jsonPath().getList("allowedActions")).containsExactly("reveal");
    assertThat(family.update(ClarityFamily.complete()).statusCode()).isEqualTo(409);
  }

  private static List<Map<String, Object>> measuresOf(Response detail) {
    List<Map<String, Object>> measures = new ArrayList<>();
    for (Map<String, Object> one : detail.jsonPath().<Map<String, Object>>getList("measures")) {
      Map<String, Object> sent = new HashMap<>(one);
      sent.keySet().retainAll(List.of("id", "kind", "fund", "content", "responsible", "dueOn"));
      measures.add(sent);
    }
    return measures;
  }
}
