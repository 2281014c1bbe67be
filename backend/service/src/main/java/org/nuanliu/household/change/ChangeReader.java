package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.change.domain.ChangedField;
import org.nuanliu.household.register.ChangeableFile;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.platform.attachment.AttachmentSummary;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.StaffNames;
import org.nuanliu.union.Unions;

/** Puts a whole change together for its readers. */
@ApplicationScoped
class ChangeReader {

  private static final String PAPERS = "/papers/";

  @Inject ChangeRepository changes;
  @Inject ChangeableHouseholds households;
  @Inject ChangeForms forms;
  @Inject FamilyMerge merge;
  @Inject ChangeSecrets secrets;
  @Inject ChangeRights rights;
  @Inject Attachments attachments;
  @Inject Unions unions;
  @Inject StaffNames staff;
  @Inject Codes codes;
  @Inject Clock clock;

  ChangeDetail detail(HouseholdChange change) {
    changes.flush();
    ChangeType type = ChangeType.of(change.type);
    ChangeContent said = secrets.open(change);
    ChangeableFile file = households.read(change.householdId);
    return new ChangeDetail(
        change.id,
        change.householdId,
        file.number(),
        file.headName(),
        unions.at(new UnionPath(change.unionPath)).orElseThrow().name(),
        type,
        type.label(),
        change.state,
        type.parts().stream().sorted().toList(),
        said.reason(),
        households.masked(said.proposed()),
        households.persons(said.proposed()),
        masked(forms.differences(said.base(), said.proposed())),
        change.state.isOpen() ? masked(moved(type, said, file)) : List.of(),
        change.state.isEditable() ? said.issues() : List.of(),
        said.judgement(),
        papers(change),
        papersNeeded(type, said),
        said.newHead(),
        merge.entry(said.merged()),
        change.authority == null ? null : change.authority.label(),
        change.authority == null ? null : rights.decidingUnion(change).name(),
        staff.of(change.proposedBy).orElse(null),
        change.proposedOn,
        change.dueOn,
        change.opinion,
        change.decidedOn,
        change.version,
        rights.allowedActions(change));
  }

  /** What this type always asks for, and what 附件清单 lacks for the family as it would be. */
  private static List<String> papersNeeded(ChangeType type, ChangeContent said) {
    return Stream.concat(
            type.papers().stream(),
            said.issues().stream()
                .map(FormIssue::pointer)
                .filter(pointer -> pointer.startsWith(PAPERS))
                .map(pointer -> pointer.substring(PAPERS.length())))
        .distinct()
        .toList();
  }

  private List<ChangedField> moved(ChangeType type, ChangeContent said, ChangeableFile file) {
    return Stream.concat(
            forms.moved(type, said.base(), file.form()).stream(), merge.moved(said).stream())
        .toList();
  }

  boolean isKnownKind(String kind) {
    return codes.isValid("attachment-kind", kind, LocalDate.now(clock));
  }

  private List<ChangePaperEntry> papers(HouseholdChange change) {
    Map<UUID, AttachmentSummary> files =
        attachments.of("household", change.householdId).stream()
            .collect(Collectors.toMap(AttachmentSummary::id, Function.identity()));
    return changes.papers(change).stream()
        .filter(paper -> files.containsKey(paper.attachmentId))
        .map(paper -> entry(paper, files.get(paper.attachmentId)))
        .toList();
  }

  private static ChangePaperEntry entry(ChangePaper paper, AttachmentSummary file) {
    return new ChangePaperEntry(
        file.id(), paper.kind, file.fileName(), file.mediaType(), file.size(), paper.addedAt);
  }

  private static List<ChangedField> masked(List<ChangedField> fields) {
    return fields.stream().map(ChangeForms::masked).toList();
  }
}
