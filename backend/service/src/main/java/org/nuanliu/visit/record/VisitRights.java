package org.nuanliu.visit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.visit.record.domain.GiftState;
import org.nuanliu.visit.record.domain.NeedState;

/** What the caller may still do about a visit. */
@ApplicationScoped
class VisitRights {

  static final String SETTLE = "settle";
  static final String FINISH = "finish";
  static final String ANSWER = "answer";
  static final String PROPOSE = "propose-change";

  @Inject CurrentCaller current;

  List<String> allowed(Visit visit) {
    List<String> allowed = new ArrayList<>();
    if (visit.householdId != null
        && current.get().may("visit:record")
        && current.get().may("household-change:propose")) {
      allowed.add(PROPOSE);
    }
    return allowed;
  }

  /** Whoever handed a gift over never settles it. */
  List<String> allowed(VisitGift gift) {
    Caller caller = current.get();
    return gift.state == GiftState.GIVEN
            && caller.may("visit-gift:settle")
            && !gift.madeBy.equals(caller.staffId())
        ? List.of(SETTLE)
        : List.of();
  }

  List<String> allowed(VisitFollowUp followUp) {
    return followUp.doneOn == null && current.get().may("visit-follow-up:finish")
        ? List.of(FINISH)
        : List.of();
  }

  List<String> allowed(VisitNeed need) {
    return need.state == NeedState.OPEN && current.get().may("visit-follow-up:finish")
        ? List.of(ANSWER)
        : List.of();
  }

  /**
   * @throws Problem 403 for whoever handed it over, 409 once it is settled
   */
  void requireSettling(VisitGift gift) {
    if (gift.state != GiftState.GIVEN) {
      throw wrongState("这笔慰问款物不待入账。");
    }
    if (gift.madeBy.equals(current.get().staffId())) {
      throw new Problem(PlatformProblem.FORBIDDEN).detail("登记慰问款物的人不能入账，须由另一个人办理。");
    }
  }

  void requireOpen(VisitFollowUp followUp) {
    if (followUp.doneOn != null) {
      throw wrongState("这项后续工作已经办结。");
    }
  }

  void requireOpen(VisitNeed need) {
    if (need.state != NeedState.OPEN) {
      throw wrongState("这项需求已经答复。");
    }
  }

  private static Problem wrongState(String detail) {
    return new Problem(PlatformProblem.WRONG_STATE).detail(detail).allowedActions(List.of());
  }
}
