package org.nuanliu.platform.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of jobs that the caller's scope shows. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<Job, UUID> {

  Optional<Job> findOwn(UUID id, UUID staffId) {
    return find("id = ?1 and staffId = ?2", id, staffId).firstResultOptional();
  }

  Optional<Job> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  long countUnfinished(UUID staffId) {
    return count("staffId = ?1 and finishedAt is null", staffId);
  }

  /**
   * A person's jobs are started one after another until the commit, so that they can be counted.
   */
  void lockStarts(UUID staffId) {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('job:' || :staff))")
        .setParameter("staff", staffId.toString())
        .getSingleResult();
  }

  List<Job> listExpired(Instant now, int most) {
    return find("resultStoredAs is not null and resultExpiresAt < ?1 order by resultExpiresAt", now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, most)
        .list();
  }
}
