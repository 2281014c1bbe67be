package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.household.change.domain.Authority;
import org.nuanliu.household.change.domain.ChangeAction;
import org.nuanliu.household.change.domain.ChangeFlow;
import org.nuanliu.household.change.domain.ChangeFlow.When;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.change.domain.ChangedField;
import org.nuanliu.household.register.ChangeableFile;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.ProvingPaper;
import org.nuanliu.household.register.StepOpinion;
import org.nuanliu.household.register.StepReason;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/** The steps of a change from its submission to its end, each in one transaction. */
@ApplicationScoped
class ChangeDecisions {

  @Inject ChangeRepository changes;
  @Inject ChangeableHouseholds households;
  @Inject ChangeForms forms;
  @Inject ChangeAssessment assessment;
  @Inject ChangeClaims claims;
  @Inject ChangeSecrets secrets;
  @Inject ChangeRights rights;
  @Inject ChangeTurn turn;
  @Inject FamilySplit split;
  @Inject FamilyMerge merge;
  @Inject ChangeReader reader;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Freezes what is proposed.
   *
   * @throws Problem 422 with everything that is missing or wrong, 409 when the file has moved on
   */
  @Transactional
  ChangeDetail submit(UUID id, EntityVersion seen) {
    HouseholdChange read = begin(id, seen, ChangeAction.SUBMIT);
    ChangeType type = ChangeType.of(read.type);
    ChangeContent said = secrets.open(read);
    households.begin(read.householdId, HouseholdAction.PROPOSE_CHANGE);
    requireFresh(type, said, read);
    ChangeContent assessed = assessment.assess(read.householdId, type, said, kinds(read));
    requireComplete(assessed);
    HouseholdChange change = changes.require(id);
    secrets.seal(change, assessed);
    change.authority =
        forms.touched(forms.differences(said.base(), said.proposed())).stream()
            .map(part -> part.authority())
            .max(Authority::compareTo)
            .filter(authority -> authority.compareTo(type.least()) > 0)
            .orElse(type.least());
    change.proposedBy = caller.get().staffId();
    change.proposedOn = LocalDate.now(clock);
    change.decidedBy = null;
    change.decidedOn = null;
    change.contentHash = hash(change);
    households.note(
        change.householdId, HouseholdAction.PROPOSE_CHANGE, type.label() + "：" + assessed.reason());
    return finish(change, ChangeAction.SUBMIT, When.FRESH, null);
  }

