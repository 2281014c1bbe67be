package org.nuanliu.enterprise.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.enterprise.register.EnterpriseFixture.registered;
import static org.nuanliu.testing.TestTree.CITY_A;
import static org.nuanliu.testing.TestTree.CITY_B;
import static org.nuanliu.testing.TestTree.COUNTY_A1;
import static org.nuanliu.testing.TestTree.COUNTY_A2;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestDate;

@ApiTest
@DisplayName("困难企业走访")
class EnterpriseVisitTest {

  private static final String ACTIONS = "/api/enterprise-actions";
  private static final Map<String, Object> NOTHING =
      Map.of("months", 0, "people", 0, "amount", "0.00");

  private final Api county = Api.as(COUNTY_A1, "registrar");
  private final Api city = Api.as(CITY_A, "registrar");

  @Test
  @DisplayName("市里走访县里负责的企业：五项内容、拖欠、诉求、承诺都记下来，县里看得到")
  void visit() {
    String id = enterprise();
    Response visit = city.post(visits(id), form());
    assertThat(visit.statusCode()).as(visit.asString()).isEqualTo(200);
    assertThat(visit.<Integer>path("headcount")).isEqualTo(320);
    assertThat(visit.<String>path("wages.amount")).isEqualTo("180000.00");
    Response seen = county.get("/api/enterprise-visits/{id}", visit.<String>path("id"));
    assertThat(seen.<String>path("causes")).isEqualTo("市场萎缩，资金链紧张");
    assertThat(seen.<String>path("recordedUnionName")).isEqualTo("测试甲市总工会");
    assertThat(county.get(visits(id)).jsonPath().getList("items.leader")).containsExactly("市总领导");
    assertThat(
            Api.as(CITY_B, "registrar")
                .get("/api/enterprise-visits/{id}", visit.<String>path("id"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            county
                .get("/api/enterprises?size=200&sort=-visitedOn")
                .jsonPath()
                .getList("items.findAll { it.id == '%s' }.visitedOn".formatted(id)))
        .containsExactly(TestDate.today().toString());
  }

  @Test
  @DisplayName("承诺事项进入承诺人的待办，办结后消失；办结过的不能再办结")
  void actions() {
    Response visit = city.post(visits(enterprise()), form());
    String action = visit.path("actions[0].id");
    assertThat(todos(city)).contains(action);
    assertThat(todos(county)).doesNotContain(action);
    Response open = county.get(ACTIONS + "?state=open&size=200");
    assertThat(open.jsonPath().getList("items.id")).contains(action);
    assertThat(county.get(ACTIONS + "?state=overdue&size=200").jsonPath().getList("items.id"))
        .doesNotContain(action);
    Map<String, Object> done = Map.of("result", "已协调银行展期");
    String complete = ACTIONS + "/{id}/complete";
    assertThat(Api.as(COUNTY_A2, "registrar").post(0, complete, done, action).statusCode())
        .isEqualTo(404);
    assertThat(Api.as(COUNTY_A1, "auditor").post(0, complete, done, action).statusCode())
        .isEqualTo(403);
    assertThat(county.post(9, complete, done, action).statusCode()).isEqualTo(412);
    Response completed = county.post(0, complete, done, action);
    assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(200);
    assertThat(completed.<String>path("doneOn")).isEqualTo(TestDate.today().toString());
    assertThat(todos(city)).doesNotContain(action);
    assertThat(county.post(1, complete, done, action).statusCode()).isEqualTo(409);
    assertThat(county.get(ACTIONS + "/{id}", action).jsonPath().getList("allowedActions"))
        .isEmpty();
  }

  @Test
  @DisplayName("不完整的拖欠、重复的选项、空着的内容都指出来")
  void refused() {
    String id = enterprise();
    pointer(id, "wages", Map.of("months", 3, "people", 0, "amount", "0.00"), 422, "/wages/months");
    pointer(
        id,
        "insurance",
        Map.of("months", 3, "people", 321, "amount", "9.00"),
        422,
        "/insurance/people");
    pointer(id, "visitedOn", TestDate.today().plusDays(1).toString(), 422, "/visitedOn");
    pointer(id, "missingWelfare", List.of("canteen", "canteen"), 400, "/missingWelfare/1");
    pointer(id, "wantedServices", List.of("nonsense"), 400, "/wantedServices/0");
    pointer(id, "operation", " ", 400, "/operation");
    assertThat(Api.as(COUNTY_A2, "registrar").post(visits(id), form()).statusCode()).isEqualTo(404);
    assertThat(Api.as(COUNTY_A1, "auditor").post(visits(id), form()).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("一次走访只对应一份企业走访记录")
  void oncePerVisit() {
    Map<String, Object> form = form();
    form.put("visitId", UUID.randomUUID());
    assertThat(city.post(visits(enterprise()), form).statusCode()).isEqualTo(200);
    Response again = city.post(visits(enterprise()), form);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("errors[0].pointer")).isEqualTo("/visitId");
  }

  @Test
  @DisplayName("职工需要什么按每家企业最近一次走访统计")
  void needs() {
    String id = enterprise();
    int before = lacking("canteen");
    city.post(visits(id), form());
    assertThat(lacking("canteen")).isEqualTo(before + 1);
    Map<String, Object> later = form();
    later.put("missingWelfare", List.of());
    city.post(visits(id), later);
    assertThat(lacking("canteen")).isEqualTo(before);
  }

  private int lacking(String code) {
    Integer enterprises =
        county
            .get("/api/enterprise-needs")
            .path(
                "find { it.list == 'worker-welfare' && it.code == '%s' }?.enterprises"
                    .formatted(code));
    return enterprises == null ? 0 : enterprises;
  }

  private String enterprise() {
    return registered(county, "走访" + UUID.randomUUID() + "厂", "1").path("id");
  }

  private void pointer(String id, String field, Object value, int status, String pointer) {
    Map<String, Object> form = form();
    form.put(field, value);
    Response refused = city.post(visits(id), form);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(refused.jsonPath().getList("errors.pointer")).contains(pointer);
  }

  private static List<String> todos(Api who) {
    return who.get("/api/todos?size=200").jsonPath().<String>getList("items.link").stream()
        .map(link -> link.substring(link.lastIndexOf('/') + 1))
        .toList();
  }

  private static String visits(String id) {
    return "/api/enterprises/" + id + "/visits";
  }

  private static Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("visitedOn", TestDate.today().toString());
    form.put("leader", "市总领导");
    form.put("participants", 3);
    form.put("operation", "半停产，只有一条生产线开工");
    form.put("causes", "市场萎缩，资金链紧张");
    form.put("development", "转产新型材料");
    form.put("resettlement", "内部转岗 40 人");
    form.put("treatment", "拖欠三个月工资");
    form.put("wages", Map.of("months", 3, "people", 50, "amount", "180000.00"));
    form.put("insurance", NOTHING);
    form.put("demands", "请协调银行展期");
    form.put("missingWelfare", List.of("canteen", "health-check"));
    form.put("wantedServices", List.of("counselling"));
    form.put(
        "actions",
        List.of(Map.of("content", "协调银行展期", "dueOn", TestDate.today().plusDays(20).toString())));
    return form;
  }
}
