package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanliu.aid.rule.AidRules;
import org.nuanliu.aid.rule.domain.AidDecision;
import org.nuanliu.aid.rule.domain.SourceRule;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.platform.scope.Scope;

/**
 * What stands against paying one approved application (domain rules §3.3, items 1 to 6 and 9). The
 * chain of approvals (7) is held by the database, the fund's balance (8) by the ledger.
 */
@ApplicationScoped
class PaymentGate {

  /** Without a voucher the day tells one aid from another. */
  private static final String SAME_AGAIN =
      """
      SELECT 1 FROM aid_application a
      WHERE a.family_id = :family AND a.person_id = :person AND a.purpose = :purpose AND a.applied_on = :day
        AND a.id <> :id AND a.state IN ('IN_BATCH', 'PAID') AND a.granted = :amount LIMIT 1""";

  private static final String VOUCHER_OF_ANOTHER =
      """
      SELECT 1 FROM aid_voucher v JOIN aid_voucher o ON o.number_bi = v.number_bi AND o.live
      WHERE v.application_id = :id AND o.application_id <> :id LIMIT 1""";

  @Inject EntityManager entities;
  @Inject HardshipFiles files;
  @Inject AidRules rules;
  @Inject AidJudge judge;
  @Inject Scope scope;

  List<GateFinding> check(AidApplication application, String source, LocalDate day) {
    HardshipFile file = files.forPayment(application.householdId).orElse(null);
    if (file == null) {
      return List.of(new GateFinding(1, "file-gone", "档案已经不在本单位范围内"));
    }
    List<GateFinding> findings = new ArrayList<>();
    stands(application, file, findings);
    source(application, file, source, day, findings);
    cap(application, file, day, findings);
    account(file, findings);
    onceOnly(application, findings);
    return List.copyOf(findings);
  }

  private static void stands(
      AidApplication application, HardshipFile file, List<GateFinding> findings) {
    if (!file.active() && !(application.urgent && file.temporary())) {
      findings.add(
          new GateFinding(1, "not-on-file", "档案现在是“%s”，不在档的家庭不能发放".formatted(file.stateLabel())));
    }
    if (file.filedOn() == null || file.filedOn().isAfter(application.appliedOn)) {
      findings.add(new GateFinding(3, "filed-later", "先建档、后帮扶：建档日期晚于申请日期"));
    }
  }

  private void source(
      AidApplication application,
      HardshipFile file,
      String source,
      LocalDate day,
      List<GateFinding> findings) {
    Optional<SourceRule> rule =
        rules.source(source, application.purpose, day).filter(one -> !one.levels().isEmpty());
    if (rule.isEmpty()) {
      findings.add(new GateFinding(4, "purpose-not-allowed", "这个资金来源不能用于这项帮扶"));
    } else if (!rule.get().admits(SourceRule.levelOf(file.fileLevel(), file.temporary()))) {
      findings.add(
          new GateFinding(2, "level-not-allowed", "这个资金来源不能用于这种建档标准的家庭：" + rule.get().clause()));
    }
  }

  /** What it has reserved itself is its own. */
  private void cap(
      AidApplication application, HardshipFile file, LocalDate day, List<GateFinding> findings) {
    AidDecision decision = judge.judge(application, file, day);
    if (!decision.allowed()) {
      findings.add(new GateFinding(5, "beyond-cap", String.join("；", decision.reasons())));
    }
  }

  private static void account(HardshipFile file, List<GateFinding> findings) {
    if (file.accountLast4() == null) {
      findings.add(new GateFinding(6, "no-account", "档案里没有登记银行卡或者存折"));
    } else if (!file.headName().equals(file.accountHolder()) && !file.accountGuardian()) {
      findings.add(new GateFinding(6, "holder-differs", "账户户名与户主姓名不一致，又没有登记为监护人代领"));
    }
  }

  private void onceOnly(AidApplication application, List<GateFinding> findings) {
    boolean again =
        scope.elevated(
            "aid-paid-anywhere",
            () ->
                !entities
                        .createNativeQuery(SAME_AGAIN)
                        .setParameter("family", application.familyId)
                        .setParameter("person", application.personId)
                        .setParameter("purpose", application.purpose)
                        .setParameter("day", application.appliedOn)
                        .setParameter("id", application.id)
                        .setParameter("amount", application.granted)
                        .getResultList()
                        .isEmpty()
                    || !entities
                        .createNativeQuery(VOUCHER_OF_ANOTHER)
                        .setParameter("id", application.id)
                        .getResultList()
                        .isEmpty());
    if (again) {
      findings.add(new GateFinding(9, "duplicate", "同一个人的同一项帮扶或者同一张票据已经在发放中或者已经发放"));
    }
  }
}