  /**
   * Applies the change once.
   *
   * @throws Problem 409 when the file has moved on, naming what, or the content is not what was
   *     submitted; 422 when the rules of today forbid it
   */
  @Transactional
  ChangeDetail approve(UUID id, EntityVersion seen, StepOpinion what) {
    HouseholdChange change = begin(id, seen, ChangeAction.APPROVE);
    ChangeType type = ChangeType.of(change.type);
    ChangeContent said = secrets.open(change);
    if (!Arrays.equals(change.contentHash, hash(change))) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("申请的内容与提交时不同，请退回后重新提交。");
    }
    if (!households.takes(change.householdId, HouseholdAction.PROPOSE_CHANGE)) {
      throw new Problem(PlatformProblem.WRONG_STATE).detail("档案已经不在档，变更不能生效，请选“不同意”。");
    }
    requireFresh(type, said, change);
    if (type == ChangeType.MERGE) {
      merge.end(change, said);
    }
    households.apply(
        change.householdId,
        forms.overlay(type, households.read(change.householdId).form(), said.proposed()),
        changes.papers(change).stream()
            .map(paper -> new ProvingPaper(paper.attachmentId, paper.kind, paper.addedBy))
            .toList(),
        note(type.label(), what.opinion()));
    if (type == ChangeType.SPLIT) {
      split.open(change, said);
    }
    return finish(change, ChangeAction.APPROVE, When.FRESH, what.opinion());
  }

  /** To whoever proposed it; it keeps its hold on the file. */
  @Transactional
  ChangeDetail giveBack(UUID id, EntityVersion seen, StepReason why) {
    return finish(
        begin(id, seen, ChangeAction.RETURN), ChangeAction.RETURN, When.FRESH, why.reason());
  }

  @Transactional
  ChangeDetail refuse(UUID id, EntityVersion seen, StepReason why) {
    HouseholdChange change = begin(id, seen, ChangeAction.REFUSE);
    households.note(
        change.householdId,
        HouseholdAction.REFUSE_CHANGE,
        note(ChangeType.of(change.type).label(), why.reason()));
    return finish(change, ChangeAction.REFUSE, freshness(change), why.reason());
  }

  @Transactional
  ChangeDetail withdraw(UUID id, EntityVersion seen) {
    return finish(begin(id, seen, ChangeAction.WITHDRAW), ChangeAction.WITHDRAW, When.FRESH, null);
  }

  private HouseholdChange begin(UUID id, EntityVersion seen, ChangeAction action) {
    HouseholdChange change = changes.require(id);
    audit.object(ChangeService.OWNER, id, change.unionPath);
    EntityVersion.require(seen, change.version);
    rights.require(change, action);
    return change;
  }

  private ChangeDetail finish(
      HouseholdChange change, ChangeAction action, When when, String opinion) {
    ChangeableFile file = households.read(change.householdId);
    ChangeFlow.Line line = ChangeFlow.find(change.state, action, when).orElseThrow();
    change.state = line.to();
    change.opinion = opinion == null || opinion.isBlank() ? null : opinion.strip();
    if (line.by() == ChangeFlow.By.DECIDER) {
      change.decidedBy = caller.get().staffId();
      change.decidedOn = LocalDate.now(clock);
    }
    change.updatedAt = OffsetDateTime.now(clock);
    if (!change.state.isOpen()) {
      claims.free(change.id);
    }
    turn.pass(change, file);
    changes.flush();
    return reader.detail(change);
  }

  private When freshness(HouseholdChange change) {
    boolean moved = !moved(ChangeType.of(change.type), secrets.open(change), change).isEmpty();
    boolean stands = households.takes(change.householdId, HouseholdAction.PROPOSE_CHANGE);
    return moved || !stands ? When.STALE : When.FRESH;
  }

  private List<ChangedField> moved(ChangeType type, ChangeContent said, HouseholdChange change) {
    return Stream.concat(
            forms.moved(type, said.base(), households.read(change.householdId).form()).stream(),
            merge.moved(said).stream())
        .toList();
  }

  private void requireFresh(ChangeType type, ChangeContent said, HouseholdChange change) {
    List<ChangedField> moved = moved(type, said, change);
    if (!moved.isEmpty()) {
      var problem = new Problem(PlatformProblem.WRONG_STATE).detail("提出申请以后档案有了新的变化，请对照新的内容重新提出。");
      moved.forEach(field -> problem.error(field.pointer(), "moved-on", "提出申请以后有了变化"));
      throw problem.allowedActions(rights.allowedActions(change));
    }
  }

  private static void requireComplete(ChangeContent assessed) {
    List<FormIssue> blocking = assessed.issues().stream().filter(FormIssue::blocking).toList();
    if (!blocking.isEmpty()) {
      var problem =
          new Problem(PlatformProblem.RULE).detail("还有 " + blocking.size() + " 处需要补正，补正后才能提交。");
      blocking.forEach(issue -> problem.error(issue.pointer(), issue.code(), issue.message()));
      throw problem;
    }
  }

  private byte[] hash(HouseholdChange change) {
    return secrets.hash(
        change, changes.papers(change).stream().map(paper -> paper.attachmentId).toList());
  }

  private List<String> kinds(HouseholdChange change) {
    return changes.papers(change).stream().map(paper -> paper.kind).toList();
  }

  private static String note(String what, String why) {
    return why == null || why.isBlank() ? what : what + "：" + why.strip();
  }
}
