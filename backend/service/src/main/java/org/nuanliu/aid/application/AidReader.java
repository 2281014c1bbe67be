package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanliu.aid.application.domain.AidAction;
import org.nuanliu.aid.application.domain.AidFacts;
import org.nuanliu.aid.application.domain.AidFormCheck;
import org.nuanliu.aid.application.domain.AidIssue;
import org.nuanliu.aid.rule.AidRules;
import org.nuanliu.aid.rule.SourceChoice;
import org.nuanliu.aid.rule.domain.AidDecision;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.aid.rule.domain.SourceRule;
import org.nuanliu.household.FilePerson;
import org.nuanliu.household.HardshipFile;
import org.nuanliu.household.HardshipFiles;
import org.nuanliu.platform.attachment.AttachmentSummary;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Puts an application together for its readers, with what decides it. */
@ApplicationScoped
class AidReader {

  @Inject AidApplicationRepository applications;
  @Inject HardshipFiles files;
  @Inject AidSecrets secrets;
  @Inject AidVouchers vouchers;
  @Inject AidJudge judge;
  @Inject AidRules rules;
  @Inject AidRoute route;
  @Inject AidRights rights;
  @Inject Attachments attachments;
  @Inject Unions unions;
  @Inject Clock clock;

  AidApplicationDetail detail(AidApplication application) {
    // it may have gone to another union since
    HardshipFile file = files.find(application.householdId).orElse(null);
    boolean open = file != null && !application.state.isDecided() && !application.state.isDropped();
    AidDecision decision =
        open ? judge.judge(application, file, today()) : secrets.decision(application);
    return new AidApplicationDetail(
        application.id,
        application.number,
        unions.at(new UnionPath(application.unionPath)).orElseThrow().name(),
        application.householdId,
        application.householdNumber,
        application.headName,
        application.fileLevel,
        application.temporary,
        file == null ? null : file.state(),
        application.personId,
        application.personName,
        file == null ? List.of() : file.persons().stream().map(AidReader::choice).toList(),
        application.purpose,
        application.variant,
        application.urgent,
        application.state,
        application.year,
        secrets.open(application),
        AidApplication.money(application.requested),
        AidApplication.money(application.declared),
        AidApplication.money(application.verified),
        new Money(application.unitAid),
        new Money(application.socialAid),
        AidApplication.money(application.granted),
        vouchers.of(application),
        papers(application),
        decision,
        sources(application, today()),
        open && application.state.isEditable() ? issues(application, file, decision) : List.of(),
        opinions(application),
        route.of(application).approvers().stream().map(UnionSummary::name).toList(),
        accountLast4(file),
        file == null ? null : file.accountHolder(),
        application.appliedOn,
        application.approvedOn,
        application.paidOn,
        application.dueOn,
        application.version,
        rights.allowedActions(application));
  }

  /** What stands between it and its submission: the form, the caps, and a source that may pay. */
  List<AidIssue> issues(AidApplication application, HardshipFile file, AidDecision decision) {
    List<AidIssue> issues = new ArrayList<>(AidFormCheck.of(facts(application, file)));
    if (application.requested != null) {
      decision
          .reasons()
          .forEach(reason -> issues.add(new AidIssue("/requested", "beyond-cap", reason, true)));
    }
    if (sources(application, today()).stream().noneMatch(SourceChoice::allowed)) {
      issues.add(new AidIssue("/householdId", "no-source", "按这份档案的建档标准，没有资金来源可以用于这项帮扶", true));
    }
    return issues;
  }

  List<SourceChoice> sources(AidApplication application, LocalDate on) {
    return rules.sources(
        application.purpose, SourceRule.levelOf(application.fileLevel, application.temporary), on);
  }

  private AidFacts facts(AidApplication application, HardshipFile file) {
    FilePerson person = AidJudge.person(application, file);
    return new AidFacts(
        AidPurpose.of(application.purpose).orElseThrow(),
        application.variant,
        application.urgent,
        secrets.open(application),
        AidApplication.money(application.requested),
        AidApplication.money(application.declared),
        vouchers.of(application),
        person.student(),
        file.active(),
        file.temporary(),
        file.filedOn(),
        route.urgentMaximum(),
        file.accountIndex() != null,
        today());
  }

  private String accountLast4(HardshipFile file) {
    return file == null || file.accountIndex() == null
        ? null
        : files.accounts(List.of(file.id())).get(file.id()).last4();
  }

  private List<AidPaperEntry> papers(AidApplication application) {
    List<AidPaper> papers = applications.rows(AidPaper.class, application, "id");
    if (papers.isEmpty()) {
      return List.of();
    }
    Map<UUID, AttachmentSummary> stored =
        attachments.of(AidTurn.OWNER, application.id).stream()
            .collect(Collectors.toMap(AttachmentSummary::id, Function.identity()));
    return papers.stream()
        .map(
            paper -> {
              AttachmentSummary file = stored.get(paper.attachmentId);
              return new AidPaperEntry(
                  paper.attachmentId,
                  paper.kind,
                  file.fileName(),
                  file.mediaType(),
                  file.size(),
                  paper.addedAt);
            })
        .toList();
  }

  private List<AidOpinionEntry> opinions(AidApplication application) {
    return applications.opinions(application).stream()
        .map(
            step ->
                new AidOpinionEntry(
                    step.id,
                    step.round,
                    step.action,
                    label(step.action),
                    step.at,
                    step.unionName,
                    step.staffName,
                    AidApplication.money(step.amount),
                    step.opinion))
        .toList();
  }

  private static String label(String code) {
    return Arrays.stream(AidAction.values())
        .filter(action -> action.code().equals(code))
        .map(AidAction::label)
        .findFirst()
        .orElseThrow();
  }

  private static AidPersonChoice choice(FilePerson person) {
    return new AidPersonChoice(person.id(), person.name(), person.relation(), person.student());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
