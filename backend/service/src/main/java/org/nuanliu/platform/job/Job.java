package org.nuanliu.platform.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Long work of one person. How far it got is written beside this entity ({@link JobProgress}). */
@Entity
@Table(name = "job")
// A union that moves carries its jobs along, and progress must not be written back.
@DynamicUpdate
class Job {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  UUID staffId;

  @Column(updatable = false)
  String kind;

  @Column(updatable = false)
  String title;

  /** JSON, encrypted. */
  @Column(updatable = false)
  String parameters;

  /** Those that the person held when he started it; the work never has more. */
  @Column(updatable = false)
  String[] duties;

  @Enumerated(EnumType.STRING)
  JobState state = JobState.WAITING;

  /** Which run this is; a run that finds another number has lost the job to another node. */
  int attempt;

  boolean cancelRequested;

  @Column(updatable = false)
  long done;

  @Column(updatable = false)
  Long total;

  @Column(updatable = false)
  String message;

  String failure;

  /** Call of the last run. */
  UUID traceId;

  String resultName;
  String resultMediaType;
  Long resultSize;

  /** Name on disk; null when there is none, or no longer. */
  String resultStoredAs;

  Instant resultExpiresAt;

  @Column(updatable = false)
  Instant createdAt;

  Instant startedAt;
  Instant finishedAt;
  @Version int version;

  void begin(UUID trace, Instant now) {
    state = JobState.RUNNING;
    attempt++;
    traceId = trace;
    startedAt = now;
  }

  void end(JobState how, String why, Instant now) {
    state = how;
    failure = why;
    finishedAt = now;
  }

  void keep(StoredResult result, Instant until) {
    resultName = result.name();
    resultMediaType = result.mediaType();
    resultSize = result.size();
    resultStoredAs = result.storedAs();
    resultExpiresAt = until;
  }

  boolean isUnfinished() {
    return JobState.UNFINISHED.contains(state);
  }
}
