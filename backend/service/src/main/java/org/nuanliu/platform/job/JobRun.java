package org.nuanliu.platform.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** The job as the work sees it. Every method may end the work; let what it throws pass. */
public interface JobRun {

  /** Id of the job. */
  UUID id();

  /** What the job was started with. */
  <T> T parameters(Class<T> type);

  /** Whether an earlier run of this job was cut off. */
  boolean restarted();

  /** How far the job got: the last {@link #checkpoint} or {@link #progress}; 0 at first. */
  long done();

  /**
   * Shows how far the work is, at once and outside the running transaction; ends it when it was
   * cancelled. Cheap enough for every row: it looks and writes at most twice a second.
   *
   * @param total null while nobody knows
   */
  void progress(long done, Long total);

  /**
   * Records in the running transaction how far the work got, so that a restart goes on from exactly
   * there ({@link #done}). Rolls the transaction back if the job has meanwhile been given to
   * another node. Cancelling waits for this transaction, so keep it short.
   */
  void checkpoint(long done);

  /**
   * Ends the work when it was cancelled, when its person was disabled or moved, or when the node
   * stops. {@link #progress} does the same.
   */
  void checkCancelled();

  /** One Chinese sentence that the person reads next to the progress, also when all is done. */
  void message(String sentence);

  /**
   * Writes the file that the person can download once the job is done; the last one counts. Stored
   * encrypted, kept for some hours.
   *
   * @param name what it is called on the person's disk, with its extension; no personal data
   */
  void result(String name, String mediaType, ResultWriter content) throws IOException;

  /** What the audit trail keeps about the outcome, in words: criteria without names, counts. */
  void reason(String text);

  /** What was searched for, as a keyed hash, for the audit trail. */
  void criteria(String keyedHash);

  /** Writes the content of a file; leaves the stream open. */
  @FunctionalInterface
  interface ResultWriter {
    void writeTo(OutputStream out) throws IOException;
  }
}
