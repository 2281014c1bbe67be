package org.nuanliu.aid.rule.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of all dated lines, those that decide on a day. */
public final class RulesInForce {

  private RulesInForce() {}

  /** The caps on such aid in an area, in the order of their keys. */
  public static List<Cap> caps(
      Collection<Cap> lines, LocalDate on, String purpose, String variant, String area) {
    Map<String, Cap> newest = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> !line.validFrom().isAfter(on))
        .sorted(Comparator.comparing(Cap::key).thenComparing(Cap::validFrom))
        .forEach(line -> newest.put(line.key(), line));
    return newest.values().stream()
        .filter(line -> line.isAbout(purpose, variant, area))
        .filter(line -> line.formula() != CapFormula.NONE)
        .toList();
  }

  /** Empty where nothing says that the source pays for the purpose, so it does not. */
  public static Optional<SourceRule> source(
      Collection<SourceRule> lines, LocalDate on, String source, String purpose) {
    return lines.stream()
        .filter(line -> line.source().equals(source) && line.purpose().equals(purpose))
        .filter(line -> !line.validFrom().isAfter(on))
        .max(Comparator.comparing(SourceRule::validFrom));
  }
}
