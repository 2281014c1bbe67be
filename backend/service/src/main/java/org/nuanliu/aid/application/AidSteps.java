package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidAction;
import org.nuanliu.aid.application.domain.AidFlow;
import org.nuanliu.aid.application.domain.AidFlow.When;
import org.nuanliu.aid.application.domain.AidIssue;
import org.nuanliu.aid.application.domain.AidState;
import org.nuanliu.aid.rule.domain.AidDecision;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** The steps of an application from submission to decision, each with somebody else's eyes. */
@ApplicationScoped
class AidSteps {

  @Inject AidApplicationRepository applications;
  @Inject HardshipFiles files;
  @Inject AidDrafts drafts;
  @Inject AidSecrets secrets;
  @Inject AidVouchers vouchers;
  @Inject AidUsages usages;
  @Inject AidJudge judge;
  @Inject AidRoute route;
  @Inject AidRights rights;
  @Inject AidReader reader;
  @Inject AidOpinionLog log;
  @Inject AidTurn turn;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Hands it in: what is granted begins anew.
   *
   * @throws Problem 422 with everything that is missing, 409 for a voucher that is used elsewhere
   */
  @Transactional
  AidApplicationDetail submit(UUID id, EntityVersion seen) {
    AidApplication application = begin(id, seen, AidAction.SUBMIT);
    HardshipFile file = file(application);
    drafts.follow(application, file, application.personId);
    drafts.remember(application, file);
    application.verified = null;
    application.granted = null;
    application.checkerId = null;
    application.reviewerId = null;
    application.approvalsNeeded = null;
    application.registrarId = caller.get().staffId();
    application.appliedOn = today();
    application.year = application.appliedOn.getYear();
    requireComplete(reader.issues(application, file, judge.judge(application, file, today())));
    vouchers.take(application);
    if (application.urgent) {
      application.granted = application.requested;
      application.approvalsNeeded = 1;
    }
    return moved(
        application, AidAction.SUBMIT, application.urgent ? When.EMERGENCY : When.ORDINARY, null);
  }

  /** 基层意见. */
  @Transactional
  AidApplicationDetail check(UUID id, EntityVersion seen, AidRemark remark) {
    AidApplication application = begin(id, seen, AidAction.CHECK);
    application.checkerId = caller.get().staffId();
    return moved(application, AidAction.CHECK, When.ALWAYS, remark.opinion());
  }

  /**
   * 复核: verified amounts and what shall be given.
   *
   * @throws Problem 422 when it is more than may be given
   */
  @Transactional
  AidApplicationDetail review(UUID id, EntityVersion seen, AidReview review) {
    AidApplication application = begin(id, seen, AidAction.REVIEW);
    AidDrafts.requireAmount("/verified", review.verified(), 0);
    AidDrafts.requireAmount("/unitAid", review.unitAid(), 0);
    AidDrafts.requireAmount("/socialAid", review.socialAid(), 0);
    AidDrafts.requireAmount("/granted", review.granted(), 1);
    if (review.granted().fen() > application.requested) {
      throw new Problem(PlatformProblem.RULE).error("/granted", "beyond-request", "拟给金额不能超过申请金额");
    }
    application.verified = AidApplication.fen(review.verified());
    application.unitAid = review.unitAid() == null ? 0 : review.unitAid().fen();
    application.socialAid = review.socialAid() == null ? 0 : review.socialAid().fen();
    application.granted = review.granted().fen();
    application.reviewerId = caller.get().staffId();
    requireAllowed(judge.judge(application, file(application), today()));
    application.approvalsNeeded = route.of(application).approvers().size();
    return moved(application, AidAction.REVIEW, When.ALWAYS, review.opinion());
  }

  /**
   * 审批; the last one takes the amount from the caps.
   *
   * @throws Problem 422 when the file, the rules or what was used meanwhile do not allow it any
   *     more
   */
  @Transactional
  AidApplicationDetail approve(UUID id, EntityVersion seen, AidRemark remark) {
    AidApplication application = begin(id, seen, AidAction.APPROVE);
    boolean last = rights.approvers(application).size() + 1 >= application.approvalsNeeded;
    return decided(
        application,
        AidAction.APPROVE,
        last ? When.LAST_APPROVAL : When.MORE_APPROVALS,
        remark.opinion());
  }

