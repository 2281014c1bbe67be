package org.nuanliu.dictionary.code;

import java.time.LocalDate;
import java.util.List;
import org.nuanliu.dictionary.CodeItem;

/**
 * One version of a code list with its items.
 *
 * @param list name in kebab case
 * @param name Chinese name
 * @param validTo first day on which it is no longer in force; null for no end
 * @param adopted whether the province has adopted it; others are loaded for reading only
 * @param source where the list comes from
 */
public record CodeList(
    String list,
    String version,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    boolean adopted,
    String source,
    List<CodeItem> items) {

  boolean inForce(LocalDate on) {
    return adopted && !on.isBefore(validFrom) && (validTo == null || on.isBefore(validTo));
  }
}
