package org.nuanliu.aid.rule.domain;

import java.time.LocalDate;
import java.util.Set;

/**
 * One dated line of who may be paid from a source for a purpose.
 *
 * @param source of list {@code fund-source}
 * @param purpose of list {@code aid-purpose}
 * @param levels of list {@code file-level}, and {@link #TEMPORARY}; empty where it may not be paid
 * @param disputed texts of different places say different things; the province has to decide
 * @param inferred no official text was found; to be confirmed by the province
 * @param clause where it is written
 */
public record SourceRule(
    String source,
    String purpose,
    Set<String> levels,
    boolean disputed,
    boolean inferred,
    String clause,
    String note,
    LocalDate validFrom) {

  /** Stands among the levels for a file of an emergency (临时救助). */
  public static final String TEMPORARY = "TEMP";

  public boolean admits(String level) {
    return levels.contains(level);
  }

  /** The level under which a file is looked up. */
  public static String levelOf(String fileLevel, boolean temporary) {
    return temporary ? TEMPORARY : fileLevel;
  }
}
