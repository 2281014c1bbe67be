package org.nuanliu.union.staff;

import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.security.StaffDirectory;
import org.nuanliu.union.UnionKind;

/**
 * Finds the person behind a token. Kept for ten seconds, so that a disabled account stops within
 * half a minute.
 */
@ApplicationScoped
class StaffLookup implements StaffDirectory {

  private static final String QUERY =
      """
      SELECT s.id, s.name, s.duties, u.id AS union_id, u.name AS union_name, u.path, u.kind
      FROM staff s JOIN union_org u ON u.path = s.union_path
      WHERE s.active AND u.state = 'active' AND\s""";

  private static final String BY_ACCOUNT = QUERY + "s.issuer = :issuer AND s.subject = :subject";
  private static final String BY_ID = QUERY + "s.id = :id";

  @Inject EntityManager entities;
  @Inject Scope scope;

  @Override
  @CacheResult(cacheName = "staff-by-account")
  public Optional<Member> find(String issuer, String subject) {
    return scope.elevated(
        "who-calls",
        () ->
            first(
                entities
                    .createNativeQuery(BY_ACCOUNT, Tuple.class)
                    .setParameter("issuer", issuer)
                    .setParameter("subject", subject)));
  }

  @Override
  public Optional<Member> findActive(UUID staffId) {
    return scope.elevated(
        "for-whom-a-job-runs",
        () -> first(entities.createNativeQuery(BY_ID, Tuple.class).setParameter("id", staffId)));
  }

  private static Optional<Member> first(Query query) {
    return query.getResultStream().map(row -> member((Tuple) row)).findFirst();
  }

  /** Another node forgets within ten seconds by itself. */
  @CacheInvalidate(cacheName = "staff-by-account")
  void forget(String issuer, String subject) {
    // the annotation does it
  }

  private static Member member(Tuple row) {
    var kind = UnionKind.of(row.get("kind", String.class));
    return new Member(
        row.get("id", UUID.class),
        row.get("name", String.class),
        row.get("union_id", UUID.class),
        row.get("union_name", String.class),
        row.get("path", String.class),
        kind.code(),
        kind.levelRole(),
        Set.copyOf(List.of(row.get("duties", String[].class))));
  }
}