  /** The decision of an emergency, by one person who did not register it. */
  @Transactional
  AidApplicationDetail approveUrgent(UUID id, EntityVersion seen, AidRemark remark) {
    return decided(
        begin(id, seen, AidAction.APPROVE_URGENT),
        AidAction.APPROVE_URGENT,
        When.ALWAYS,
        remark.opinion());
  }

  @Transactional
  AidApplicationDetail giveBack(UUID id, EntityVersion seen, AidRefusal why) {
    AidApplication application = begin(id, seen, AidAction.RETURN);
    vouchers.free(application);
    return moved(application, AidAction.RETURN, When.ALWAYS, why.reason());
  }

  @Transactional
  AidApplicationDetail refuse(UUID id, EntityVersion seen, AidRefusal why) {
    AidApplication application = begin(id, seen, AidAction.REFUSE);
    vouchers.free(application);
    return moved(application, AidAction.REFUSE, When.ALWAYS, why.reason());
  }

  /** It is given up; what was reserved of the caps is free again. */
  @Transactional
  AidApplicationDetail withdraw(UUID id, EntityVersion seen) {
    AidApplication application = begin(id, seen, AidAction.WITHDRAW);
    if (application.state.isDecided()) {
      usages.release(application);
    }
    vouchers.free(application);
    return moved(application, AidAction.WITHDRAW, When.ALWAYS, null);
  }

  private AidApplicationDetail decided(
      AidApplication application, AidAction action, When circumstance, String opinion) {
    HardshipFile file = file(application);
    if (!file.active() && !(application.urgent && file.temporary())) {
      throw new Problem(PlatformProblem.RULE)
          .detail("档案现在是“%s”，不在档的家庭不能批准帮扶。".formatted(file.stateLabel()));
    }
    AidDecision decision = judge.judge(application, file, today());
    requireAllowed(decision);
    AidState to = AidFlow.find(application.state, action, circumstance).orElseThrow().to();
    if (to == AidState.APPROVED) {
      application.fileLevel = file.fileLevel();
      application.temporary = file.temporary();
      application.decision = secrets.write(decision);
      application.approvedOn = today();
      judge.reserve(application, file, decision);
    }
    return moved(application, action, circumstance, opinion);
  }

  /** The opinion is written before the state changes: the database asks for it. */
  private AidApplicationDetail moved(
      AidApplication application, AidAction action, When circumstance, String opinion) {
    AidState to = AidFlow.find(application.state, action, circumstance).orElseThrow().to();
    log.add(application, action, opinion);
    application.state = to;
    application.updatedAt = OffsetDateTime.now(clock);
    turn.pass(application);
    applications.flush();
    return reader.detail(application);
  }

  private AidApplication begin(UUID id, EntityVersion seen, AidAction action) {
    AidApplication application = applications.lock(id);
    audit.object(AidTurn.OWNER, id, application.unionPath);
    EntityVersion.require(seen, application.version);
    rights.require(application, action);
    return application;
  }

  /** Locked, so that the family does not leave the register meanwhile. */
  private HardshipFile file(AidApplication application) {
    return files
        .forPayment(application.householdId)
        .orElseThrow(
            () -> new Problem(PlatformProblem.RULE).detail("档案已经转到其他工会，请撤回这份申请，由转入的工会重新申请。"));
  }

  private static void requireAllowed(AidDecision decision) {
    if (!decision.allowed()) {
      var problem = new Problem(PlatformProblem.RULE).detail("按现在的帮扶标准，不能给这个金额。");
      decision.reasons().forEach(reason -> problem.error("/granted", "beyond-cap", reason));
      throw problem;
    }
  }

  private static void requireComplete(List<AidIssue> issues) {
    List<AidIssue> blocking = issues.stream().filter(AidIssue::blocking).toList();
    if (!blocking.isEmpty()) {
      var problem =
          new Problem(PlatformProblem.RULE).detail("还有 " + blocking.size() + " 处需要补正，补正后才能提交。");
      blocking.forEach(issue -> problem.error(issue.pointer(), issue.code(), issue.message()));
      throw problem;
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
