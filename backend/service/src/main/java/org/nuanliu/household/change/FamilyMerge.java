package org.nuanliu.household.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.household.change.domain.ChangePart;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.change.domain.ChangedField;
import org.nuanliu.household.register.ChangeableFile;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** 合并: the persons and items of another file of the family go into this one. */
@ApplicationScoped
class FamilyMerge {

  private static final String POINTER = "/mergedHouseholdId";

  /** The whole other file is held. */
  private static final Set<ChangePart> HELD =
      Stream.of(ChangePart.values())
          .filter(part -> part != ChangePart.CONSENT)
          .collect(Collectors.toUnmodifiableSet());

  @Inject ChangeableHouseholds households;
  @Inject ChangeForms forms;
  @Inject ChangeClaims claims;
  @Inject ObjectMapper mapper;

  /**
   * The other file, when the caller may propose this for it too; null for other changes.
   *
   * @throws Problem 400 where it is missing or not asked for, 404, 403 or 409 as for the file
   *     itself
   */
  MergedFile begin(ChangeOpening opening) {
    if (opening.type() != ChangeType.MERGE) {
      if (opening.mergedHouseholdId() != null) {
        throw invalid("not-of-this-change", "只有合并档案才有并入的档案");
      }
      return null;
    }
    if (opening.mergedHouseholdId() == null) {
      throw invalid("required", "请选择要并入的档案");
    }
    if (opening.mergedHouseholdId().equals(opening.householdId())) {
      throw invalid("same-file", "不能并入这份档案自己，请选择另一份");
    }
    ChangeableFile other =
        households.begin(opening.mergedHouseholdId(), HouseholdAction.PROPOSE_CHANGE);
    return new MergedFile(other.id(), other.number(), other.headName(), other.form());
  }

  /** Nobody may change, transfer or merge the other file meanwhile. */
  void claim(HouseholdChange change, MergedFile merged) {
    if (merged != null) {
      claims.take(merged.id(), change.unionPath, change.id, HELD);
    }
  }

  /**
   * What is proposed in the beginning: everybody and everything of both. The relations of those who
   * join are left open, because they were to another head.
   */
  HouseholdForm joined(HouseholdForm base, MergedFile merged) {
    if (merged == null) {
      return base;
    }
    ObjectNode tree = mapper.valueToTree(base);
    for (PersonForm person : merged.form().persons()) {
      ObjectNode joining = mapper.valueToTree(person);
      joining.remove("relation");
      tree.withArray("members").add(joining);
    }
    JsonNode other = mapper.valueToTree(merged.form());
    for (String list : List.of("incomes", "expenses")) {
      other.path(list).forEach(item -> tree.withArray(list).add(item));
    }
    return mapper.convertValue(tree, HouseholdForm.class);
  }

  /** Everything that a masked number may stand for. */
  HouseholdForm known(HouseholdForm known, MergedFile merged) {
    return merged == null ? known : forms.everything(merged.form(), known);
  }

  /** Whoever joins comes from the other file, all of them, and nobody else. */
  Optional<FormIssue> fault(ChangeContent said) {
    if (said.merged() == null) {
      return Optional.empty();
    }
    Set<UUID> joining = new HashSet<>(ids(said.proposed()));
    joining.removeAll(ids(said.base()));
    return joining.equals(ids(said.merged().form()))
        ? Optional.empty()
        : Optional.of(
            FormIssue.error("/members", "persons", "并入档案里的人都要并入，也不能增加别的人；有不属于这个家庭的，请先在那份档案里减少"));
  }

  /** What has changed in the other file since. */
  List<ChangedField> moved(ChangeContent said) {
    MergedFile merged = said.merged();
    if (merged == null) {
      return List.of();
    }
    String name = merged.headName() + "家（并入的档案）";
    ChangeableFile now = households.read(merged.id());
    List<ChangedField> moved = new ArrayList<>();
    if (!households.takes(merged.id(), HouseholdAction.PROPOSE_CHANGE)) {
      moved.add(new ChangedField("/merged", name, "在档", now.state().label()));
    }
    forms.differences(merged.form(), now.form()).stream()
        .map(
            field ->
                new ChangedField(
                    field.pointer(),
                    field.subject() == null ? name : field.subject(),
                    field.before(),
                    field.after()))
        .forEach(moved::add);
    return moved;
  }

  /** Ends the other file, before its persons stand in this one. */
  void end(HouseholdChange change, ChangeContent said) {
    households.merge(said.merged().id(), change.householdId, change.proposedBy, said.reason());
  }

  MergedFileEntry entry(MergedFile merged) {
    return merged == null
        ? null
        : new MergedFileEntry(
            merged.id(),
            merged.number(),
            merged.headName(),
            households.masked(merged.form()),
            households.persons(merged.form()));
  }

  private static Set<UUID> ids(HouseholdForm form) {
    return form.persons().stream().map(PersonForm::id).collect(Collectors.toSet());
  }

  private static Problem invalid(String code, String sentence) {
    return new Problem(PlatformProblem.INVALID).error(POINTER, code, sentence);
  }
}
