package org.nuanliu.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nuanliu.platform.audit.AuditTrail;

/** Runs recurring work as a call of nobody's, with one event in the audit trail. */
@ApplicationScoped
class RecurringRunner {

  private static final int FAILED = 500;

  @Inject AuditTrail audit;

  void run(RecurringWork work) {
    OwnCall.of(() -> call(work));
  }

  private void call(RecurringWork work) {
    audit.begin("work:" + work.name(), JobRunner.ORIGIN);
    try {
      work.run();
    } catch (RuntimeException e) {
      // The scheduler writes it to the log and tries again at the next hour.
      audit.complete(FAILED);
      throw e;
    }
  }
}
