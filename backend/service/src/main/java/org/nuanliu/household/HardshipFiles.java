package org.nuanliu.household;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The families' files for the rooms that aid them. Everything runs in the caller's transaction and
 * scope; what lies outside it is absent.
 */
public interface HardshipFiles {

  Optional<HardshipFile> find(UUID household);

  /** The same, with the row locked so that the file stays as it is until the commit. */
  Optional<HardshipFile> forPayment(UUID household);

  /**
   * @throws org.nuanliu.platform.problem.Problem 404 outside the caller's scope, 422 where the
   *     family has no account
   */
  RecipientAccount account(UUID household);

  /**
   * Writes a line of 办理经过, and the day on which the family was aided last.
   *
   * @throws org.nuanliu.platform.problem.Problem 404 outside the caller's scope
   */
  void recordAid(UUID household, AidNote note);

  /**
   * The ID numbers of the heads in full, by file: for hand-over papers only; they stand in no
   * answer.
   */
  Map<UUID, String> headIdNumbers(Collection<UUID> households);
}
