package org.nuanliu.household.selfcheck;

import org.nuanliu.union.UnionSummary;

/** A union that somebody can go to; without anything that only staff need. */
public record UnionPlace(String name, String kind) {

  static UnionPlace of(UnionSummary union) {
    return new UnionPlace(union.name(), union.kind().label());
  }
}
