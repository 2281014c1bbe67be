package org.nuanliu.platform.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;

@ApplicationScoped
class IntakeRepository implements PanacheRepositoryBase<IntakeBatch, UUID> {

  /**
   * @throws Problem 404 for what is absent, of another kind, or outside the caller's scope
   */
  IntakeBatch require(String kind, UUID id) {
    return find("id = ?1 and kind = ?2", id, kind)
        .firstResultOptional()
        .orElseThrow(Problem::notFound);
  }

  /** The batch for whoever works on its rows, so that two jobs never work on the same ones. */
  IntakeBatch lock(UUID id) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(Problem::notFound);
  }

  /** The batch that this file is already; of the same union only. */
  Optional<IntakeBatch> ofContent(String kind, String unionPath, byte[] mac) {
    return find(
            "kind = ?1 and unionPath = ?2 and contentMac = ?3 and state not in (?4, ?5)",
            kind,
            unionPath,
            mac,
            IntakeState.FAILED,
            IntakeState.DISCARDED)
        .firstResultOptional();
  }
}
