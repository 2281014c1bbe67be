package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.change.domain.ChangeAction;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.register.ChangeableFile;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.PaperAddition;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.reveal.Reveal;
import org.nuanliu.platform.reveal.RevealRequest;
import org.nuanliu.platform.reveal.RevealedValue;
import org.nuanliu.platform.security.CurrentCaller;

/** A change while it is written; the decisions are in {@link ChangeDecisions}. */
@ApplicationScoped
class ChangeService {

  /** As the audit trail and the to-do list name the record. */
  static final String OWNER = "household-change";

  /** The papers lie with the file from the beginning. */
  private static final String FILE = "household";

  @Inject ChangeRepository changes;
  @Inject ChangeableHouseholds households;
  @Inject ChangeForms forms;
  @Inject FamilyMerge merge;
  @Inject ChangeAssessment assessment;
  @Inject ChangeClaims claims;
  @Inject ChangeSecrets secrets;
  @Inject ChangeRights rights;
  @Inject ChangeReader reader;
  @Inject Attachments attachments;
  @Inject Reveal revealing;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  ChangeDetail get(UUID id) {
    return reader.detail(named(id));
  }

  /** Holds the parts of the file that this type may touch until the change is closed. */
  @Transactional
  ChangeDetail create(ChangeOpening opening) {
    ChangeableFile file = households.begin(opening.householdId(), HouseholdAction.PROPOSE_CHANGE);
    MergedFile merged = merge.begin(opening);
    var change = new HouseholdChange();
    change.id = Ids.next();
    change.householdId = file.id();
    change.unionPath = file.unionPath();
    change.type = opening.type().code();
    change.proposedBy = caller.get().staffId();
    change.createdAt = OffsetDateTime.now(clock);
    change.updatedAt = change.createdAt;
    audit.object(OWNER, change.id, change.unionPath);
    secrets.seal(
        change,
        assessment.assess(
            file.id(),
            opening.type(),
            new ChangeContent(
                file.form(),
                merge.joined(file.form(), merged),
                null,
                null,
                merged,
                List.of(),
                null),
            List.of()));
    changes.persistAndFlush(change);
    claims.take(file.id(), file.unionPath(), change.id, opening.type().held());
    merge.claim(change, merged);
    return reader.detail(change);
  }

  /** Saves what is proposed, against the file as it stands now. */
  @Transactional
  ChangeDetail update(UUID id, EntityVersion seen, ChangeProposal proposal) {
    HouseholdChange change = begin(id, seen, ChangeAction.UPDATE);
    ChangeType type = ChangeType.of(change.type);
    ChangeContent old = secrets.open(change);
    HouseholdForm typed =
        forms.identified(
            households.clear(
                proposal.form(),
                merge.known(forms.everything(old.base(), old.proposed()), old.merged())));
    forms.requireWithin(type, old.proposed(), typed);
    HouseholdForm current = households.read(change.householdId).form();
    String reason = proposal.reason() == null ? null : proposal.reason().strip();
    return saved(
        change,
        new ChangeContent(
            current,
            forms.overlay(type, current, typed),
            reason == null || reason.isEmpty() ? null : reason,
            proposal.newHead(),
            old.merged(),
            List.of(),
            null));
  }

  @Transactional
  ChangeDetail addPaper(UUID id, EntityVersion seen, PaperAddition addition) {
    HouseholdChange change = begin(id, seen, ChangeAction.UPDATE);
    if (!ChangeType.of(change.type).papers().contains(addition.kind())
        && !reader.isKnownKind(addition.kind())) {
      throw new Problem(PlatformProblem.INVALID).error("/kind", "unknown-code", "没有这种附件");
    }
    attachments.claim(addition.attachmentId(), FILE, change.householdId, change.unionPath);
    var paper = new ChangePaper();
    paper.id = Ids.next();
    paper.changeId = change.id;
    paper.unionPath = change.unionPath;
    paper.kind = addition.kind();
    paper.attachmentId = addition.attachmentId();
    paper.addedBy = caller.get().staffId();
    paper.addedAt = OffsetDateTime.now(clock);
    changes.getEntityManager().persist(paper);
    return saved(change, secrets.open(change));
  }

  @Transactional
  ChangeDetail removePaper(UUID id, UUID attachment, EntityVersion seen) {
    HouseholdChange change = begin(id, seen, ChangeAction.UPDATE);
    ChangePaper paper =
        changes.papers(change).stream()
            .filter(one -> one.attachmentId.equals(attachment))
            .findFirst()
            .orElseThrow(Problem::notFound);
    changes.getEntityManager().remove(paper);
    attachments.remove(attachment, FILE, change.householdId);
    return saved(change, secrets.open(change));
  }

  /**
   * One number of the proposal in full.
   *
   * @throws Problem 400 for a field that is not masked or not filled in, 429 beyond the day's quota
   */
  @Transactional
  RevealedValue reveal(UUID id, RevealRequest request) {
    HouseholdChange change = named(id);
    String value =
        households
            .number(secrets.open(change).proposed(), request.field())
            .orElseThrow(
                () ->
                    new Problem(PlatformProblem.INVALID)
                        .error("/field", "nothing-masked", "这里没有隐去的号码"));
    return revealing.field(OWNER, id, change.unionPath, request, () -> value);
  }

  /** Assesses what was said; the trial leaves nothing that was read before. */
  private ChangeDetail saved(HouseholdChange read, ChangeContent said) {
    ChangeContent assessed =
        assessment.assess(read.householdId, ChangeType.of(read.type), said, kinds(read));
    HouseholdChange change = changes.require(read.id);
    secrets.seal(change, assessed);
    change.updatedAt = OffsetDateTime.now(clock);
    changes.flush();
    return reader.detail(change);
  }

  private List<String> kinds(HouseholdChange change) {
    return changes.papers(change).stream().map(paper -> paper.kind).toList();
  }

  private HouseholdChange begin(UUID id, EntityVersion seen, ChangeAction action) {
    HouseholdChange change = named(id);
    EntityVersion.require(seen, change.version);
    rights.require(change, action);
    return change;
  }

  private HouseholdChange named(UUID id) {
    HouseholdChange change = changes.require(id);
    audit.object(OWNER, id, change.unionPath);
    return change;
  }
}
