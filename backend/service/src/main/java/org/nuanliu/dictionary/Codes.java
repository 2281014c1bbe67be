package org.nuanliu.dictionary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Versioned code lists (domain.md §1.6). On a day that version is in force which the province has
 * adopted and whose period contains the day; loaded versions that are not adopted are only read.
 */
public interface Codes {

  /**
   * The version in force, to be kept with a record that is judged by it.
   *
   * @param list name in kebab case: {@code category}
   */
  Optional<String> version(String list, LocalDate on);

  /** The items in force, in their order; empty for an unknown list. */
  List<CodeItem> items(String list, LocalDate on);

  /** Whether a code may be chosen on a day. */
  boolean isValid(String list, String code, LocalDate on);

  /**
   * What people read for a stored code: of the version in force on the day of the record, by its
   * name on that day, also when the item itself has ended since (an abolished area code).
   */
  Optional<String> label(String list, String code, LocalDate on);
}
