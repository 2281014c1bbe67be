package org.nuanliu.household;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The families' files for the rooms that aid them. Everything runs in the caller's transaction and
 * scope; what lies outside it is absent. What is asked for many files takes as many statements as
 * for one.
 */
public interface HardshipFiles {

  Optional<HardshipFile> find(UUID household);

  /**
   * The files by their ids, with their rows locked so that they stay as they are until the commit.
   */
  Map<UUID, HardshipFile> forPayment(Collection<UUID> households);

  default Optional<HardshipFile> forPayment(UUID household) {
    return Optional.ofNullable(forPayment(Set.of(household)).get(household));
  }

  /** The accounts of those families that have one, by file. */
  Map<UUID, RecipientAccount> accounts(Collection<UUID> households);

  /**
   * Writes a line of 办理经过 for each, and the day on which the family was aided last. A file outside
   * the caller's scope is left as it is.
   */
  void recordAid(List<AidNote> notes);

  /**
   * The ID numbers of the heads in full, by file: for hand-over papers only; they stand in no
   * answer.
   */
  Map<UUID, String> headIdNumbers(Collection<UUID> households);
}
