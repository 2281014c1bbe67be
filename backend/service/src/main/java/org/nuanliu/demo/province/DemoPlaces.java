package org.nuanliu.demo.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanliu.dictionary.AreaStandard;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;

/**
 * The unions that file, each with what its files need to know; read once, so that many threads may
 * ask.
 */
final class DemoPlaces {

  private record Place(List<UnionSummary> upwards, String area) {}

  private final List<UnionSummary> filing = new ArrayList<>();
  private final List<UnionSummary> staffed = new ArrayList<>();
  private final Map<String, Place> byPath = new HashMap<>();

  /** By area, the newest first. */
  private final Map<String, List<AreaStandard>> standards = new HashMap<>();

  /**
   * @param oldest day that any file reaches back to
   */
  DemoPlaces(
      DemoTree tree, StepActors staff, Standards dictionary, LocalDate today, LocalDate oldest) {
    for (UnionSummary union : tree.of(UnionKind.TOWNSHIP, UnionKind.GRASSROOTS)) {
      // a firm without an area of its own counts as the provincial capital's
      String area = tree.area(union).filter(code -> !code.equals("410000")).orElse("410100");
      byPath.put(union.path(), new Place(tree.upwards(union), area));
      filing.add(union);
      if (staff.worksAt(union)) {
        staffed.add(union);
      }
      standards.computeIfAbsent(area, code -> read(dictionary, code, today, oldest));
    }
    filing.removeIf(union -> standards.get(area(union)).isEmpty());
  }

  private static List<AreaStandard> read(
      Standards dictionary, String area, LocalDate today, LocalDate oldest) {
    List<AreaStandard> found = new ArrayList<>();
    Optional<AreaStandard> standard = dictionary.find(area, today);
    while (standard.isPresent()) {
      found.add(standard.get());
      LocalDate since = standard.get().validFrom();
      standard =
          since.isAfter(oldest) ? dictionary.find(area, since.minusDays(1)) : Optional.empty();
    }
    return found;
  }

  List<UnionSummary> filing() {
    return filing;
  }

  /** Those where somebody with an account works. */
  List<UnionSummary> staffed() {
    return staffed;
  }

  List<UnionSummary> upwards(UnionSummary union) {
    return byPath.get(union.path()).upwards;
  }

  String area(UnionSummary union) {
    return byPath.get(union.path()).area;
  }

  AreaStandard standard(String area, LocalDate on) {
    return standards.get(area).stream()
        .filter(standard -> !standard.validFrom().isAfter(on))
        .findFirst()
        .orElse(standards.get(area).getLast());
  }
}
