package org.nuanliu.dictionary.code;

import java.time.LocalDate;

/**
 * One version of a code list without its items.
 *
 * @param inForce whether it is the version in force today
 * @param items how many values it has
 */
public record CodeListSummary(
    String list,
    String version,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    boolean adopted,
    boolean inForce,
    String source,
    int items) {

  static CodeListSummary from(CodeVersion version, LocalDate today) {
    return new CodeListSummary(
        version.list(),
        version.version(),
        version.name(),
        version.validFrom(),
        version.validTo(),
        version.adopted(),
        version.inForce(today),
        version.source(),
        version.items(today).size());
  }
}
