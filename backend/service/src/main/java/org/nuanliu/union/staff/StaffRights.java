package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Access;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionProblem;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * What the caller may do with one account. That it is one of her own subtree is held by the row
 * policy; at which union she may place somebody, and with what, is held here.
 */
@ApplicationScoped
class StaffRights {

  static final String READ = "staff:read";
  static final String EXPORT = "staff:export";
  static final String REVEAL = "staff:reveal";
  static final String CREATE = "staff:create";
  static final String UPDATE = "staff:update";
  static final String DUTIES = "staff:duties";
  static final String RESET_PASSWORD = "staff:reset-password";
  static final String DISABLE = "staff:disable";
  static final String ENABLE = "staff:enable";
  static final String MOVE = "staff:move";
  static final String ASSIGN = "staff:assign";

  @Inject CurrentCaller caller;
  @Inject Unions unions;

  List<String> allowed(StaffMember member) {
    Caller who = caller.get();
    Stream<String> actions =
        isOwn(member)
            ? Stream.of(REVEAL)
            : member.isActive()
                ? Stream.of(REVEAL, UPDATE, DUTIES, RESET_PASSWORD, DISABLE, MOVE)
                : Stream.of(REVEAL, UPDATE, ENABLE);
    return actions.filter(who::may).toList();
  }

  /**
   * @throws Problem 403 for the caller's own account, which another administrator changes; 409 when
   *     the action is not allowed now
   */
  void require(String action, StaffMember member) {
    if (isOwn(member)) {
      throw new Problem(UnionProblem.OWN_ACCOUNT).detail("请由上级或同级的另一位工会管理员办理。");
    }
    List<String> allowed = allowed(member);
    if (!allowed.contains(action)) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail(member.isActive() ? "账号正在使用。" : "账号已停用，请先启用。")
          .allowedActions(allowed);
    }
  }

  /**
   * The union at which the caller wants to place somebody.
   *
   * @throws Problem 404 outside the caller's subtree exactly as for a union that does not exist,
   *     409 when it is closed
   */
  UnionSummary requireUnion(UUID unionId) {
    UnionSummary union = requireWithin(unionId);
    if (!union.open()) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("工会已经撤销。")
          .error("/unionId", "closed", "工会已经撤销");
    }
    return union;
  }

  /**
   * @throws Problem 404 outside the caller's subtree exactly as for a union that does not exist
   */
  UnionSummary requireWithin(UUID unionId) {
    return unions
        .find(unionId)
        .filter(found -> caller.get().path().contains(found.path()))
        .orElseThrow(Problem::notFound);
  }

  /**
   * The duties, if somebody at this union may hold them together. System, security and audit
   * administrators exist at the province alone, so that only its administrator makes them, and hold
   * nothing else.
   *
   * @throws Problem 422 otherwise
   */
  Set<String> requireDuties(UnionSummary union, Collection<String> wanted) {
    Set<String> duties = new TreeSet<>(wanted);
    if (!Access.DUTIES.containsAll(duties)) {
      throw refused("unknown", "没有这项职责");
    }
    if (!Access.compatible(duties)) {
      throw refused("incompatible", "系统管理员、安全管理员、审计管理员不能兼任其他职责");
    }
    if (union.kind() != UnionKind.PROVINCE && !Collections.disjoint(duties, Access.SEPARATE)) {
      throw refused("province-only", "系统管理员、安全管理员、审计管理员只设在省总工会");
    }
    return duties;
  }

  private boolean isOwn(StaffMember member) {
    return member.id().equals(caller.get().staffId());
  }

  private static Problem refused(String code, String message) {
    return new Problem(UnionProblem.DUTY_NOT_GRANTABLE).error("/duties", code, message);
  }
}
