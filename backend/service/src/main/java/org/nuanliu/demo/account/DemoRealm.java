package org.nuanliu.demo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Accounts of the demonstration in Keycloak. */
@ApplicationScoped
class DemoRealm {

  private static final String TOTP =
      """
      {"subType":"totp","digits":6,"counter":0,"period":30,"algorithm":"HmacSHA1"}""";

  @Inject Keycloak keycloak;

  @ConfigProperty(name = "quarkus.keycloak.admin-client.realm")
  String realmName;

  /**
   * Makes an account that can sign in at once. One of the same name, left by an interrupted
   * attempt, is replaced.
   *
   * @return its subject
   */
  @ActivateRequestContext
  String create(DemoPerson person, DemoLogin login, String level) {
    RealmResource realm = keycloak.realm(realmName);
    for (UserRepresentation left : realm.users().searchByUsername(person.username(), true)) {
      realm.users().delete(left.getId()).close();
    }
    String subject;
    try (var created = realm.users().create(user(person, login))) {
      subject = CreatedResponseUtil.getCreatedId(created);
    }
    Set<String> roles = Set.copyOf(withLevel(person, level));
    realm
        .users()
        .get(subject)
        .roles()
        .realmLevel()
        .add(realm.roles().list().stream().filter(role -> roles.contains(role.getName())).toList());
    return subject;
  }

  private static List<String> withLevel(DemoPerson person, String level) {
    List<String> roles = new ArrayList<>(person.duties());
    roles.add(level);
    return roles;
  }

  private static UserRepresentation user(DemoPerson person, DemoLogin login) {
    var user = new UserRepresentation();
    user.setUsername(person.username());
    user.setFirstName(person.name());
    user.setEnabled(true);
    List<CredentialRepresentation> credentials = new ArrayList<>();
    credentials.add(password(login));
    if (!login.totpKey().isEmpty()) {
      credentials.add(totp(login));
    }
    user.setCredentials(credentials);
    return user;
  }

  private static CredentialRepresentation password(DemoLogin login) {
    var credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(login.password());
    credential.setTemporary(false);
    return credential;
  }

  private static CredentialRepresentation totp(DemoLogin login) {
    var credential = new CredentialRepresentation();
    credential.setType("otp");
    credential.setUserLabel("演示");
    credential.setSecretData("{\"value\":\"" + login.totpKey() + "\"}");
    credential.setCredentialData(TOTP);
    return credential;
  }
}
