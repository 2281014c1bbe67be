package org.nuanliu.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.nuanliu.devstack.Keycloak;

/**
 * A real Keycloak with the realm of production behind {@link TestStack}. The service's
 * administration reaches it over a line that can be cut; the service itself still trusts the tokens
 * of {@link TestIssuer}.
 */
public class KeycloakStack implements QuarkusTestResourceLifecycleManager {

  private static Keycloak keycloak;
  private static FaultyLine line;

  /** After {@link TestStack}, whose PostgreSQL it uses and whose setting it replaces. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    keycloak = TestStack.startKeycloak();
    try {
      line = FaultyLine.to(URI.create(keycloak.url()).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "quarkus.keycloak.admin-client.server-url",
        "http://127.0.0.1:" + line.port() + "/auth",
        "quarkus.keycloak.admin-client.client-secret",
        keycloak.adminSecret());
  }

  @Override
  public void stop() {
    line.close();
    keycloak.close();
  }

  public static Keycloak keycloak() {
    return keycloak;
  }

  /** Status of the answer to a request for fresh tokens. */
  public static int refresh(String refreshToken) {
    return token(
            Map.of(
                "grant_type", "refresh_token",
                "client_id", "nuanliu-web",
                "refresh_token", refreshToken))
        .statusCode();
  }

  /** Subject of the account that the service itself manages users with. */
  public static String serviceAccount() {
    String token =
        token(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "nuanliu-admin",
                    "client_secret", keycloak.adminSecret()))
            .path("access_token");
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("sub");
  }

  private static Response token(Map<String, String> grant) {
    return given()
        .formParams(grant)
        .post(keycloak.url() + "/realms/nuanliu/protocol/openid-connect/token");
  }

  public static FaultyLine line() {
    return line;
  }
}
