package org.nuanliu.service.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.service.station.domain.StationState;

/** What the caller may do with one station; which ones, the row policy holds. */
@ApplicationScoped
class StationRights {

  static final String EXPORT = "station:export";
  static final String RECORD = "record";

  @Inject CurrentCaller caller;

  List<String> allowedActions(Station station) {
    return Stream.of("update", RECORD, "reveal", "print")
        .filter(action -> caller.get().may("station:" + action))
        .filter(action -> !action.equals(RECORD) || station.state != StationState.CLOSED)
        .toList();
  }

  /**
   * @throws Problem 409 for a station that is no more
   */
  void requireRecording(Station station) {
    if (station.state == StationState.CLOSED) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("站点已经撤销，不再登记。")
          .allowedActions(allowedActions(station));
    }
  }
}
