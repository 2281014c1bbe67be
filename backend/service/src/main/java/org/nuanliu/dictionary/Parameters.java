package org.nuanliu.dictionary;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Numbers of the rules that the province may change, each value with its first day. Before the
 * first day of all, the first value holds.
 */
public interface Parameters {

  /**
   * A count: days, persons, megabytes.
   *
   * @param key as in {@code data/parameters.csv}: {@code notice.working-days}
   * @throws IllegalArgumentException if there is no such parameter, or if it is not a whole number
   */
  int integer(String key, LocalDate on);

  /**
   * A multiple or a rate.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  BigDecimal decimal(String key, LocalDate on);
}
