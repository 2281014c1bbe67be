package org.nuanliu.union;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;

/** The tree of unions for the other rooms. Unions are reference data: everybody may read all. */
public interface Unions {

  Optional<UnionSummary> find(UUID id);

  Optional<UnionSummary> at(UnionPath path);

  /** Those of the paths that exist, for naming the unions of a list at once. */
  Map<String, UnionSummary> at(Collection<String> paths);

  /** The open unions of these full names, at or below a path; names need not be unique. */
  List<UnionSummary> named(Collection<String> names, UnionPath within);

  /** The union and all above it, the nearest first; empty when there is no such union. */
  List<UnionSummary> upwards(UnionPath path);

  /**
   * Open unions that serve an area: those that have its code, and everything below them.
   *
   * @param areaCode six digits of GB/T 2260
   * @param namePart any part of the name; null for all
   * @return the higher ones first
   */
  List<UnionSummary> serving(String areaCode, String namePart, int atMost);

  /** The nearest union of one of these kinds, the union itself included. */
  default Optional<UnionSummary> nearest(UnionPath path, Collection<UnionKind> kinds) {
    return upwards(path).stream().filter(union -> kinds.contains(union.kind())).findFirst();
  }
}
