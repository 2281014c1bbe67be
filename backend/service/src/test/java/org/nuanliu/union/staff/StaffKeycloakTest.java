package org.nuanliu.union.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.TestKeycloak;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Users against the real Keycloak: what it holds after each change. */
@ApiTest
class StaffKeycloakTest {

  private static final Map<String, String> REASON = Map.of("reason", "岗位调整");

  @Inject KeycloakAccounts accounts;
  @Inject KeycloakFixture people;

  private final Api province = Api.as(TestTree.PROVINCE, "union-admin");
  private final Api city = Api.as(TestTree.CITY_A, "union-admin");
  private final Api county = Api.as(TestTree.COUNTY_A1, "union-admin");

  @BeforeAll
  static void connect() throws IOException {
    TestKeycloak.connect();
  }

  @AfterAll
  static void disconnect() {
    TestKeycloak.disconnect();
  }

  @AfterEach
  void repair() throws SQLException {
    TestKeycloak.line().repair();
    owner("GRANT INSERT ON audit_event TO nuanliu_app");
  }

  @Test
  @DisplayName("新建：一次性口令能登录但必须修改；层级随工会，职责照给；登记了谁建的")
  void createsAnAccount() {
    Map<String, Object> wanted =
        StaffFixture.creation(TestTree.COUNTY_A1, "registrar", "publicist");
    Response created = city.post("/api/staff", wanted);
    JsonPath answer =
        created
            .then()
            .statusCode(200)
            .body("staff.active", equalTo(true))
            .body("staff.allowedActions", hasItem("staff:disable"))
            .extract()
            .jsonPath();
    String username = (String) wanted.get("username");
    Account account = accounts.findByUsername(username).orElseThrow();
    assertThat(account.enabled()).isTrue();
    assertThat(account.name()).isEqualTo("新来的");
    assertThat(people.roles(account.subject())).containsExactly("county", "publicist", "registrar");
    assertThatThrownBy(
            () -> KeycloakFixture.signIn(username, answer.getString("temporaryPassword")))
        .hasMessageContaining("update-password");
    as(account.subject(), "county", "registrar", "publicist")
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("union.name", equalTo("测试甲一县总工会"))
        .body("duties", equalTo(List.of("publicist", "registrar")));
    assertThat(AuditEvents.of(created))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.action()).isEqualTo("staff:create");
              assertThat(event.objectId()).isEqualTo(answer.getString("staff.id"));
            });
  }

  @Test
  @DisplayName("改职责：两边一致，收回的职责立刻失效；提交失败则 Keycloak 恢复原样")
  void changesDuties() throws SQLException {
    KeycloakFixture.Created staff = people.created(TestTree.COUNTY_A1, "registrar", "publicist");
    Api person = as(staff.subject(), "county", "registrar", "publicist");
    person.get("/api/me").then().body("duties", equalTo(List.of("publicist", "registrar")));
    city.put(0, "/api/staff/{id}/duties", duties("registrar", "cashier"), staff.id())
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("duties", equalTo(List.of("cashier", "registrar")));
    assertThat(people.roles(staff.subject())).containsExactly("cashier", "county", "registrar");
    person.get("/api/me").then().body("duties", equalTo(List.of("registrar")));

    owner("REVOKE INSERT ON audit_event FROM nuanliu_app");
    city.put(1, "/api/staff/{id}/duties", duties("approver"), staff.id()).then().statusCode(503);
    owner("GRANT INSERT ON audit_event TO nuanliu_app");
    assertThat(people.roles(staff.subject())).containsExactly("cashier", "county", "registrar");
    TestKeycloak.line().cut();
    city.put(1, "/api/staff/{id}/duties", duties("approver"), staff.id()).then().statusCode(503);
    TestKeycloak.line().repair();
    assertThat(StaffFixture.row("subject", staff.subject()))
        .isEqualTo("1.ta.t1.|true|cashier,registrar");
  }

  @Test
  @DisplayName("在 Keycloak 控制台给自己加职责或层级：不起作用")
  void consoleGivesNothing() {
    KeycloakFixture.Created staff = people.created(TestTree.COUNTY_A1, "registrar");
    accounts.setRoles(staff.subject(), Set.of("county", "registrar", "union-admin"));
    as(staff.subject(), "county", "registrar", "union-admin")
        .get("/api/staff")
        .then()
        .statusCode(403);
    as(staff.subject(), "province", "registrar").get("/api/me").then().statusCode(403);
  }

  @Test
  @DisplayName("停用：马上失效，Keycloak 也不能登录；启用后恢复")
  void disablesAtOnce() {
    KeycloakFixture.Created staff = people.created(TestTree.COUNTY_A1, "registrar");
    Api person = as(staff.subject(), "county", "registrar");
    person.get("/api/me").then().statusCode(200);
    city.post(0, "/api/staff/{id}/disable", REASON, staff.id())
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    person.get("/api/me").then().statusCode(403);
    assertThat(accounts.find(staff.subject()).orElseThrow().enabled()).isFalse();
    assertThatThrownBy(() -> KeycloakFixture.signIn(staff.username(), staff.password()))
        .hasMessageNotContaining("update-password");
    city.post("/api/staff/{id}/reset-password", REASON, staff.id()).then().statusCode(409);
    city.post(1, "/api/staff/{id}/enable", REASON, staff.id()).then().statusCode(200);
    person.get("/api/me").then().statusCode(200);
    assertThat(accounts.find(staff.subject()).orElseThrow().enabled()).isTrue();
  }

  @Test
  @DisplayName("重置口令：新口令必须修改，旧口令和旧会话作废")
  void resetsThePassword() {
    KeycloakFixture.Created staff = people.created(TestTree.COUNTY_A1, "registrar");
    var refreshToken = people.signInWithOwnPassword(staff);
    Response reset = city.post("/api/staff/{id}/reset-password", REASON, staff.id());
    String password = reset.then().statusCode(200).extract().path("temporaryPassword");
    assertThat(refreshes(refreshToken)).isFalse();
    assertThatThrownBy(() -> KeycloakFixture.signIn(staff.username(), password))
        .hasMessageContaining("update-password");
    assertThat(AuditEvents.of(reset))
        .singleElement()
        .satisfies(event -> assertThat(event.reason()).isEqualTo("岗位调整"));
  }

  @Test
  @DisplayName("移到下级工会：层级和范围随之改变，旧会话作废")
  void movesDown() {
    KeycloakFixture.Created staff = people.created(TestTree.COUNTY_A1, "registrar");
    var refreshToken = people.signInWithOwnPassword(staff);
    county
        .post(0, "/api/staff/{id}/move", StaffFixture.moveTo(TestTree.GRASSROOTS_A1), staff.id())
        .then()
        .statusCode(200)
        .body("unionName", equalTo("测试甲一纺织厂工会"))
        .body("version", equalTo(1));
    assertThat(people.roles(staff.subject())).containsExactly("grassroots", "registrar");
    assertThat(refreshes(refreshToken)).isFalse();
    as(staff.subject(), "county", "registrar").get("/api/me").then().statusCode(403);
    as(staff.subject(), "grassroots", "registrar")
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("union.path", equalTo(TestTree.GRASSROOTS_A1));
  }

  @Test
  @DisplayName("三员由省总工会授予，不兼任")
  void separateAdministrators() {
    Map<String, Object> wanted = StaffFixture.creation(TestTree.PROVINCE, "audit-admin");
    province.post("/api/staff", wanted).then().statusCode(200);
    String subject =
        accounts.findByUsername((String) wanted.get("username")).orElseThrow().subject();
    assertThat(people.roles(subject)).containsExactly("audit-admin", "province");
  }

  @Test
  @DisplayName("控制台建的账号在清单里等候，省总工会分配后离开清单")
  void waitsForAUnion() {
    String username = (String) StaffFixture.creation(TestTree.COUNTY_A1).get("username");
    String subject = TestKeycloak.keycloak().createUser(username, "nuanliu-2026", "city");
    as(subject, "city").get("/api/me").then().statusCode(403);
    city.get("/api/staff/unassigned").then().statusCode(403);
    province
        .get("/api/staff/unassigned")
        .then()
        .statusCode(200)
        .body("username", hasItem(username))
        .body("username", not(hasItem(startsWith("service-account"))));
    Map<String, Object> assignment = StaffFixture.creation(TestTree.COUNTY_B1, "cashier");
    assignment.keySet().retainAll(Set.of("unionId", "name", "idNumber", "duties"));
    province
        .post("/api/staff/unassigned/{subject}/assign", assignment, subject)
        .then()
        .statusCode(200)
        .body("username", equalTo(username))
        .body("unionName", equalTo("测试乙一县总工会"));
    assertThat(people.roles(subject)).containsExactly("cashier", "county");
    assertThat(province.get("/api/staff/unassigned").jsonPath().getList("username"))
        .doesNotContain(username);
    assignment.put("idNumber", StaffFixture.idNumber());
    province
        .post("/api/staff/unassigned/{subject}/assign", assignment, subject)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:nuanliu:problem:staff-account-assigned"));
    for (String nobody : List.of(TestKeycloak.serviceAccount(), UUID.randomUUID().toString())) {
      assignment.put("idNumber", StaffFixture.idNumber());
      province
          .post("/api/staff/unassigned/{subject}/assign", assignment, nobody)
          .then()
          .statusCode(404);
    }
  }

  @Test
  @DisplayName("详情写明最近一次登录")
  void showsTheLastSignIn() {
    KeycloakFixture.Created staff = people.created(TestTree.COUNTY_A1, "registrar");
    people.signInWithOwnPassword(staff);
    city.get("/api/staff/{id}", staff.id()).then().body("lastSignInAt", notNullValue());
    TestKeycloak.line().cut();
    city.get("/api/staff/{id}", staff.id())
        .then()
        .statusCode(200)
        .body("lastSignInAt", equalTo(null));
  }

  private static boolean refreshes(String refreshToken) {
    return TestKeycloak.refresh(refreshToken) == 200;
  }

  private static Api as(String subject, String... roles) {
    return Api.withToken(TestStack.issuer().token(subject, List.of(roles)));
  }

  private static Map<String, Object> duties(String... duties) {
    return Map.of("duties", List.of(duties));
  }

  private static void owner(String sql) throws SQLException {
    try (var owner = TestStack.asOwner();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
