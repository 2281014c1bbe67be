package org.nuanliu.household;

import java.util.UUID;

/** Changes of a file that begin elsewhere; they are filled in and decided where all changes are. */
public interface FileChanges {

  /**
   * Opens a change that proposes nothing yet, as the caller.
   *
   * @param type code of a type of change
   * @return its id; its page is {@code /household-changes/<id>}
   * @throws org.nuanliu.platform.problem.Problem 422 for no such type, 404 outside the scope, 409
   *     while another change holds the same parts
   */
  UUID open(UUID household, String type);
}
