package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.nuanliu.platform.security.Access;
import org.nuanliu.union.UnionKind;

/**
 * Accounts in our realm of Keycloak, through its administration interface. The realm's profile has
 * one field for the whole name, Keycloak's first name.
 */
@ApplicationScoped
class KeycloakAccounts implements Accounts {

  private static final int NOT_FOUND = 404;

  /**
   * How Keycloak names the accounts of clients, which are no people's; its lists leave them out.
   */
  private static final String SERVICE_ACCOUNT = "service-account-";

  /** The realm roles that are ours to give and to take. */
  private static final Set<String> OURS =
      Stream.concat(
              Arrays.stream(UnionKind.values()).map(UnionKind::levelRole), Access.DUTIES.stream())
          .collect(Collectors.toUnmodifiableSet());

  @Inject KeycloakClient keycloak;

  @Override
  public String create(String username, String name) {
    var user = new UserRepresentation();
    user.setUsername(username);
    user.setFirstName(name);
    user.setEnabled(false);
    return keycloak.ask(
        realm -> {
          try (var created = realm.users().create(user)) {
            return CreatedResponseUtil.getCreatedId(created);
          }
        });
  }

  @Override
  public void delete(String subject) {
    keycloak.ask(
        realm -> {
          try (var deleted = realm.users().delete(subject)) {
            if (deleted.getStatus() >= 400 && deleted.getStatus() != NOT_FOUND) {
              throw new WebApplicationException(deleted.getStatus());
            }
            return null;
          }
        });
  }

  @Override
  public void rename(String subject, String name) {
    change(subject, user -> user.setFirstName(name));
  }

  @Override
  public void setRoles(String subject, Set<String> roles) {
    with(
        subject,
        user -> {
          RoleScopeResource held = user.roles().realmLevel();
          List<RoleRepresentation> before = held.listAll();
          Set<String> missing = new HashSet<>(roles);
          before.forEach(role -> missing.remove(role.getName()));
          List<RoleRepresentation> surplus =
              chosen(before, name -> OURS.contains(name) && !roles.contains(name));
          if (!surplus.isEmpty()) {
            held.remove(surplus);
          }
          if (!missing.isEmpty()) {
            held.add(chosen(held.listAvailable(), missing::contains));
          }
        });
  }

  @Override
  public void setFirstPassword(String subject, String password) {
    var credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(true);
    with(subject, user -> user.resetPassword(credential));
  }

  @Override
  public void enable(String subject) {
    change(subject, user -> user.setEnabled(true));
  }

  @Override
  public void disable(String subject) {
    change(subject, user -> user.setEnabled(false));
  }

  @Override
  public void endSessions(String subject) {
    with(subject, UserResource::logout);
  }

  @Override
  public Optional<Account> find(String subject) {
    return keycloak.ask(
        realm -> {
          try {
            return Optional.of(account(realm.users().get(subject).toRepresentation()))
                .filter(account -> !account.username().startsWith(SERVICE_ACCOUNT));
          } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  @Override
  public Optional<Account> findByUsername(String username) {
    return keycloak.ask(
        realm ->
            realm.users().searchByUsername(username, true).stream()
                .map(KeycloakAccounts::account)
                .findFirst());
  }

  @Override
  public Optional<Instant> lastSignIn(String subject) {
    return keycloak.ask(
        realm ->
            realm.getEvents(List.of("LOGIN"), null, subject, null, null, null, 0, 1).stream()
                .map(event -> Instant.ofEpochMilli(event.getTime()))
                .findFirst());
  }

  @Override
  public List<Account> list(int from, int most) {
    return keycloak.ask(
        realm ->
            realm.users().search("", from, most, true).stream()
                .map(KeycloakAccounts::account)
                .toList());
  }

  private void with(String subject, Consumer<UserResource> work) {
    keycloak.ask(
        realm -> {
          work.accept(realm.users().get(subject));
          return null;
        });
  }

  /** Reads the account first: an update without its other fields would empty them. */
  private void change(String subject, Consumer<UserRepresentation> change) {
    with(
        subject,
        user -> {
          UserRepresentation now = user.toRepresentation();
          change.accept(now);
          user.update(now);
        });
  }

  private static List<RoleRepresentation> chosen(
      List<RoleRepresentation> roles, Predicate<String> wanted) {
    return roles.stream().filter(role -> wanted.test(role.getName())).toList();
  }

  private static Account account(UserRepresentation user) {
    return new Account(
        user.getId(),
        user.getUsername(),
        user.getFirstName(),
        user.isEnabled(),
        user.getCreatedTimestamp() == null
            ? null
            : Instant.ofEpochMilli(user.getCreatedTimestamp()));
  }
}
