package org.nuanliu.household.clarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** Who may do what with the four clarities of a family now. */
@ApplicationScoped
class ClarityRights {

  static final String UPDATE = "update";
  static final String MEASURE = "measure";
  private static final String REVEAL = "reveal";

  @Inject CurrentCaller caller;

  List<String> allowedActions(HouseholdClarity clarity) {
    return Stream.of(UPDATE, MEASURE, REVEAL)
        .filter(action -> caller.get().may("clarity:" + action))
        .filter(action -> action.equals(REVEAL) ? clarity.contactPhone != null : clarity.owed)
        .toList();
  }

  /**
   * @throws Problem 409 for a file that is not 在档 any more
   */
  void require(HouseholdClarity clarity, String action) {
    if (!allowedActions(clarity).contains(action)) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("这份档案现在不在档，四明确不再变动。")
          .allowedActions(allowedActions(clarity));
    }
  }
}
