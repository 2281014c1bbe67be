package org.nuanliu.platform.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.nuanliu.platform.job.JobKind;
import org.nuanliu.platform.job.JobRun;

/**
 * The three jobs of a kind of import. The room produces them as its beans, because each kind has
 * its own actions.
 */
@ApplicationScoped
public class IntakeJobs {

  @Inject IntakeCheck check;
  @Inject IntakeLoad load;
  @Inject IntakeMarking marking;

  /** Reads and checks an uploaded file. */
  public JobKind checking(IntakeKind kind) {
    return job(checking(kind.kind()), kind.importAction(), run -> check.run(kind, run));
  }

  /** Loads an approved batch. */
  public JobKind loading(IntakeKind kind) {
    return job(loading(kind.kind()), kind.approveAction(), run -> load.run(kind, run));
  }

  /** Writes the file with its faults marked. */
  public JobKind marking(IntakeKind kind) {
    return job(marking(kind.kind()), kind.importAction(), run -> marking.run(kind, run));
  }

  static String checking(String kind) {
    return kind + "-intake-check";
  }

  static String loading(String kind) {
    return kind + "-intake-load";
  }

  static String marking(String kind) {
    return kind + "-intake-mark";
  }

  private interface Work {
    void run(JobRun run) throws IOException;
  }

  private static JobKind job(String name, String action, Work work) {
    return new JobKind() {
      @Override
      public String kind() {
        return name;
      }

      @Override
      public String action() {
        return action;
      }

      @Override
      public void run(JobRun run) throws IOException {
        work.run(run);
      }
    };
  }
}
