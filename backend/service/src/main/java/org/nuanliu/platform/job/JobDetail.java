package org.nuanliu.platform.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.time.Clocks;

/**
 * One job of the caller.
 *
 * @param kind in kebab case
 * @param total absent while nobody knows
 * @param message where it is, or what came of it
 * @param failure why it failed, one sentence
 * @param traceId of the failure, for whoever is asked for help
 * @param cancelling cancelled, but the work has not noticed yet
 * @param allowedActions {@code cancel}, {@code download}
 */
public record JobDetail(
    UUID id,
    String kind,
    String title,
    JobState state,
    long done,
    Long total,
    String message,
    String failure,
    UUID traceId,
    boolean cancelling,
    JobResult result,
    OffsetDateTime createdAt,
    OffsetDateTime startedAt,
    OffsetDateTime finishedAt,
    List<String> allowedActions) {

  /**
   * A file to download.
   *
   * @param size in bytes
   * @param expiresAt from then on it is gone
   */
  public record JobResult(String name, String mediaType, long size, OffsetDateTime expiresAt) {}

  static JobDetail from(Job job, List<String> allowedActions) {
    return new JobDetail(
        job.id,
        job.kind,
        job.title,
        job.state,
        job.done,
        job.total,
        job.message,
        job.failure,
        job.state == JobState.FAILED ? job.traceId : null,
        job.cancelRequested && JobState.UNFINISHED.contains(job.state),
        result(job),
        time(job.createdAt),
        time(job.startedAt),
        time(job.finishedAt),
        allowedActions);
  }

  private static JobResult result(Job job) {
    return job.resultName == null
        ? null
        : new JobResult(
            job.resultName, job.resultMediaType, job.resultSize, time(job.resultExpiresAt));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atZone(Clocks.ZONE).toOffsetDateTime();
  }
}
