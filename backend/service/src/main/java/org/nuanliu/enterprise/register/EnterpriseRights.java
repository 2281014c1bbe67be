package org.nuanliu.enterprise.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** What the caller may do with one enterprise; which ones, the row policy holds. */
@ApplicationScoped
class EnterpriseRights {

  static final String EXPORT = "enterprise:export";

  /** Places workers, so only where workers are to be placed. */
  static final String RESETTLE = "resettle";

  @Inject CurrentCaller caller;

  List<String> allowedActions(Enterprise enterprise) {
    return Stream.of("update", "visit", RESETTLE)
        .filter(action -> caller.get().may("enterprise:" + action))
        .filter(action -> !action.equals(RESETTLE) || cutsCapacity(enterprise))
        .toList();
  }

  /**
   * @throws Problem 409 for an enterprise that does not cut capacity
   */
  void requireCapacityCut(Enterprise enterprise) {
    if (!cutsCapacity(enterprise)) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("只有状况为“去产能”的企业登记职工安置情况，请先更新企业状况。")
          .allowedActions(allowedActions(enterprise));
    }
  }

  static boolean cutsCapacity(Enterprise enterprise) {
    return Enterprise.CAPACITY_CUT.equals(enterprise.state);
  }
}
