package org.nuanliu.platform.problem;

import java.util.Map;

/**
 * What a violated constraint of the database means to the user. A room publishes one bean with the
 * names of its own constraints; a constraint that no room names is a defect and is answered as
 * such.
 */
public interface ConstraintProblems {

  /** Constraint name → problem. */
  Map<String, Problem> byConstraint();
}
