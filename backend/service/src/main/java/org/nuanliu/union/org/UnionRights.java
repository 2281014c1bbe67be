package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionKind;

/**
 * What the caller may do with one union. The table of unions has no row policy, because everybody
 * reads it, so the border of the caller's own subtree is held here.
 */
@ApplicationScoped
class UnionRights {

  static final String EXPORT = "union:export";
  static final String CREATE = "union:create";
  static final String RENAME = "union:rename";
  static final String MOVE = "union:move";
  static final String CLOSE = "union:close";

  @Inject CurrentCaller caller;

  List<String> allowed(UnionOrg union) {
    Caller who = caller.get();
    if (!inside(union) || !union.isOpen()) {
      return List.of();
    }
    boolean strictlyBelow = !union.path().equals(who.path());
    Stream<String> actions =
        strictlyBelow ? Stream.of(CREATE, RENAME, MOVE, CLOSE) : Stream.of(CREATE, RENAME);
    return actions.filter(who::may).toList();
  }

  List<UnionKind> childKinds(UnionOrg union) {
    return Arrays.stream(UnionKind.values())
        .filter(kind -> kind.mayStandUnder(union.kind()))
        .toList();
  }

  /**
   * @param union null when it does not exist
   * @throws Problem 404 outside the caller's subtree exactly as for a union that does not exist,
   *     409 when the action is not allowed now
   */
  UnionOrg require(String action, UnionOrg union) {
    if (union == null || !inside(union)) {
      throw Problem.notFound();
    }
    List<String> allowed = allowed(union);
    if (!allowed.contains(action)) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail(union.isOpen() ? "本级工会由上级工会变更。" : "工会已经撤销。")
          .allowedActions(allowed);
    }
    return union;
  }

  private boolean inside(UnionOrg union) {
    return caller.get().path().contains(union.path().value());
  }
}
