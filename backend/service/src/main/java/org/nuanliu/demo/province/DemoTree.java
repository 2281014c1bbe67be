package org.nuanliu.demo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;

/** The open unions as they stand, each with those above it. */
final class DemoTree {

  private static final String ALL =
      """
      SELECT id, path, kind, name, area_code FROM union_org
      WHERE state = 'active' ORDER BY area_code NULLS LAST, path
      """;

  private final Map<String, UnionSummary> byPath = new HashMap<>();
  private final List<UnionSummary> within = new ArrayList<>();

  private DemoTree() {}

  /**
   * @param under only unions at or below this one are filled; those above are known all the same
   */
  static DemoTree read(Connection connection, UnionPath under) throws SQLException {
    var tree = new DemoTree();
    try (var select = connection.prepareStatement(ALL);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        var union =
            new UnionSummary(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                UnionKind.of(rows.getString(3)),
                rows.getString(4),
                rows.getString(5),
                true);
        tree.byPath.put(union.path(), union);
        if (union.path().startsWith(under.value())) {
          tree.within.add(union);
        }
      }
    }
    return tree;
  }

  Map<String, UnionSummary> byPath() {
    return byPath;
  }

  List<UnionSummary> of(UnionKind... kinds) {
    List<UnionKind> wanted = List.of(kinds);
    return within.stream().filter(union -> wanted.contains(union.kind())).toList();
  }

  boolean hasChildren(UnionSummary parent, UnionKind kind) {
    return within.stream()
        .anyMatch(
            union ->
                union.kind() == kind
                    && union.path().startsWith(parent.path())
                    && !union.path().equals(parent.path()));
  }

  /** The union and all above it, the nearest first. */
  List<UnionSummary> upwards(UnionSummary union) {
    List<UnionSummary> upwards = new ArrayList<>(List.of(union));
    new UnionPath(union.path()).above().reversed().stream().map(byPath::get).forEach(upwards::add);
    return upwards;
  }

  /** Area code of the union or of the nearest one above that has one. */
  Optional<String> area(UnionSummary union) {
    return upwards(union).stream()
        .map(UnionSummary::areaCode)
        .filter(code -> code != null)
        .findFirst();
  }
}
