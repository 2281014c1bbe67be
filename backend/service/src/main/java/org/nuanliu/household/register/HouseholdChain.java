package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.platform.persistence.TransactionMemo;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The way of one file through the unions above it. */
@ApplicationScoped
class HouseholdChain {

  @Inject Unions unions;
  @Inject TransactionMemo memo;

  /** Of a file that has been submitted, so its level is known. */
  ReviewChain of(Household file) {
    return of(file, FileLevel.of(file.fileLevel).orElseThrow());
  }

  /** As it would be, if the level were this one. */
  ReviewChain of(Household file, FileLevel level) {
    return ReviewChain.of(
        upwards(file).stream()
            .map(
                union -> new ReviewChain.Link(union.id(), union.path(), union.name(), union.kind()))
            .toList(),
        level);
  }

  /** The union that files and all above it, the nearest first. */
  List<UnionSummary> upwards(Household file) {
    return upwards(file.unionPath);
  }

  private List<UnionSummary> upwards(String unionPath) {
    return memo.once("unions-upwards", unionPath, () -> unions.upwards(new UnionPath(unionPath)));
  }

  /** The area in which a union's families file: of the nearest union upwards that has one. */
  Optional<String> area(String unionPath) {
    return upwards(unionPath).stream()
        .map(UnionSummary::areaCode)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
