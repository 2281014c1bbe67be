package org.nuanliu.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.devstack.Keycloak;

/**
 * The Keycloak whose users the service manages. Nobody answers until a test class connects it, and
 * then it is a real one with the realm of production, over a line that can be cut; started once for
 * all classes. The service goes on trusting the tokens of {@link TestIssuer}.
 */
public final class TestKeycloak {

  private static final String SECRET = UUID.randomUUID().toString();

  private static FaultyLine line;
  private static Keycloak keycloak;

  private TestKeycloak() {}

  static Map<String, String> settings() throws IOException {
    line = FaultyLine.open();
    return Map.of(
        "quarkus.keycloak.admin-client.server-url",
        "http://127.0.0.1:" + line.port() + "/auth",
        "quarkus.keycloak.admin-client.client-secret",
        SECRET);
  }

  /** From now on the service reaches it. */
  public static synchronized void connect() throws IOException {
    if (keycloak == null) {
      int port = freePort();
      String own = UUID.randomUUID().toString();
      keycloak =
          Keycloak.start(
              new Keycloak.Settings(
                  port,
                  "http://localhost:" + port,
                  TestStack.keycloakDatabase(),
                  TestStack.keycloakDatabasePassword(),
                  SECRET,
                  own,
                  Path.of("target", "keycloak.log").toAbsolutePath()));
      line.leadTo(port);
    }
    line.repair();
  }

  /** From now on nobody answers, as every other test class expects. */
  public static void disconnect() {
    line.cut();
  }

  public static Keycloak keycloak() {
    return keycloak;
  }

  public static FaultyLine line() {
    return line;
  }

  static synchronized void stop() {
    line.close();
    if (keycloak != null) {
      keycloak.close();
      keycloak = null;
    }
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
                    "client_secret", SECRET))
            .path("access_token");
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("sub");
  }

  private static Response token(Map<String, String> grant) {
    return given()
        .formParams(grant)
        .post(keycloak.url() + "/realms/nuanliu/protocol/openid-connect/token");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
