package org.nuanliu.union.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestKeycloak;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/**
 * Making a user when something fails in between: nothing doubled, nothing lost, nobody's account
 * taken.
 */
@ApiTest
class StaffFaultTest {

  private static final String MAKE_USER = "POST /auth/admin/realms/nuanliu/users HTTP";

  @Inject KeycloakAccounts accounts;
  @Inject KeycloakFixture people;

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
  @DisplayName("同一个键重复提交：一个账号，同一个口令")
  void repeatsHaveOneEffect() {
    Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
    String key = UUID.randomUUID().toString();
    String first = create(key, wanted).then().statusCode(200).extract().asString();
    String second = create(key, wanted).then().statusCode(200).extract().asString();
    assertThat(second).isEqualTo(first);
    assertThatThrownBy(
            () ->
                KeycloakFixture.signIn(
                    (String) wanted.get("username"),
                    JsonPath.from(first).getString("temporaryPassword")))
        .hasMessageContaining("update-password");
  }

  @Test
  @DisplayName("同一个用户名同时建八次：只有一个成功")
  void namesAreGivenOnce() throws InterruptedException {
    String username = (String) StaffFixture.creation(TestTree.COUNTY_A1).get("username");
    List<Callable<Response>> attempts =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Response>)
                        () -> {
                          Map<String, Object> wanted =
                              StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
                          wanted.put("username", username);
                          return county.post("/api/staff", wanted);
                        })
            .toList();
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Integer> answers =
          pool.invokeAll(attempts).stream().map(StaffFaultTest::status).sorted().toList();
      assertThat(answers).startsWith(200).endsWith(409);
      assertThat(answers.subList(1, 8)).containsOnly(409);
    }
    String subject = accounts.findByUsername(username).orElseThrow().subject();
    assertThat(StaffFixture.row("subject", subject)).isEqualTo("1.ta.t1.|true|registrar");
  }

  @Test
  @DisplayName("审计写不进去：Keycloak 里也不留下账号；之后同一个键成功")
  void rollsBackInKeycloakToo() throws SQLException {
    Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
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
    Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
    String username = (String) wanted.get("username");
    String key = UUID.randomUUID().toString();
    TestKeycloak.line().loseAnswerTo(MAKE_USER);
    create(key, wanted).then().statusCode(503).header("Retry-After", equalTo("10"));
    Account leftOver = accounts.findByUsername(username).orElseThrow();
    assertThat(leftOver.enabled()).isFalse();
    assertThat(StaffFixture.row("username", username)).isNull();
    create(key, wanted).then().statusCode(200);
    Account account = accounts.findByUsername(username).orElseThrow();
    assertThat(account.enabled()).isTrue();
    assertThat(account.subject()).isNotEqualTo(leftOver.subject());
    assertThat(people.roles(account.subject())).containsExactly("county", "registrar");
  }

  @Test
  @DisplayName("控制台里别人的账号不会被当作残留清掉")
  void takesNobodysAccount() {
    Map<String, Object> wanted = StaffFixture.creation(TestTree.COUNTY_A1, "registrar");
    String username = (String) wanted.get("username");
    String waiting = TestKeycloak.keycloak().createUser(username, "nuanliu-2026");
    county
        .post("/api/staff", wanted)
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/username"));
    accounts.rename(waiting, "另一个人");
    accounts.disable(waiting);
    county.post("/api/staff", wanted).then().statusCode(409);
    assertThat(accounts.find(waiting)).isPresent();
    KeycloakFixture.Created disabled = people.created(TestTree.COUNTY_B1, "registrar");
    accounts.disable(disabled.subject());
    wanted.put("username", disabled.username());
    county.post("/api/staff", wanted).then().statusCode(409);
    assertThat(accounts.find(disabled.subject())).isPresent();
  }

  private Response create(String key, Map<String, Object> wanted) {
    return county
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(wanted)
        .post("/api/staff");
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
