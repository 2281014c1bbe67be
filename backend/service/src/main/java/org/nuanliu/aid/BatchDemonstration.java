package org.nuanliu.aid;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The way of a batch for a demonstration that wants some: each step is taken by the caller who has
 * been set, under all rules, in the caller's transaction.
 */
public interface BatchDemonstration {

  /**
   * Declares a batch of living aid, fills it with what may be paid, and seals it.
   *
   * @param most how many lines at most
   * @return empty when nothing may be paid
   */
  Optional<UUID> prepare(String title, int most);

  void review(UUID batch);

  void approve(UUID batch);

  /** Makes the bank file, by the first layout that there is. */
  void send(UUID batch);

  /** As {@link BankSimulation#answer}, and takes the return file. */
  void answer(UUID batch, Map<Integer, String> results, String fault);
}
