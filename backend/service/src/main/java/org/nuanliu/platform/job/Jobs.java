package org.nuanliu.platform.job;

import java.util.UUID;

/** Starts long work. */
public interface Jobs {

  /**
   * Starts a job for the caller, in his transaction: if that is rolled back there is no job, and if
   * it is committed the job will be done, once.
   *
   * @param kind of a {@link JobKind}
   * @param title Chinese, what the person will recognise it by; no personal data
   * @param parameters a record that Jackson can write and read; stored encrypted
   * @throws org.nuanliu.platform.problem.Problem 409 when the caller has as many unfinished jobs as
   *     he may have
   */
  JobDetail start(String kind, String title, Object parameters);

  /**
   * One of the caller's own jobs.
   *
   * @throws org.nuanliu.platform.problem.Problem 404 for everybody else's
   */
  JobDetail get(UUID id);
}
