package org.nuanliu.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuanliu.platform.problem.ConstraintProblems;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What the constraints of a campaign mean to whoever opens one. */
@ApplicationScoped
class ReviewConstraints implements ConstraintProblems {

  @Override
  public Map<String, Problem> byConstraint() {
    return Map.of(
        "uq_review_campaign_year",
        new Problem(PlatformProblem.CONFLICT)
            .detail("本工会这一年度的复核已经部署。")
            .error("/year", "exists", "这一年度已经部署"));
  }
}
