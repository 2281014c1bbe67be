package org.nuanliu.dictionary;

import java.time.LocalDate;

/**
 * One value of a code list.
 *
 * @param code own code, unique within its version
 * @param label Chinese label, which is also the value of exchange with other systems
 * @param parent code of the same list above it; null at the top and in flat lists
 * @param note explanation, or the text of a consent
 * @param validFrom first day; null from the beginning of its version
 * @param validTo first day on which it is no longer valid; null for no end
 */
public record CodeItem(
    String code, String label, String parent, String note, LocalDate validFrom, LocalDate validTo) {

  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }
}
