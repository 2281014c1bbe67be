package org.nuanliu.union.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanliu.platform.problem.Problem;

/**
 * The accounts that people sign in with. Keycloak keeps them; this is all that we ask of it. Every
 * verb may be repeated and throws a {@link Problem} 503 when Keycloak cannot be reached, 409 when
 * the account is no longer there.
 */
interface Accounts {

  /**
   * Makes an account that nobody can sign in with yet: disabled, without a password, without roles.
   *
   * @return its subject
   * @throws Problem 409 when the user name is taken
   */
  String create(String username, String name);

  /** Removes an account; nothing happens when there is none. */
  void delete(String subject);

  void rename(String subject, String name);

  /** Makes these the only level and duties of the account; its other realm roles stay. */
  void setRoles(String subject, Set<String> roles);

  /** A password that must be changed at the next sign-in. */
  void setFirstPassword(String subject, String password);

  void enable(String subject);

  /** Nobody can sign in any more. */
  void disable(String subject);

  /** Ends what is open, so that the next request needs a new sign-in or a new token. */
  void endSessions(String subject);

  /** A person's account. */
  Optional<Account> find(String subject);

  Optional<Account> findByUsername(String username);

  /**
   * When somebody last signed in with it; empty when never, or longer ago than Keycloak remembers.
   */
  Optional<Instant> lastSignIn(String subject);

  /** People's accounts in the order of user names, from a position on; empty after the last. */
  List<Account> list(int from, int most);
}
