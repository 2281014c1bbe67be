package org.nuanliu.household.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanliu.platform.intake.CellFault;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Which union a row goes to: the importing one, or one below it that the row names in full. */
@ApplicationScoped
class TargetUnions {

  /**
   * Where a name leads.
   *
   * @param path null where it leads nowhere
   * @param fault null where it leads somewhere
   */
  record Target(String path, CellFault fault) {}

  @Inject Unions unions;

  /** Name → target; an empty name is the importing union. */
  Map<String, Target> find(String own, Collection<String> names) {
    Set<String> wanted = new HashSet<>(names);
    wanted.remove("");
    Map<String, List<UnionSummary>> found =
        wanted.isEmpty()
            ? Map.of()
            : unions.named(wanted, new UnionPath(own)).stream()
                .collect(Collectors.groupingBy(UnionSummary::name));
    Map<String, Target> targets = new HashMap<>();
    targets.put("", new Target(own, null));
    for (String name : wanted) {
      List<UnionSummary> here = found.getOrDefault(name, List.of());
      targets.put(
          name,
          switch (here.size()) {
            case 0 -> nowhere("本工会和下级工会中没有这个名称的工会；不能导入到其他工会");
            case 1 -> new Target(here.getFirst().path(), null);
            default -> nowhere("有几个下级工会叫这个名称，请到那一级导入");
          });
    }
    return targets;
  }

  /** Those of the paths at which an open union stands. */
  Set<String> open(Collection<String> paths) {
    return unions.at(new HashSet<>(paths)).values().stream()
        .filter(UnionSummary::open)
        .map(UnionSummary::path)
        .collect(Collectors.toSet());
  }

  private static Target nowhere(String sentence) {
    return new Target(null, CellFault.error(HouseholdColumns.UNION, "foreign-union", sentence));
  }
}
