package org.nuanliu.aid;

import java.util.Map;
import java.util.UUID;

/** A bank for demonstrations: answers the file that was handed over for a batch. */
public interface BankSimulation {

  /**
   * The return file of a batch that was sent.
   *
   * @param results number of the line → code of list {@code bank-return-reason}; the others are
   *     paid
   * @param fault code of what goes wrong with the file itself; {@code NONE} for nothing
   * @throws org.nuanliu.platform.problem.Problem 404 for what was not sent or lies outside the
   *     scope, 422 for a result or a fault that does not exist
   */
  SimulatedReturn answer(UUID batch, Map<Integer, String> results, String fault);

  /**
   * @param name of the file
   */
  record SimulatedReturn(String name, byte[] content) {}
}
