package org.nuanliu.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.time.Clocks;

/** Deletes results whose hours have passed; the jobs stay on their lists. */
@ApplicationScoped
class JobExpiry implements RecurringWork {

  private static final int BATCH = 200;

  @Inject JobRepository jobs;
  @Inject JobFiles files;
  @Inject JobLimits limits;
  @Inject Scope scope;

  @Override
  public String name() {
    return "job-expiry";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.every(Duration.ofMinutes(10));
  }

  @Override
  public void run() {
    Instant now = Clocks.machineTime();
    while (expire(now) == BATCH) {
      // The next batch in the next transaction.
    }
    try {
      files.deleteOlderThan(now.minus(Duration.ofHours(limits.resultHours() + 24L)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int expire(Instant now) {
    List<String> gone =
        scope.elevated(
            "job-expiry",
            () -> {
              List<Job> expired = jobs.listExpired(now, BATCH);
              List<String> stored = expired.stream().map(job -> job.resultStoredAs).toList();
              expired.forEach(job -> job.resultStoredAs = null);
              return stored;
            });
    gone.forEach(files::delete);
    return gone.size();
  }
}
