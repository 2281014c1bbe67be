package org.nuanliu.platform.security;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may do what: the table of {@code access.yaml}. It decides by duty and kind of union; which
 * records are meant is decided by the row policies, and the state of a record by its state machine.
 */
@ApplicationScoped
public class Access {

  /** Grants an action to everyone who has a union, whatever his duties. */
  public static final String ANY = "any";

  /**
   * Administrators of the system itself: each excludes all other duties, and none sees a family.
   */
  public static final Set<String> SEPARATE =
      Set.of("system-admin", "security-admin", "audit-admin");

  /**
   * Duties whose holders sign in with a one-time code besides the password (assurance A9): those
   * who approve, who pay, and who decide what others may do. The realm demands it of the same.
   */
  public static final Set<String> SECOND_FACTOR =
      Set.of("approver", "cashier", "union-admin", "system-admin", "security-admin", "audit-admin");

  /** All duties; a realm role that is none of them means nothing here. */
  public static final Set<String> DUTIES =
      Set.of(
          "registrar",
          "reviewer",
          "approver",
          "cashier",
          "rights-officer",
          "statistician",
          "publicist",
          "auditor",
          "union-admin",
          "system-admin",
          "security-admin",
          "audit-admin");

  /**
   * @param duties duties that allow it, or {@value #ANY}
   * @param kinds kinds of union at which they do, or {@value #ANY}
   */
  public record Grant(Set<String> duties, Set<String> kinds) {

    boolean covers(String kind, Collection<String> held) {
      return (kinds.contains(ANY) || kinds.contains(kind))
          && (duties.contains(ANY) || held.stream().anyMatch(duties::contains));
    }
  }

  private final Map<String, Grant> grants;

  public Access() {
    try (var table = Access.class.getResourceAsStream("/access.yaml")) {
      grants =
          Collections.unmodifiableMap(
              new YAMLMapper().readValue(table, new TypeReference<TreeMap<String, Grant>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("access.yaml cannot be read", e);
    }
  }

  /** Action → grant, in the order of names. */
  public Map<String, Grant> grants() {
    return grants;
  }

  /** Whether one person may hold these duties together. */
  public static boolean compatible(Collection<String> duties) {
    return duties.size() < 2 || Collections.disjoint(duties, SEPARATE);
  }

  public Set<String> actionsOf(String kind, Collection<String> duties) {
    Set<String> actions = new TreeSet<>();
    grants.forEach(
        (action, grant) -> {
          if (grant.covers(kind, duties)) {
            actions.add(action);
          }
        });
    return actions;
  }
}
