package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Unions;

/** The way of one file through the unions above it. */
@ApplicationScoped
class HouseholdChain {

  @Inject Unions unions;

  /** Of a file that has been submitted, so its level is known. */
  ReviewChain of(Household file) {
    return of(file, FileLevel.of(file.fileLevel).orElseThrow());
  }

  /** As it would be, if the level were this one. */
  ReviewChain of(Household file, FileLevel level) {
    return ReviewChain.of(
        unions.upwards(new UnionPath(file.unionPath)).stream()
            .map(
                union -> new ReviewChain.Link(union.id(), union.path(), union.name(), union.kind()))
            .toList(),
        level);
  }
}
