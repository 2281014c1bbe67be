package org.nuanliu.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Users of the realm through Keycloak's administration, with no more rights than the service itself
 * has: those of the client {@code nuanliu-admin}.
 */
public final class KeycloakUsers {

  private final String url;
  private final String secret;

  KeycloakUsers(String url, String secret) {
    this.url = url;
    this.secret = secret;
  }

  /**
   * @param totpKey key of the second factor; null for none
   * @return id of the user, which is {@code sub} of its tokens
   */
  String create(String username, String password, String totpKey, List<String> roles) {
    List<Object> credentials = new ArrayList<>();
    credentials.add(Map.of("type", "password", "value", password, "temporary", false));
    if (totpKey != null) {
      credentials.add(Totp.credential(totpKey));
    }
    var created =
        post("/users", Map.of("username", username, "enabled", true, "credentials", credentials));
    String location = created.headers().firstValue("Location").orElseThrow();
    String id = location.substring(location.lastIndexOf('/') + 1);
    post("/users/" + id + "/role-mappings/realm", roles.stream().map(this::role).toList());
    return id;
  }

  private Map<String, String> role(String name) {
    JsonNode role =
        Http.read(expect(200, Http.send(Http.to(admin("/roles/" + name)).headers(bearer()))));
    return Map.of("id", role.get("id").asText(), "name", name);
  }

  private HttpResponse<String> post(String path, Object body) {
    var response = Http.send(Http.json(admin(path), body).headers(bearer()));
    return expect(response.statusCode() == 204 ? 204 : 201, response);
  }

  private String admin(String path) {
    return url + "/admin/realms/nuanliu" + path;
  }

  private String[] bearer() {
    var response =
        Http.send(
            Http.form(
                url + "/realms/nuanliu/protocol/openid-connect/token",
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "nuanliu-admin",
                    "client_secret", secret)));
    String token = Http.read(expect(200, response)).get("access_token").asText();
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
    if (response.statusCode() != status) {
      throw new IllegalStateException(
          response.request().method()
              + " "
              + response.uri()
              + " answered "
              + response.statusCode()
              + ": "
              + response.body());
    }
    return response;
  }
}
