package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.Lifecycle;
import org.nuanliu.household.register.domain.ReviewChain;
import org.nuanliu.household.register.domain.SnapshotOccasion;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** Answers the room's requests with the code that drafts are saved and checked by. */
@ApplicationScoped
class ChangingHouseholds implements ChangeableHouseholds {

  private static final String MOVE =
      """
      UPDATE household SET union_path = :to, updated_at = :now, version = version + 1
      WHERE id = :id AND version = :version""";

  @Inject EntityManager entities;
  @Inject HouseholdRepository households;
  @Inject HouseholdContent content;
  @Inject HouseholdRights rights;
  @Inject HouseholdChain chain;
  @Inject HouseholdSaving saving;
  @Inject FormReplacement replacement;
  @Inject HouseholdMerges merges;
  @Inject HouseholdSnapshots snapshots;
  @Inject HouseholdPaperSync paperSync;
  @Inject HouseholdStepLog log;
  @Inject Attachments attachments;
  @Inject Todos todos;
  @Inject Clock clock;

  @Override
  public ChangeableFile read(UUID id) {
    return known(households.require(id));
  }

  @Override
  public ChangeableFile begin(UUID id, HouseholdAction action) {
    Household file = households.require(id);
    rights.require(file, action);
    return known(file);
  }

  @Override
  public boolean takes(UUID id, HouseholdAction action) {
    return Lifecycle.from(households.require(id).state).stream()
        .anyMatch(line -> line.action() == action);
  }

  @Override
  public ReviewChain chain(UUID id, FileLevel level) {
    return chain.of(households.require(id), level);
  }

  @Override
  public HouseholdForm clear(HouseholdForm typed, HouseholdForm stored) {
    HouseholdForm form = MaskedForm.clear(typed, stored);
    StorableForm.require(form);
    return form;
  }

  @Override
  public HouseholdForm masked(HouseholdForm clear) {
    return MaskedForm.of(clear);
  }

  @Override
  public Optional<String> number(HouseholdForm clear, String pointer) {
    return HouseholdReveal.find(clear, pointer);
  }

  @Override
  public List<PersonFacts> persons(HouseholdForm form) {
    return FormPersons.facts(form, LocalDate.now(clock), Map.of());
  }

  @Override
  public FormTrial tryOut(UUID id, HouseholdForm form, List<String> paperKinds, UUID merged) {
    entities.flush();
    entities.createNativeQuery("SAVEPOINT trial").executeUpdate();
    try {
      if (merged != null) {
        merges.end(households.require(merged), id);
      }
      return replacement.replace(households.require(id), form, paperKinds);
    } finally {
      entities.clear();
      entities.createNativeQuery("ROLLBACK TO SAVEPOINT trial").executeUpdate();
    }
  }

  @Override
  public void apply(UUID id, HouseholdForm form, List<ProvingPaper> papers, String note) {
    Household file = households.require(id);
    snapshots.keepFirst(file);
    List<String> kinds = papers.stream().map(ProvingPaper::kind).toList();
    List<FormIssue> wrong =
        replacement.replace(file, form, kinds).issues().stream()
            .filter(FormIssue::blocking)
            .toList();
    if (!wrong.isEmpty()) {
      var problem =
          new Problem(PlatformProblem.RULE).detail("按现在的规定，这项变更还有 " + wrong.size() + " 处不符合。");
      wrong.forEach(issue -> problem.error(issue.pointer(), issue.code(), issue.message()));
      throw problem;
    }
    papers.forEach(paper -> entities.persist(paper(file, paper)));
    paperSync.changed(file);
    households.flush();
    snapshots.take(file, SnapshotOccasion.CHANGED);
    log.add(file, HouseholdAction.APPLY_CHANGE, file.state, note);
  }

  @Override
  public void merge(UUID id, UUID into, UUID proposedBy, String explanation) {
    merges.decide(households.require(id), households.require(into), proposedBy, explanation);
  }

  @Override
  public void note(UUID id, HouseholdAction action, String opinion) {
    Household file = households.require(id);
    log.add(file, action, file.state, opinion);
  }

  @Override
  public UUID openDraft(UUID from, UUID registrarId, HouseholdForm form) {
    var draft = new Household();
    draft.id = Ids.next();
    draft.unionPath = households.require(from).unionPath;
    draft.registrarId = registrarId;
    draft.createdAt = OffsetDateTime.now(clock);
    draft.updatedAt = draft.createdAt;
    households.persistAndFlush(draft);
    saving.save(draft, form);
    return draft.id;
  }

  @Override
  public void move(UUID id, String to, String note) {
    Household file = households.require(id);
    snapshots.keepFirst(file);
    households.flush();
    int moved =
        entities
            .createNativeQuery(MOVE)
            .setParameter("to", to)
            .setParameter("now", OffsetDateTime.now(clock))
            .setParameter("id", id)
            .setParameter("version", file.version)
            .executeUpdate();
    if (moved != 1) {
      throw new Problem(PlatformProblem.STALE).detail("档案刚刚有了变化，请重新打开后再办理。");
    }
    attachments.move(HouseholdPapers.OWNER, id, to);
    todos.close(HouseholdPapers.OWNER, id);
    // the parts have followed by foreign key
    entities.clear();
    Household here = households.require(id);
    snapshots.take(here, SnapshotOccasion.TRANSFERRED);
    log.add(here, HouseholdAction.TRANSFER, here.state, note);
    households.flush();
  }

  private ChangeableFile known(Household file) {
    return new ChangeableFile(
        file.id,
        file.unionPath,
        file.number,
        file.headName,
        file.category,
        file.state,
        content.form(file));
  }

  private HouseholdPaper paper(Household file, ProvingPaper proving) {
    var paper = new HouseholdPaper();
    paper.id = Ids.next();
    paper.householdId = file.id;
    paper.unionPath = file.unionPath;
    paper.kind = proving.kind();
    paper.attachmentId = proving.attachmentId();
    paper.addedBy = proving.addedBy();
    paper.addedAt = OffsetDateTime.now(clock);
    return paper;
  }
}
