package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The union from which somebody looks at the books. */
@ApplicationScoped
class FundPlace {

  @Inject Unions unions;
  @Inject CurrentCaller caller;

  /**
   * @param union null for the caller's own
   * @throws Problem 404 for a union that is absent or not the caller's or below it
   */
  String path(UUID union) {
    if (union == null) {
      return caller.get().unionPath();
    }
    return unions
        .find(union)
        .map(UnionSummary::path)
        .filter(caller.get().path()::contains)
        .orElseThrow(Problem::notFound);
  }
}
