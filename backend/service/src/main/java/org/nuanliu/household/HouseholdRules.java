package org.nuanliu.household;

import java.util.List;
import org.nuanliu.union.UnionSummary;

/** The rules of a file for rooms that hold families without a form. */
public interface HouseholdRules {

  /** The category test with the parameters of today; may be used by any thread. */
  CategoryTrial trial();

  /**
   * Which unions review and approve a file.
   *
   * @param upwards the union that files and those above it, the nearest first
   * @param fileLevel of list {@code file-level}
   * @throws IllegalArgumentException when no union on the way up may review
   */
  ReviewRoute route(List<UnionSummary> upwards, String fileLevel);
}
