package org.nuanliu.platform.problem;

/**
 * A kind of problem that the interface can answer with (RFC 9457). Each room keeps its own in one
 * enum; the code is part of the contract, the title is read by a cadre.
 */
public interface ProblemType {

  /**
   * Stable code in kebab case; the problem's {@code type} is {@code urn:nuanliu:problem:<code>}.
   */
  String code();

  /** HTTP status of the answer. */
  int status();

  /** One short Chinese sentence that is true of every occurrence. */
  String title();
}
