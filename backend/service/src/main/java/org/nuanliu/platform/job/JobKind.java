package org.nuanliu.platform.job;

import java.io.IOException;

/**
 * A kind of long work; one CDI bean each.
 *
 * <p>It runs outside any transaction and opens its own, each short (30 s at most), so that others
 * are not held up and a cancellation takes effect between two of them. {@code CurrentCaller} and
 * the row policies are those of the person who started it, as he stands now. It must be repeatable:
 * a node that is killed leaves work half done, and another begins the same job again. What was
 * committed with {@link JobRun#checkpoint} need not be done again.
 */
public interface JobKind {

  /** In kebab case, unique: {@code household-export}. */
  String kind();

  /**
   * The action of {@code access.yaml} that this is. The person must still be allowed it when the
   * work begins and when he fetches the result, and the audit trail records the outcome under it.
   */
  String action();

  /**
   * Does the work.
   *
   * @throws org.nuanliu.platform.problem.Problem to end it as failed with a sentence for the person
   * @throws IOException when a result cannot be written
   */
  void run(JobRun run) throws IOException;
}
