package org.nuanliu.household.register.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.union.UnionKind;

/**
 * Which unions review and approve a file: approval climbs the real ancestors of the union that
 * files.
 *
 * @param reviewer the nearest union, itself included, of a kind that reviews
 * @param approvers unions that approve, in this order; one that stands twice approves twice, by
 *     different people
 */
public record ReviewChain(Link reviewer, List<Link> approvers) {

  /** A union on the way up. */
  public record Link(UUID unionId, String path, String name, UnionKind kind) {}

  /**
   * How high a union's own approval reaches; unions that are not listed neither review nor approve.
   */
  private static final Map<UnionKind, List<Integer>> RANKS =
      Map.of(
          UnionKind.COUNTY, List.of(1),
          // does a county's and a city's work
          UnionKind.DIRECT_COUNTY, List.of(1, 2),
          UnionKind.CITY, List.of(2),
          UnionKind.INDUSTRY, List.of(2),
          UnionKind.PROVINCE, List.of(3));

  private static final Map<FileLevel, Integer> NEEDED =
      Map.of(
          FileLevel.GRASSROOTS, 1,
          FileLevel.COUNTY, 1,
          FileLevel.CITY, 2,
          FileLevel.PROVINCE, 3,
          FileLevel.NATIONAL, 3);

  /** Whether unions of this kind review and approve. */
  public static boolean reviews(UnionKind kind) {
    return RANKS.containsKey(kind);
  }

  /**
   * @param upwards the union that files and its ancestors, the nearest first
   * @throws IllegalArgumentException when no union on the way up may review
   */
  public static ReviewChain of(List<Link> upwards, FileLevel level) {
    List<Link> reviewing = upwards.stream().filter(link -> reviews(link.kind)).toList();
    if (reviewing.isEmpty()) {
      throw new IllegalArgumentException("No union above reviews files");
    }
    List<Link> approvers = new ArrayList<>();
    for (Link link : reviewing) {
      for (int rank : RANKS.get(link.kind)) {
        // the reviewing union approves in any case, however low the level of the file
        if (approvers.isEmpty() || rank <= NEEDED.get(level)) {
          approvers.add(link);
        }
      }
    }
    return new ReviewChain(reviewing.getFirst(), List.copyOf(approvers));
  }
}
