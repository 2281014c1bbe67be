package org.nuanliu.dictionary;

import java.time.LocalDate;
import java.util.Optional;

/** 城市低保标准, the L of the category test (domain.md §1.7). */
public interface Standards {

  /**
   * The standard in force in an area on a day: its own, or else that of the city to which its code
   * belongs.
   *
   * @param areaCode six digits of GB/T 2260
   * @return empty when neither has one on that day
   */
  Optional<AreaStandard> find(String areaCode, LocalDate on);
}
