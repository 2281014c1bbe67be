package org.nuanliu.union.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/**
 * Everything about users that is answered before Keycloak is asked; nobody answers in its place
 * here. What Keycloak does is tried by {@code StaffKeycloakTest}.
 */
@ApiTest
class StaffTest {

  private static final Map<String, String> REASON = Map.of("reason", "岗位调整");

  @Inject StaffFixture fixture;

  private Api province;
  private Api city;
  private Api county;

  @BeforeEach
  void people() {
    province = Api.as(TestTree.PROVINCE, "union-admin");
    city = Api.as(TestTree.CITY_A, "union-admin");
    county = Api.as(TestTree.COUNTY_A1, "union-admin");
  }

  @Test
  @DisplayName("列表只有本级和下级的用户，可按姓名、工会、职责、状态筛选，手机号掩码")
  void listsTheOwnSubtree() {
    var mine = fixture.place(TestTree.COUNTY_A1, "registrar");
    var theirs = fixture.place(TestTree.COUNTY_B1, "registrar");
    city.get("/api/staff?q={q}&size=200", mine.name().substring(1))
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(mine.id().toString())))
        .body("items[0].unionName", equalTo("测试甲一县总工会"))
        .body("items[0].phone", equalTo("138****1234"))
        .body("items[0].duties", equalTo(List.of("registrar")));
    city.get("/api/staff?q={q}", theirs.name())
        .then()
        .body("items", empty())
        .body("total", equalTo(0));
    city.get("/api/staff?union={id}&duty=registrar&active=true&size=200", union(TestTree.COUNTY_A1))
        .then()
        .body("items.id", hasItem(mine.id().toString()))
        .body("items.duties", everyItem(hasItem("registrar")));
    city.get("/api/staff?union={id}", union(TestTree.COUNTY_B1)).then().body("items", empty());
    city.get("/api/staff?active=false&q={q}", mine.name()).then().body("items", empty());
    city.get("/api/staff?q={q}", "%").then().body("items", empty());
    city.get("/api/staff?sort=idNumber").then().statusCode(400);
  }

  @Test
  @DisplayName("一个工会现有几个用户、通常几个：只在本级和下级问得到，只数还在用的")
  void tellsTheStrengthOfAUnion() {
    int before = strength(TestTree.COUNTY_A1);
    fixture.place(TestTree.COUNTY_A1, "registrar");
    assertThat(strength(TestTree.COUNTY_A1)).isEqualTo(before + 1);
    city.get("/api/staff/strength?union={id}", union(TestTree.COUNTY_A1))
        .then()
        .body("usual", equalTo(2));
    city.get("/api/staff/strength?union={id}", union(TestTree.CITY_A))
        .then()
        .body("usual", equalTo(5));
    province
        .get("/api/staff/strength?union={id}", union(TestTree.PROVINCE))
        .then()
        .body("", not(hasKey("usual")));
    city.get("/api/staff/strength?union={id}", union(TestTree.COUNTY_B1)).then().statusCode(404);
    city.get("/api/staff/strength").then().statusCode(400);
  }

  private int strength(String path) {
    return city.get("/api/staff/strength?union={id}", union(path)).path("active");
  }

  @Test
  @DisplayName("详情的证件号码掩码；外单位的用户与不存在的一样")
  void showsOnePersonMasked() {
    var mine = fixture.place(TestTree.GRASSROOTS_A1, "registrar", "reviewer");
    Response shown = county.get("/api/staff/{id}", mine.id());
    shown
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("idNumber", equalTo(masked(mine.idNumber())))
        .body("duties", equalTo(List.of("registrar", "reviewer")))
        .body(
            "allowedActions",
            containsInAnyOrder(
                "staff:reveal",
                "staff:update",
                "staff:duties",
                "staff:reset-password",
                "staff:disable",
                "staff:move"));
    assertThat(AuditEvents.of(shown))
        .singleElement()
        .satisfies(event -> assertThat(event.objectId()).isEqualTo(mine.id().toString()));
    Api.as(TestTree.CITY_A, "auditor")
        .get("/api/staff/{id}", mine.id())
        .then()
        .statusCode(200)
        .body("allowedActions", empty());
    var theirs = fixture.place(TestTree.COUNTY_B1, "registrar");
    county.get("/api/staff/{id}", theirs.id()).then().statusCode(404);
    county.get("/api/staff/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  @DisplayName("看完整号码要理由，记录在案")
  void revealsOneField() {
    var mine = fixture.place(TestTree.COUNTY_A1, "registrar");
    Response revealed = county.post("/api/staff/{id}/reveal", reveal("idNumber"), mine.id());
    revealed.then().statusCode(200).body("value", equalTo(mine.idNumber()));
    assertThat(AuditEvents.of(revealed))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.objectType()).isEqualTo("staff.idNumber");
              assertThat(event.reason()).isEqualTo("核对本人身份");
            });
    county
        .post("/api/staff/{id}/reveal", reveal("phone"), mine.id())
        .then()
        .body("value", equalTo("13812341234"));
    county.post("/api/staff/{id}/reveal", reveal("subject"), mine.id()).then().statusCode(400);
    Api.as(TestTree.COUNTY_A2, "union-admin")
        .post("/api/staff/{id}/reveal", reveal("idNumber"), mine.id())
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("不能在上级、别的市或不存在的工会建用户")
  void isNotCreatedElsewhere() {
    for (String path :
        List.of(TestTree.CITY_A, TestTree.PROVINCE, TestTree.COUNTY_B1, TestTree.COUNTY_A2)) {
      county.post("/api/staff", StaffFixture.creation(path)).then().statusCode(404);
    }
    Map<String, Object> nowhere = StaffFixture.creation(TestTree.COUNTY_A1);
    nowhere.put("unionId", UUID.randomUUID());
    county.post("/api/staff", nowhere).then().statusCode(404);
    Api.as(TestTree.COUNTY_A1, "auditor")
        .post("/api/staff", StaffFixture.creation(TestTree.COUNTY_A1, "registrar"))
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "province, unknown",
    "county, unknown",
    "realm-admin, unknown",
    "system-admin, province-only",
    "audit-admin, province-only",
    "registrar;security-admin, incompatible"
  })
  @DisplayName("层级不是职责；三员只设在省总工会，不能兼任")
  void dutiesThatCannotBeGiven(String duties, String code) {
    Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
    wanted.put("duties", List.of(duties.split(";")));
    for (Api admin : List.of(county, city, province)) {
      admin
          .post("/api/staff", wanted)
          .then()
          .statusCode(422)
          .body("type", equalTo("urn:nuanliu:problem:staff-duty-not-grantable"))
          .body("errors[0].pointer", equalTo("/duties"))
          .body("errors[0].code", equalTo(code));
    }
    var mine = fixture.place(TestTree.COUNTY_A1, "registrar");
    city.put(0, "/api/staff/{id}/duties", Map.of("duties", List.of(duties.split(";"))), mine.id())
        .then()
        .statusCode(422);
    assertThat(StaffFixture.row("id", mine.id())).isEqualTo("1.ta.t1.|true|registrar");
  }

  @Test
  @DisplayName("请求里不能带层级、状态、路径等字段")
  void acceptsNoOtherFields() {
    for (String field : List.of("level", "kind", "unionPath", "active", "version", "id", "roles")) {
      Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
      wanted.put(field, "province");
      county.post("/api/staff", wanted).then().statusCode(400);
    }
  }

  @Test
  @DisplayName("证件号码、手机号、用户名有误：指出是哪一个")
  void namesTheFaultyField() {
    Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
    wanted.put("idNumber", "410122199001011231");
    wanted.put("phone", "12345");
    county
        .post("/api/staff", wanted)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/idNumber", "/phone"));
    wanted.put("username", "张三");
    county
        .post("/api/staff", wanted)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/username"));
  }

  @Test
  @DisplayName("一个身份证号全省只有一个账号；在别处的账号不透露是谁、在哪里")
  void onePersonHasOneAccount() {
    var theirs = fixture.place(TestTree.COUNTY_B1, "registrar");
    Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
    wanted.put("idNumber", theirs.idNumber());
    Response refused = county.post("/api/staff", wanted);
    refused
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:nuanliu:problem:staff-person-has-account"))
        .body("title", equalTo("该身份证号已有账号"));
    assertThat(refused.asString())
        .doesNotContain(theirs.name(), theirs.id().toString(), "测试乙", "1.tb.");
    wanted.put("idNumber", theirs.idNumber().toLowerCase().replaceFirst("^(.{6})", "$1 "));
    county.post("/api/staff", wanted).then().statusCode(409);
  }

  @Test
  @DisplayName("本人的账号由别人变更：职责、停用、移动、密码、资料都不行")
  void nobodyChangesHerself() {
    var self = fixture.place(TestTree.CITY_A, "union-admin");
    Api me =
        Api.withToken(TestStack.issuer().token(self.subject(), List.of("city", "union-admin")));
    UUID id = self.id();
    List<Response> refused =
        List.of(
            me.put(0, "/api/staff/{id}/duties", Map.of("duties", List.of("approver")), id),
            me.post(0, "/api/staff/{id}/disable", REASON, id),
            me.post(0, "/api/staff/{id}/move", StaffFixture.moveTo(TestTree.COUNTY_A1), id),
            me.post("/api/staff/{id}/reset-password", REASON, id),
            me.put(0, "/api/staff/{id}", Map.of("name", "改名"), id));
    refused.forEach(
        answer ->
            answer
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:nuanliu:problem:staff-own-account")));
    me.get("/api/staff/{id}", id).then().body("allowedActions", equalTo(List.of("staff:reveal")));
    assertThat(StaffFixture.row("id", id)).isEqualTo("1.ta.|true|union-admin");
  }

  @Test
  @DisplayName("只能移到本级或下级的工会；移到三员不能去的地方也不行")
  void doesNotMoveOutOfTheSubtree() {
    var mine = fixture.place(TestTree.GRASSROOTS_A1, "registrar");
    for (String target : List.of(TestTree.CITY_A, TestTree.COUNTY_A2, TestTree.COUNTY_B1)) {
      county
          .post(0, "/api/staff/{id}/move", StaffFixture.moveTo(target), mine.id())
          .then()
          .statusCode(404);
    }
    var separate = fixture.place(TestTree.PROVINCE, "system-admin");
    province
        .post(0, "/api/staff/{id}/move", StaffFixture.moveTo(TestTree.CITY_A), separate.id())
        .then()
        .statusCode(422);
    assertThat(StaffFixture.row("id", mine.id())).isEqualTo("1.ta.t1.t5.|true|registrar");
  }

  @Test
  @DisplayName("外单位的用户一概不能变更，与不存在的一样")
  void foreignStaffIsAbsent() {
    UUID id = fixture.place(TestTree.COUNTY_B1, "registrar").id();
    List<Response> refused =
        List.of(
            city.put(0, "/api/staff/{id}/duties", Map.of("duties", List.of()), id),
            city.put(0, "/api/staff/{id}", Map.of("name", "改名"), id),
            city.post(0, "/api/staff/{id}/disable", REASON, id),
            city.post(0, "/api/staff/{id}/enable", REASON, id),
            city.post(0, "/api/staff/{id}/move", StaffFixture.moveTo(TestTree.COUNTY_A1), id),
            city.post("/api/staff/{id}/reset-password", REASON, id));
    assertThat(refused).allMatch(answer -> answer.statusCode() == 404);
    assertThat(StaffFixture.row("id", id)).isEqualTo("1.tb.t3.|true|registrar");
  }

  @Test
  @DisplayName("变更须带版本；停用的账号只能先启用")
  void needsVersionAndState() {
    UUID id = fixture.place(TestTree.COUNTY_A1, "registrar").id();
    county
        .request()
        .contentType("application/json")
        .body(Map.of("duties", List.of()))
        .put("/api/staff/{id}/duties", id)
        .then()
        .statusCode(428);
    county.post(7, "/api/staff/{id}/disable", REASON, id).then().statusCode(412);
    county
        .post(0, "/api/staff/{id}/enable", REASON, id)
        .then()
        .statusCode(409)
        .body("allowedActions", not(hasItem("staff:enable")));
    county.post(0, "/api/staff/{id}/disable", Map.of("reason", " "), id).then().statusCode(400);
  }

  @Test
  @DisplayName("Keycloak 不可用：503，说明何时重试，什么也没有改变")
  void keycloakIsAway() {
    Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
    UUID id = fixture.place(TestTree.COUNTY_A1, "registrar").id();
    List<Response> answers =
        List.of(
            county.post("/api/staff", wanted),
            county.put(0, "/api/staff/{id}/duties", Map.of("duties", List.of()), id),
            county.post(0, "/api/staff/{id}/disable", REASON, id),
            county.post("/api/staff/{id}/reset-password", REASON, id),
            county.post(0, "/api/staff/{id}/move", StaffFixture.moveTo(TestTree.GRASSROOTS_A1), id),
            province.get("/api/staff/unassigned"));
    answers.forEach(answer -> answer.then().statusCode(503).header("Retry-After", equalTo("10")));
    assertThat(StaffFixture.row("id", id)).isEqualTo("1.ta.t1.|true|registrar");
    assertThat(StaffFixture.row("username", wanted.get("username"))).isNull();
  }

  @Test
  @DisplayName("改手机号不必问 Keycloak；不填则保留，填空则删除")
  void phoneIsOurs() {
    var mine = fixture.place(TestTree.COUNTY_A1, "registrar");
    Map<String, Object> wanted = new HashMap<>(Map.of("name", mine.name()));
    county
        .put(0, "/api/staff/{id}", wanted, mine.id())
        .then()
        .statusCode(200)
        .body("phone", equalTo("138****1234"));
    wanted.put("phone", "139 0000 5678");
    county
        .put(0, "/api/staff/{id}", wanted, mine.id())
        .then()
        .statusCode(200)
        .body("phone", equalTo("139****5678"));
    wanted.put("phone", "");
    county
        .put(1, "/api/staff/{id}", wanted, mine.id())
        .then()
        .statusCode(200)
        .body("phone", equalTo(null));
  }

  @Test
  @DisplayName("职责要两边都有：令牌里多出来的职责不算")
  void dutyCountsWhenBothSaySo() {
    var mine = fixture.place(TestTree.COUNTY_A1, "registrar");
    Api.withToken(
            TestStack.issuer().token(mine.subject(), List.of("county", "registrar", "union-admin")))
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("duties", equalTo(List.of("registrar")))
        .body("actions", not(hasItem("staff:create")));
  }

  private static Map<String, String> reveal(String field) {
    return Map.of("field", field, "reason", "核对本人身份");
  }

  private static UUID union(String path) {
    return TestTree.unionId(path);
  }

  private static String masked(String idNumber) {
    return idNumber.substring(0, 4) + "*".repeat(11) + idNumber.substring(15);
  }
}
