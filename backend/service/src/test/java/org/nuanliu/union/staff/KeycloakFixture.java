package org.nuanliu.union.staff;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.TestKeycloak;
import org.nuanliu.testing.TestTree;

/** People with real accounts, and what the real Keycloak holds about them. */
@ApplicationScoped
class KeycloakFixture {

  /** Somebody as the service has made her, with the password that it showed. */
  record Created(String id, String username, String subject, String password) {}

  @Inject KeycloakClient keycloak;
  @Inject KeycloakAccounts accounts;

  Created created(String path, String... duties) {
    Map<String, Object> wanted = StaffFixture.creation(path, duties);
    JsonPath answer =
        Api.as(TestTree.PROVINCE, "union-admin")
            .post("/api/staff", wanted)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    String username = (String) wanted.get("username");
    return new Created(
        answer.getString("staff.id"),
        username,
        accounts.findByUsername(username).orElseThrow().subject(),
        answer.getString("temporaryPassword"));
  }

  /**
   * Stands in for the page on which the person chooses her own password, then signs in.
   *
   * @return her refresh token
   */
  String signInWithOwnPassword(Created staff) {
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
    return TestKeycloak.keycloak()
        .signIn()
        .as(staff.username(), "chosen-2026-by-herself")
        .refreshToken();
  }

  static void signIn(String username, String password) {
    TestKeycloak.keycloak().signIn().as(username, password);
  }

  /** Levels and duties of an account. */
  Set<String> roles(String subject) {
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
}
