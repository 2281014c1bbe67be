package org.nuanliu.household.register;

import java.util.Optional;

/** Where a person stands, for code that must know it and tells nobody (assurance B8). */
public interface FiledPersons {

  /**
   * Counts as a person search: limited per person and day, and recorded.
   *
   * @return empty when the person stands in no live file of the province
   * @throws org.nuanliu.platform.problem.Problem 400 for what is no ID number, 429 beyond the day's
   *     quota
   */
  Optional<FiledPerson> locate(String idNumber);
}
