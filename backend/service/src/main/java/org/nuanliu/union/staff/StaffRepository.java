package org.nuanliu.union.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Staff of the caller's own subtree. */
@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffMember, UUID> {

  boolean hasPerson(byte[] idNumberIndex) {
    return count("idNumberIndex", idNumberIndex) > 0;
  }

  /** Those of the accounts that belong to somebody. */
  Set<String> subjectsAmong(String issuer, Collection<String> subjects) {
    return getEntityManager()
        .createQuery(
            "select s.subject from StaffMember s where s.issuer = :issuer and s.subject in :subjects",
            String.class)
        .setParameter("issuer", issuer)
        .setParameter("subjects", subjects)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Accounts of one user name are made one after another until the commit. */
  void lockUsername(String username) {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('account:' || :username))")
        .setParameter("username", username)
        .getSingleResult();
  }
}
