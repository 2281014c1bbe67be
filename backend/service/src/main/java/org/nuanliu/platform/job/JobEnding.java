package org.nuanliu.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.scope.CurrentScope;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.time.Clocks;

/** Records what came of a run, with its event in the same transaction. */
@ApplicationScoped
class JobEnding {

  @Inject JobRepository jobs;
  @Inject JobFiles files;
  @Inject JobLimits limits;
  @Inject CurrentScope scope;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  void record(JobOutcome outcome) {
    OwnCall.of(() -> call(outcome));
  }

  private void call(JobOutcome outcome) {
    scope.enter(outcome.path());
    if (outcome.caller() != null) {
      caller.set(outcome.caller());
    }
    audit.begin(outcome.action(), JobRunner.ORIGIN);
    audit.object("job", outcome.job(), outcome.path().value());
    audit.reason(outcome.reason());
    audit.criteria(outcome.criteria());
    audit.outcome(outcome.status());
    try {
      QuarkusTransaction.requiringNew().run(() -> end(outcome));
    } catch (RuntimeException e) {
      if (outcome.result() != null) {
        files.delete(outcome.result().storedAs());
      }
      if (!(e instanceof JobStopped)) {
        throw e;
      }
    }
  }

  private void end(JobOutcome outcome) {
    Job job =
        jobs.lock(outcome.job())
            .filter(row -> row.attempt == outcome.attempt() && row.state == JobState.RUNNING)
            .orElseThrow(() -> new JobStopped(JobStopped.Cause.LOST));
    Instant now = Clocks.machineTime();
    if (outcome.result() != null) {
      job.keep(outcome.result(), now.plus(Duration.ofHours(limits.resultHours())));
    }
    job.end(outcome.state(), outcome.failure(), now);
  }
}
