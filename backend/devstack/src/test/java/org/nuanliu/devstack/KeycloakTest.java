package org.nuanliu.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of production, tried against the real Keycloak. */
class KeycloakTest {

  private static final String PASSWORD = "nuanliu-2026";
  private static final String TOTP_KEY = "key-of-the-test-only";

  @TempDir private static Path folder;

  private static Postgres postgres;
  private static Keycloak keycloak;

  @BeforeAll
  static void start() {
    postgres =
        Postgres.start(
            folder.resolve("pgdata"), 0, new Postgres.Passwords("owner", "app", "keycloak"));
    keycloak = Keycloak.startForTests(postgres, "keycloak");
    keycloak.createUser("registrar", PASSWORD, "grassroots", "registrar");
    keycloak.createUser("forgetful", PASSWORD, "grassroots", "registrar");
    keycloak.createUser("bare-admin", PASSWORD, "county", "union-admin");
    keycloak.createAdministrator("admin-with-key", PASSWORD, TOTP_KEY, "county", "union-admin");
  }

  @AfterAll
  static void stop() throws IOException {
    keycloak.close();
    postgres.close();
  }

  @Test
  @DisplayName("登录页全是中文，带安全响应头，不能被嵌入")
  void signInPage() {
    var page = keycloak.signIn().page();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("lang=\"zh-Hans\"", "登录暖流", "用户名", "密码");
    assertThat(page.body()).doesNotContain("registration", "rememberMe", "reset-credentials");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
  }

  @Test
  @DisplayName("令牌：对象、签发给谁、登录时间、角色、五分钟")
  void accessToken() {
    JsonNode claims = claims(keycloak.accessToken("registrar", PASSWORD));
    assertThat(claims.get("iss").asText()).isEqualTo(keycloak.issuer());
    assertThat(claims.get("aud").asText()).isEqualTo("nuanliu-api");
    assertThat(claims.get("azp").asText()).isEqualTo("nuanliu-web");
    assertThat(claims.get("typ").asText()).isEqualTo("Bearer");
    assertThat(claims.hasNonNull("sub")).isTrue();
    assertThat(claims.hasNonNull("acr")).isTrue();
    // the token is fetched a moment after the sign-in
    assertThat(claims.get("iat").asLong() - claims.get("auth_time").asLong()).isBetween(0L, 10L);
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    List<String> roles = new ArrayList<>();
    claims.at("/realm_access/roles").forEach(role -> roles.add(role.asText()));
    assertThat(roles).containsExactlyInAnyOrder("grassroots", "registrar");
    assertThat(claims.has("resource_access")).isFalse();
    assertThat(claims.has("name")).isFalse();
    assertThat(claims.at("/amr").toString()).doesNotContain("otp");
  }

  @Test
  @DisplayName("没有第二条路：口令直取、隐式、无 PKCE、别的回跳地址都不行")
  void noOtherWay() {
    String token = keycloak.url() + "/realms/nuanliu/protocol/openid-connect/token";
    for (String client : List.of("nuanliu-web", "admin-cli")) {
      var direct =
          Http.send(
              Http.form(
                  token,
                  Map.of(
                      "grant_type",
                      "password",
                      "client_id",
                      client,
                      "username",
                      "registrar",
                      "password",
                      PASSWORD)));
      assertThat(direct.statusCode()).as(client).isIn(400, 401);
    }
    assertThat(locationOf("response_type", "token")).contains("error=unauthorized_client");
    assertThat(locationOf("code_challenge_method", "plain")).contains("error=invalid_request");
    assertThat(locationOf("code_challenge", null)).contains("error=invalid_request");
    assertThat(locationOf("scope", "openid offline_access")).contains("error=invalid_scope");

    var parameters = keycloak.signIn().parameters();
    parameters.put("redirect_uri", "http://evil.example/");
    var elsewhere = keycloak.signIn().page(parameters);
    assertThat(elsewhere.statusCode()).isEqualTo(400);
    assertThat(elsewhere.headers().firstValue("Location")).isEmpty();
  }

  @Test
  @DisplayName("刷新令牌只用一次；重放旧的，整个会话作废")
  void refreshRotates() {
    SignIn signIn = keycloak.signIn();
    String first = signIn.as("registrar", PASSWORD).refreshToken();
    var renewed = signIn.refresh(first);
    assertThat(renewed.statusCode()).isEqualTo(200);
    String second = Http.read(renewed).get("refresh_token").asText();
    assertThat(signIn.refresh(first).statusCode()).isEqualTo(400);
    assertThat(signIn.refresh(second).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("管理员没有登记动态口令：先登记才能进")
  void administratorMustRegisterSecondFactor() {
    assertThatThrownBy(() -> keycloak.accessToken("bare-admin", PASSWORD))
        .hasMessageContaining("login-login-config-totp");
  }

  @Test
  @DisplayName("管理员登记过动态口令：口令加动态口令才能进")
  void administratorSignsInWithSecondFactor() {
    assertThatThrownBy(() -> keycloak.accessToken("admin-with-key", PASSWORD))
        .hasMessageContaining("login-login-otp");
    JsonNode claims = claims(keycloak.accessToken("admin-with-key", PASSWORD, TOTP_KEY));
    assertThat(claims.at("/realm_access/roles").toString()).contains("union-admin", "county");
    assertThat(claims.at("/amr").toString()).contains("otp");
  }

  @Test
  @DisplayName("连错五次，对的口令也进不去")
  void locksOut() {
    assertThat(keycloak.accessToken("forgetful", PASSWORD)).isNotEmpty();
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThatThrownBy(() -> keycloak.accessToken("forgetful", "wrong-password-1"))
          .hasMessageContaining("login-login");
    }
    assertThatThrownBy(() -> keycloak.accessToken("forgetful", PASSWORD))
        .hasMessageContaining("login-login");
  }

  @Test
  @DisplayName("弱口令不收")
  void weakPassword() {
    for (String weak : List.of("short-1", "no-digits-here", "weak-one-1weak-one-1")) {
      assertThatThrownBy(() -> keycloak.createUser("weak-one-1", weak, "county"))
          .as(weak)
          .hasMessageContaining("400");
    }
  }

  @Test
  @DisplayName("文件里没有口令和密钥")
  void noSecretInTheFile() throws IOException {
    JsonNode realm =
        Http.JSON.readTree(
            Files.readString(Workspace.root().resolve("deploy/keycloak/realm-nuanliu.json")));
    assertThat(realm.findValues("credentials")).isEmpty();
    assertThat(realm.findValuesAsText("secret"))
        .containsExactly("${NUANLIU_KEYCLOAK_ADMIN_SECRET}");
  }

  private static String locationOf(String name, String value) {
    SignIn signIn = keycloak.signIn();
    var parameters = signIn.parameters();
    if (value == null) {
      parameters.remove(name);
    } else {
      parameters.put(name, value);
    }
    return signIn.page(parameters).headers().firstValue("Location").orElse("");
  }

  private static JsonNode claims(String token) {
    try {
      return Http.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
