package org.nuanliu.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Runs one job on a thread of the scheduler. The work and its outcome are two calls, each with its
 * event in the audit trail: that it began, and what came of it together with the row that says so.
 */
@ApplicationScoped
class JobRunner {

  /** What stands in the audit trail where a request has its address. */
  static final String ORIGIN = "job";

  @Inject JobWork work;
  @Inject JobEnding ending;

  private volatile boolean stopping;

  /**
   * @throws RuntimeException when it should be tried again, here or elsewhere
   */
  void run(UUID job) {
    work.run(job, () -> stopping).ifPresent(ending::record);
  }

  /** The work that is running gives up at its next look and is done again by another node. */
  void stopping() {
    stopping = true;
  }
}
