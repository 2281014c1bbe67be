package org.nuanliu.aid.rule;

import java.time.LocalDate;
import java.util.List;
import org.nuanliu.aid.rule.domain.SourceRule;

/**
 * One dated line of who may be paid from a source for a purpose.
 *
 * @param levels of list {@code file-level}, and TEMP for a temporary file; empty where it may not
 *     be paid
 * @param disputed texts of different places say different things; the province has to decide
 * @param inForce whether it decides today
 */
public record AidSourceEntry(
    String source,
    String purpose,
    List<String> levels,
    boolean disputed,
    boolean inferred,
    String clause,
    String note,
    LocalDate validFrom,
    boolean inForce) {

  static AidSourceEntry of(SourceRule rule, boolean inForce) {
    return new AidSourceEntry(
        rule.source(),
        rule.purpose(),
        rule.levels().stream().sorted().toList(),
        rule.disputed(),
        rule.inferred(),
        rule.clause(),
        rule.note(),
        rule.validFrom(),
        inForce);
  }
}
