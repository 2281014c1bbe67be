package org.nuanliu.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** One key, one effect, one answer. Tried by opening unions. */
@ApiTest
class IdempotencyTest {

  private static final int KEYS = 20;
  private static final int REPEATS = 20;

  private final Api admin = Api.as(TestTree.COUNTY_A1, "union-admin");

  @Test
  @DisplayName("同一请求并发提交多次：只生效一次，回答逐字节相同")
  void repeatsHaveOneEffect() throws Exception {
    try (var pool = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < KEYS; i++) {
        String key = UUID.randomUUID().toString();
        String name = "并发示范工会" + key;
        List<Callable<Response>> repeats = Collections.nCopies(REPEATS, () -> create(key, name));
        List<Response> answers =
            pool.invokeAll(repeats).stream().map(IdempotencyTest::result).toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.header("ETag")).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null))
            .hasSize(1);
        assertThat(unionsNamed(name)).isEqualTo(1);
      }
    }
    System.out.println("idempotency cases=" + KEYS * REPEATS);
  }

  @Test
  @DisplayName("没有键、键太短：400；同一键用于别的请求：422")
  void badKeysAreRefused() {
    admin
        .request()
        .contentType(ContentType.JSON)
        .body(body("x"))
        .post("/api/unions")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:nuanliu:problem:idempotency-key-missing"));
    create("short", "x").then().statusCode(400);
    String key = UUID.randomUUID().toString();
    create(key, "第一个示范工会" + key).then().statusCode(200);
    create(key, "另一个示范工会" + key)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:nuanliu:problem:idempotency-key-reused"));
    assertThat(unionsNamed("另一个示范工会" + key)).isZero();
  }

  @Test
  @DisplayName("被拒绝的请求不留记忆：改正后同一键可以再用")
  void refusalsLeaveNothing() {
    String key = UUID.randomUUID().toString();
    create(key, "").then().statusCode(400);
    create(key, "改正后的示范工会" + key)
        .then()
        .statusCode(200)
        .header("Idempotent-Replayed", (String) null);
  }

  @Test
  @DisplayName("别人的键与我的互不相干")
  void keysBelongToPersons() {
    String key = UUID.randomUUID().toString();
    create(key, "甲的示范工会" + key).then().statusCode(200);
    var other = Api.as(Api.Person.SECOND, TestTree.COUNTY_A1, "union-admin");
    other
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body("乙的示范工会" + key))
        .post("/api/unions")
        .then()
        .statusCode(200)
        .body("name", equalTo("乙的示范工会" + key));
  }

  @Test
  @DisplayName("审计写不进去，就什么也不发生")
  void noAuditNoEffect() throws SQLException {
    String key = UUID.randomUUID().toString();
    String name = "没有审计的示范工会" + key;
    owner("REVOKE INSERT ON audit_event FROM nuanliu_app");
    try {
      create(key, name).then().statusCode(503).header("Retry-After", equalTo("2"));
      assertThat(unionsNamed(name)).isZero();
    } finally {
      owner("GRANT INSERT ON audit_event TO nuanliu_app");
    }
    create(key, name).then().statusCode(200);
    assertThat(unionsNamed(name)).isEqualTo(1);
  }

  private Response create(String key, String name) {
    return admin
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body(name))
        .post("/api/unions");
  }

  private static Map<String, Object> body(String name) {
    return Map.of(
        "parentId", TestTree.unionId(TestTree.COUNTY_A1), "kind", "grassroots", "name", name);
  }

  private static Response result(Future<Response> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long unionsNamed(String name) {
    try (var owner = TestStack.asOwner();
        var query = owner.prepareStatement("SELECT count(*) FROM union_org WHERE name = ?")) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
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
