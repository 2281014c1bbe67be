package org.nuanliu.platform.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Keeps the row of a running job and its work in step, without asking the database for each row.
 */
final class JobWatch {

  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

  private final Job job;
  private final int attempt;
  private final BooleanSupplier stopping;
  private final JobProgress rows;
  private final JobOwner owner;
  private long done;
  private Long total;
  private String message;
  private long looked;

  JobWatch(Job job, int attempt, BooleanSupplier stopping, JobProgress rows, JobOwner owner) {
    this.job = job;
    this.attempt = attempt;
    this.stopping = stopping;
    this.rows = rows;
    this.owner = owner;
    this.done = job.done;
    this.total = job.total;
    this.message = job.message;
    this.looked = System.nanoTime() - PAUSE_NANOS;
  }

  long done() {
    return done;
  }

  void progress(long done, Long total) {
    this.done = done;
    this.total = total;
    if (pausePassed()) {
      write();
      look();
    }
  }

  void checkpoint(long done) {
    this.done = done;
    if (!rows.checkpoint(job.id, attempt, done, total, message)) {
      throw new JobStopped(JobStopped.Cause.LOST);
    }
  }

  void message(String sentence) {
    this.message = sentence;
    write();
  }

  void write() {
    if (!rows.show(job.id, attempt, done, total, message)) {
      throw new JobStopped(JobStopped.Cause.LOST);
    }
  }

  void look() {
    if (stopping.getAsBoolean()) {
      throw new JobStopped(JobStopped.Cause.NODE_STOPS);
    }
    if (rows.cancelRequested(job.id)) {
      throw new JobStopped(JobStopped.Cause.CANCELLED);
    }
    if (owner.present(job).isEmpty()) {
      throw new JobStopped(JobStopped.Cause.NOT_ALLOWED);
    }
    looked = System.nanoTime();
  }

  private boolean pausePassed() {
    return System.nanoTime() - looked >= PAUSE_NANOS;
  }
}
