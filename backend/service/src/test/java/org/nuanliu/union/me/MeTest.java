package org.nuanliu.union.me;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

@ApiTest
class MeTest {

  @Test
  @DisplayName("登录后看到自己的工会、职责和可做的事")
  void aboutMyself() {
    Api.as(TestTree.COUNTY_A1, "reviewer")
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("union.name", equalTo("测试甲一县总工会"))
        .body("duties", hasItem("reviewer"))
        .body("actions", hasItem("me:read"));
  }

  @Test
  void withoutTokenIsUnauthorized() {
    Api.anonymous()
        .get("/api/me")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:nuanliu:problem:sign-in-required"));
  }

  @Test
  @DisplayName("有账号而没有所属工会：拒绝，并说明原因")
  void withoutUnionIsForbidden() {
    String token = TestStack.issuer().token("nobody", java.util.List.of("province", "auditor"));
    Api.withToken(token)
        .get("/api/me")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:nuanliu:problem:no-union"));
  }

  @Test
  @DisplayName("账号的层级与工会不符：拒绝")
  void levelOfAnotherKindIsForbidden() {
    TestTree.tokenOf("climber", TestTree.COUNTY_A1, "reviewer");
    String forged =
        TestStack.issuer()
            .token(
                "climber" + TestTree.COUNTY_A1 + "[reviewer]",
                java.util.List.of("province", "reviewer"));
    Api.withToken(forged).get("/api/me").then().statusCode(403);
  }
}
