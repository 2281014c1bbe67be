package org.nuanliu.platform.job;

/** Takes the work out of whatever it is doing; never seen outside this package. */
final class JobStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it has to stop. */
  enum Cause {
    /** Cancelled by the person. */
    CANCELLED,
    /** The person is disabled or works elsewhere. */
    NOT_ALLOWED,
    /** Another node has the job now. */
    LOST,
    /** This node stops; the job goes on elsewhere. */
    NODE_STOPS
  }

  private final Cause why;

  JobStopped(Cause why) {
    super(why.name());
    this.why = why;
  }

  Cause why() {
    return why;
  }
}
