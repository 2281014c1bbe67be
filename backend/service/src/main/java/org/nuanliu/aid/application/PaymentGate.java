package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
  private static final String TWICE =
      """
      SELECT n.id FROM aid_application n WHERE n.id = ANY (:ids) AND EXISTS (
        SELECT FROM aid_application a
        WHERE a.family_id = n.family_id AND a.person_id = n.person_id AND a.purpose = n.purpose
          AND a.applied_on = n.applied_on AND a.id <> n.id AND a.state IN ('IN_BATCH', 'PAID') AND a.granted = n.granted)
      UNION
      SELECT v.application_id FROM aid_voucher v JOIN aid_voucher o ON o.number_bi = v.number_bi AND o.live
      WHERE v.application_id = ANY (:ids) AND o.application_id <> v.application_id""";

  @Inject EntityManager entities;
  @Inject HardshipFiles files;
  @Inject AidRules rules;
  @Inject AidJudge judge;
  @Inject Scope scope;

  /** One verdict for each, in their order. */
  List<GateVerdict> check(List<AidApplication> applications, String source, LocalDate day) {
    Map<UUID, HardshipFile> known =
        files.forPayment(applications.stream().map(one -> one.householdId).toList());
    Map<UUID, AidDecision> decisions =
        judge.judge(
            applications.stream()
                .filter(one -> known.containsKey(one.householdId))
                .map(one -> new AidJudge.Question(one, known.get(one.householdId)))
                .toList(),
            day);
    Set<UUID> twice = twice(applications);
    return applications.stream()
        .map(
            one ->
                verdict(
                    one,
                    known.get(one.householdId),
                    decisions.get(one.id),
                    twice.contains(one.id),
                    rules.source(source, one.purpose, day)))
        .toList();
  }

  private static GateVerdict verdict(
      AidApplication application,
      HardshipFile file,
      AidDecision decision,
      boolean twice,
      Optional<SourceRule> rule) {
    if (file == null) {
      return new GateVerdict(List.of(new GateFinding(1, "file-gone", "档案已经不在本单位范围内")), null);
    }
    List<GateFinding> findings = new ArrayList<>();
    stands(application, file, findings);
    source(rule.filter(one -> !one.levels().isEmpty()), file, findings);
    if (!decision.allowed()) {
      findings.add(new GateFinding(5, "beyond-cap", String.join("；", decision.reasons())));
    }
    account(file, findings);
    if (twice) {
      findings.add(new GateFinding(9, "duplicate", "同一个人的同一项帮扶或者同一张票据已经在发放中或者已经发放"));
    }
    return new GateVerdict(List.copyOf(findings), file);
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

  private static void source(
      Optional<SourceRule> rule, HardshipFile file, List<GateFinding> findings) {
    if (rule.isEmpty()) {
      findings.add(new GateFinding(4, "purpose-not-allowed", "这个资金来源不能用于这项帮扶"));
    } else if (!rule.get().admits(SourceRule.levelOf(file.fileLevel(), file.temporary()))) {
      findings.add(
          new GateFinding(2, "level-not-allowed", "这个资金来源不能用于这种建档标准的家庭：" + rule.get().clause()));
    }
  }

  private static void account(HardshipFile file, List<GateFinding> findings) {
    if (file.accountIndex() == null) {
      findings.add(new GateFinding(6, "no-account", "档案里没有登记银行卡或者存折"));
    } else if (!file.headName().equals(file.accountHolder()) && !file.accountGuardian()) {
      findings.add(new GateFinding(6, "holder-differs", "账户户名与户主姓名不一致，又没有登记为监护人代领"));
    }
  }

  /** Those that somebody is paid for already, anywhere in the province. */
  @SuppressWarnings("unchecked")
  private Set<UUID> twice(List<AidApplication> applications) {
    return scope.elevated(
        "aid-paid-anywhere",
        () ->
            Set.<UUID>copyOf(
                entities
                    .createNativeQuery(TWICE, UUID.class)
                    .setParameter(
                        "ids", applications.stream().map(one -> one.id).toArray(UUID[]::new))
                    .getResultList()));
  }
}
