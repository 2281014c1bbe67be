package org.nuanliu.platform.problem;

/**
 * A kind of problem that the interface can answer with (RFC 9457). Each room keeps its own as
 * constants of one class; the code is part of the contract, the title is read by a cadre.
 *
 * @param code stable, in kebab case; the problem's {@code type} is {@code
 *     urn:nuanliu:problem:<code>}
 * @param status HTTP status of the answer
 * @param title one short Chinese sentence that is true of every occurrence
 */
public record ProblemType(String code, int status, String title) {}
