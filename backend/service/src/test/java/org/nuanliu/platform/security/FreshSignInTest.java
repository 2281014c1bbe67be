package org.nuanliu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Approving asks for the password again when the sign-in is old (RFC 9470). */
@ApiTest
@DisplayName("审批前重新确认身份")
class FreshSignInTest {

  private static final long LIMIT = FreshSignIn.MAX_AGE.toSeconds();

  @Test
  @DisplayName("登录超过 15 分钟：401，告诉页面要多新的登录；刚登录的可以继续")
  void askForItAgain() {
    Response old = approve(signedIn(LIMIT + 60));
    assertThat(old.statusCode()).isEqualTo(401);
    assertThat(old.header("WWW-Authenticate"))
        .contains("error=\"insufficient_user_authentication\"")
        .contains("max_age=\"" + LIMIT + "\"");
    assertThat(old.<String>path("type")).isEqualTo("urn:nuanliu:problem:sign-in-again");

    assertThat(approve(signedIn(LIMIT - 60)).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("没有登录时间的令牌当作太旧；其他操作不受影响")
  void onlyWhereItIsAskedFor() {
    assertThat(approve(withoutTime()).statusCode()).isEqualTo(401);
    assertThat(signedIn(LIMIT + 60).get("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("审批的人刚登录过但没有用动态口令：也要重新登录")
  void withOneTimeCode() {
    Response weak = approve(signedInWithPassword());
    assertThat(weak.statusCode()).isEqualTo(401);
    assertThat(weak.<String>path("detail")).contains("动态口令");
  }

  @Test
  @DisplayName("打印带完整号码的文书也要刚登录")
  void beforeHandingOver() {
    assertThat(printUnmasked(signedIn(LIMIT + 60)).statusCode()).isEqualTo(401);
    assertThat(printUnmasked(signedIn(LIMIT - 60)).statusCode()).isEqualTo(404);
  }

  private static Response printUnmasked(Api approver) {
    return approver.post(
        "/api/households/{id}/unmasked-prints",
        Map.of("document", "FILE_FORM", "reason", "报省总工会存档"),
        UUID.randomUUID());
  }

  private static Response approve(Api approver) {
    return approver.post(1, "/api/households/{id}/approve", Map.of(), UUID.randomUUID());
  }

  private static Api signedIn(long secondsAgo) {
    return Api.withToken(
        TestStack.issuer()
            .sign(
                TestStack.issuer()
                    .claims(subject(), List.of("county", "approver"))
                    .claim("auth_time", Instant.now().getEpochSecond() - secondsAgo)));
  }

  private static Api signedInWithPassword() {
    return Api.withToken(
        TestStack.issuer()
            .sign(
                TestStack.issuer()
                    .claims(subject(), List.of("county", "approver"))
                    .claim("amr", List.of("pwd"))));
  }

  private static Api withoutTime() {
    var claims = TestStack.issuer().claims(subject(), List.of("county", "approver"));
    claims.remove("auth_time");
    return Api.withToken(TestStack.issuer().sign(claims));
  }

  private static String subject() {
    TestTree.tokenOf("fresh-sign-in", TestTree.COUNTY_A1, "approver");
    return "fresh-sign-in" + TestTree.COUNTY_A1 + "[approver]";
  }
}
