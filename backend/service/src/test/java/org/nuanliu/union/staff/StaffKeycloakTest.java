package org.nuanliu.union.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.KeycloakStack;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Users against the real Keycloak: what it then holds, and what faults leave behind. */
@ApiTest
@QuarkusTestResource(value = KeycloakStack.class, restrictToAnnotatedClass = true)
class StaffKeycloakTest {

  private static final Map<String, String> REASON = Map.of("reason", "岗位调整");
  private static final String MAKE_USER = "POST /auth/admin/realms/nuanliu/users HTTP";

  @Inject KeycloakClient keycloak;
  @Inject KeycloakAccounts accounts;
  @Inject StaffFixture fixture;

  private final Api province = Api.as(TestTree.PROVINCE, "union-admin");
  private final Api city = Api.as(TestTree.CITY_A, "union-admin");
  private final Api county = Api.as(TestTree.COUNTY_A1, "union-admin");

  @AfterEach
  void repair() throws SQLException {
    KeycloakStack.line().repair();
    owner("GRANT INSERT ON audit_event TO nuanliu_app");
  }

  @Test
  @DisplayName("新建：一次性口令能登录但必须修改；层级随工会，职责照给；登记了谁建的")
  void createsAnAccount() {
    Map<String, Object> wanted = creation(TestTree.COUNTY_A1, "registrar", "publicist");
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
    assertThat(roles(account.subject())).containsExactly("county", "publicist", "registrar");
    assertThatThrownBy(() -> signIn(username, answer.getString("temporaryPassword")))
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
  @DisplayName("同一个键重复提交：一个账号，同一个口令")
  void repeatsHaveOneEffect() {
    Map<String, Object> wanted = creation(TestTree.COUNTY_A1, "registrar");
    String key = UUID.randomUUID().toString();
    String first = create(key, wanted).then().statusCode(200).extract().asString();
    String second = create(key, wanted).then().statusCode(200).extract().asString();
    assertThat(second).isEqualTo(first);
    assertThatThrownBy(
            () ->
                signIn(
                    (String) wanted.get("username"),
                    JsonPath.from(first).getString("temporaryPassword")))
        .hasMessageContaining("update-password");
  }

  @Test
  @DisplayName("同一个用户名同时建八次：只有一个成功")
  void namesAreGivenOnce() throws InterruptedException {
    String username = (String) creation(TestTree.COUNTY_A1).get("username");
    List<Callable<Response>> attempts =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Response>)
                        () -> {
                          Map<String, Object> wanted = creation(TestTree.COUNTY_A1, "registrar");
                          wanted.put("username", username);
                          return county.post("/api/staff", wanted);
                        })
            .toList();
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Integer> answers =
          pool.invokeAll(attempts).stream().map(StaffKeycloakTest::status).sorted().toList();
      assertThat(answers).startsWith(200).endsWith(409);
      assertThat(answers.subList(1, 8)).containsOnly(409);
    }
    String subject = accounts.findByUsername(username).orElseThrow().subject();
    assertThat(StaffFixture.row("subject", subject)).isEqualTo("1.ta.t1.|true|registrar");
  }

  @Test
  @DisplayName("审计写不进去：Keycloak 里也不留下账号；之后同一个键成功")
  void rollsBackInKeycloakToo() throws SQLException {
    Map<String, Object> wanted = creation(TestTree.COUNTY_A1, "registrar");
    String username = (String) wanted.get("username");
    String key = UUID.randomUUID().toString();
    owner("REVOKE INSERT ON audit_event FROM nuanliu_app");
    create(key, wanted).then().statusCode(503).header("Retry-After", notNullValue());
    assertThat(accounts.findByUsername(username)).isEmpty();
    assertThat(StaffFixture.row("username", username)).isNull();
    owner("GRANT INSERT ON audit_event TO nuanliu_app");
    create(key, wanted).then().statusCode(200);
  }

  @Test
  @DisplayName("Keycloak 建了账号而回答丢失：503；之后同一个键成功，只有一个账号")
  void survivesALostAnswer() {
    Map<String, Object> wanted = creation(TestTree.COUNTY_A1, "registrar");
    String username = (String) wanted.get("username");
    String key = UUID.randomUUID().toString();
    KeycloakStack.line().loseAnswerTo(MAKE_USER);
    create(key, wanted).then().statusCode(503).header("Retry-After", equalTo("10"));
    Account leftOver = accounts.findByUsername(username).orElseThrow();
    assertThat(leftOver.enabled()).isFalse();
    assertThat(StaffFixture.row("username", username)).isNull();
    create(key, wanted).then().statusCode(200);
    Account account = accounts.findByUsername(username).orElseThrow();
    assertThat(account.enabled()).isTrue();
    assertThat(account.subject()).isNotEqualTo(leftOver.subject());
    assertThat(roles(account.subject())).containsExactly("county", "registrar");
  }

  @Test
  @DisplayName("控制台里别人的账号不会被当作残留清掉")
  void takesNobodysAccount() {
    Map<String, Object> wanted = creation(TestTree.COUNTY_A1, "registrar");
    String username = (String) wanted.get("username");
    String waiting = KeycloakStack.keycloak().createUser(username, "nuanliu-2026");
    county
        .post("/api/staff", wanted)
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/username"));
    accounts.rename(waiting, "另一个人");
    accounts.disable(waiting);
    county.post("/api/staff", wanted).then().statusCode(409);
    assertThat(accounts.find(waiting)).isPresent();
    Created disabled = created(TestTree.COUNTY_B1, "registrar");
    accounts.disable(disabled.subject());
    wanted.put("username", disabled.username());
    county.post("/api/staff", wanted).then().statusCode(409);
    assertThat(accounts.find(disabled.subject())).isPresent();
  }

  @Test
  @DisplayName("改职责：两边一致，收回的职责立刻失效；提交失败则 Keycloak 恢复原样")
  void changesDuties() throws SQLException {
    Created staff = created(TestTree.COUNTY_A1, "registrar", "publicist");
    Api person = as(staff.subject(), "county", "registrar", "publicist");
    person.get("/api/me").then().body("duties", equalTo(List.of("publicist", "registrar")));
    city.put(0, "/api/staff/{id}/duties", duties("registrar", "cashier"), staff.id())
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("duties", equalTo(List.of("cashier", "registrar")));
    assertThat(roles(staff.subject())).containsExactly("cashier", "county", "registrar");
    person.get("/api/me").then().body("duties", equalTo(List.of("registrar")));

    owner("REVOKE INSERT ON audit_event FROM nuanliu_app");
    city.put(1, "/api/staff/{id}/duties", duties("approver"), staff.id()).then().statusCode(503);
    owner("GRANT INSERT ON audit_event TO nuanliu_app");
    assertThat(roles(staff.subject())).containsExactly("cashier", "county", "registrar");
    KeycloakStack.line().cut();
    city.put(1, "/api/staff/{id}/duties", duties("approver"), staff.id()).then().statusCode(503);
    KeycloakStack.line().repair();
    assertThat(StaffFixture.row("subject", staff.subject()))
        .isEqualTo("1.ta.t1.|true|cashier,registrar");
  }

  @Test
  @DisplayName("在 Keycloak 控制台给自己加职责或层级：不起作用")
  void consoleGivesNothing() {
    Created staff = created(TestTree.COUNTY_A1, "registrar");
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
    Created staff = created(TestTree.COUNTY_A1, "registrar");
    Api person = as(staff.subject(), "county", "registrar");
    person.get("/api/me").then().statusCode(200);
    city.post(0, "/api/staff/{id}/disable", REASON, staff.id())
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    person.get("/api/me").then().statusCode(403);
    assertThat(accounts.find(staff.subject()).orElseThrow().enabled()).isFalse();
    assertThatThrownBy(() -> signIn(staff.username(), staff.password()))
        .hasMessageNotContaining("update-password");
    city.post("/api/staff/{id}/reset-password", REASON, staff.id()).then().statusCode(409);
    city.post(1, "/api/staff/{id}/enable", REASON, staff.id()).then().statusCode(200);
    person.get("/api/me").then().statusCode(200);
    assertThat(accounts.find(staff.subject()).orElseThrow().enabled()).isTrue();
  }

  @Test
  @DisplayName("重置口令：新口令必须修改，旧口令和旧会话作废")
  void resetsThePassword() {
    Created staff = created(TestTree.COUNTY_A1, "registrar");
    var refreshToken = changePasswordAndSignIn(staff);
    Response reset = city.post("/api/staff/{id}/reset-password", REASON, staff.id());
    String password = reset.then().statusCode(200).extract().path("temporaryPassword");
    assertThat(refreshes(refreshToken)).isFalse();
    assertThatThrownBy(() -> signIn(staff.username(), password))
        .hasMessageContaining("update-password");
    assertThat(AuditEvents.of(reset))
        .singleElement()
        .satisfies(event -> assertThat(event.reason()).isEqualTo("岗位调整"));
  }

  @Test
  @DisplayName("移到下级工会：层级和范围随之改变，旧会话作废")
  void movesDown() {
    Created staff = created(TestTree.COUNTY_A1, "registrar");
    var refreshToken = changePasswordAndSignIn(staff);
    county
        .post(0, "/api/staff/{id}/move", moveTo(TestTree.GRASSROOTS_A1), staff.id())
        .then()
        .statusCode(200)
        .body("unionName", equalTo("测试甲一纺织厂工会"))
        .body("version", equalTo(1));
    assertThat(roles(staff.subject())).containsExactly("grassroots", "registrar");
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
    Map<String, Object> wanted = creation(TestTree.PROVINCE, "audit-admin");
    province.post("/api/staff", wanted).then().statusCode(200);
    String subject =
        accounts.findByUsername((String) wanted.get("username")).orElseThrow().subject();
    assertThat(roles(subject)).containsExactly("audit-admin", "province");
  }

  @Test
  @DisplayName("控制台建的账号在清单里等候，省总工会分配后离开清单")
  void waitsForAUnion() {
    String username = (String) creation(TestTree.COUNTY_A1).get("username");
    String subject = KeycloakStack.keycloak().createUser(username, "nuanliu-2026", "city");
    as(subject, "city").get("/api/me").then().statusCode(403);
    city.get("/api/staff/unassigned").then().statusCode(403);
    province
        .get("/api/staff/unassigned")
        .then()
        .statusCode(200)
        .body("username", hasItem(username))
        .body("username", not(hasItem(startsWith("service-account"))));
    Map<String, Object> assignment = creation(TestTree.COUNTY_B1, "cashier");
    assignment.keySet().retainAll(Set.of("unionId", "name", "idNumber", "duties"));
    province
        .post("/api/staff/unassigned/{subject}/assign", assignment, subject)
        .then()
        .statusCode(200)
        .body("username", equalTo(username))
        .body("unionName", equalTo("测试乙一县总工会"));
    assertThat(roles(subject)).containsExactly("cashier", "county");
    assertThat(province.get("/api/staff/unassigned").jsonPath().getList("username"))
        .doesNotContain(username);
    assignment.put("idNumber", StaffFixture.idNumber());
    province
        .post("/api/staff/unassigned/{subject}/assign", assignment, subject)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:nuanliu:problem:staff-account-assigned"));
    for (String nobody : List.of(KeycloakStack.serviceAccount(), UUID.randomUUID().toString())) {
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
    Created staff = created(TestTree.COUNTY_A1, "registrar");
    changePasswordAndSignIn(staff);
    city.get("/api/staff/{id}", staff.id()).then().body("lastSignInAt", notNullValue());
    KeycloakStack.line().cut();
    city.get("/api/staff/{id}", staff.id())
        .then()
        .statusCode(200)
        .body("lastSignInAt", equalTo(null));
  }

  private record Created(String id, String username, String subject, String password) {}

  private Created created(String path, String... duties) {
    Map<String, Object> wanted = creation(path, duties);
    JsonPath answer =
        province.post("/api/staff", wanted).then().statusCode(200).extract().jsonPath();
    String username = (String) wanted.get("username");
    return new Created(
        answer.getString("staff.id"),
        username,
        accounts.findByUsername(username).orElseThrow().subject(),
        answer.getString("temporaryPassword"));
  }

  /** Stands in for the page on which the person chooses her own password. */
  private String changePasswordAndSignIn(Created staff) {
    keycloak.ask(
        realm -> {
          var user = realm.users().get(staff.subject());
          var credential = new CredentialRepresentation();
          credential.setType("password");
          credential.setValue("chosen-2026-by-herself");
          credential.setTemporary(false);
          user.resetPassword(credential);
          var now = user.toRepresentation();
          now.setRequiredActions(List.of());
          user.update(now);
          return null;
        });
    return KeycloakStack.keycloak()
        .signIn()
        .as(staff.username(), "chosen-2026-by-herself")
        .refreshToken();
  }

  private static boolean refreshes(String refreshToken) {
    return KeycloakStack.refresh(refreshToken) == 200;
  }

  private static void signIn(String username, String password) {
    KeycloakStack.keycloak().signIn().as(username, password);
  }

  private Set<String> roles(String subject) {
    Set<String> roles = new TreeSet<>();
    keycloak.ask(
        realm ->
            roles.addAll(
                realm.users().get(subject).roles().realmLevel().listAll().stream()
                    .map(RoleRepresentation::getName)
                    .toList()));
    roles.removeIf(role -> role.startsWith("default-roles"));
    return roles;
  }

  private static Api as(String subject, String... roles) {
    return Api.withToken(TestStack.issuer().token(subject, List.of(roles)));
  }

  private Response create(String key, Map<String, Object> wanted) {
    return county
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(wanted)
        .post("/api/staff");
  }

  private static Map<String, Object> creation(String path, String... duties) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("unionId", TestTree.unionId(path));
    wanted.put("username", "u" + UUID.randomUUID().toString().substring(0, 8));
    wanted.put("name", "新来的");
    wanted.put("idNumber", StaffFixture.idNumber());
    wanted.put("duties", List.of(duties));
    return wanted;
  }

  private static Map<String, Object> duties(String... duties) {
    return Map.of("duties", List.of(duties));
  }

  private static Map<String, Object> moveTo(String path) {
    return Map.of("unionId", TestTree.unionId(path), "reason", "工作调动");
  }

  private static int status(Future<Response> future) {
    try {
      return future.get().statusCode();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void owner(String sql) throws SQLException {
    try (var owner = TestStack.asOwner();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
