package org.nuanliu.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes how far a job got, and reads whether it should go on. */
@ApplicationScoped
class JobProgress {

  private static final String WRITE =
      """
      UPDATE job SET done = :done, total = CAST(:total AS bigint), message = CAST(:message AS text)
      WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'""";

  @Inject EntityManager entities;

  /**
   * Visible at once.
   *
   * @return false when this run has lost the job
   */
  boolean show(UUID job, int attempt, long done, Long total, String message) {
    return QuarkusTransaction.requiringNew().call(() -> write(job, attempt, done, total, message));
  }

  /** With the transaction that is running. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean checkpoint(UUID job, int attempt, long done, Long total, String message) {
    return write(job, attempt, done, total, message);
  }

  boolean cancelRequested(UUID job) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Boolean)
                    entities
                        .createNativeQuery("SELECT cancel_requested FROM job WHERE id = :id")
                        .setParameter("id", job)
                        .getSingleResult());
  }

  private boolean write(UUID job, int attempt, long done, Long total, String message) {
    return entities
            .createNativeQuery(WRITE)
            .setParameter("id", job)
            .setParameter("attempt", attempt)
            .setParameter("done", done)
            .setParameter("total", total)
            .setParameter("message", message)
            .executeUpdate()
        == 1;
  }
}
