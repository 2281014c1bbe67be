package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.register.ChangeableHouseholds;
import org.nuanliu.household.register.FormTrial;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;

/** What stands between a change and its submission, found by the code that will apply it. */
@ApplicationScoped
class ChangeAssessment {

  @Inject ChangeableHouseholds households;
  @Inject ChangeForms forms;
  @Inject FamilyMerge merge;
  @Inject Codes codes;
  @Inject java.time.Clock clock;

  /**
   * The content with what a trial finds. The records that were read before must be read anew.
   *
   * @param paperKinds kinds of the papers that prove the change
   */
  ChangeContent assess(
      UUID household, ChangeType type, ChangeContent said, List<String> paperKinds) {
    List<FormIssue> issues = new ArrayList<>(own(type, said, paperKinds));
    if (forms.differences(said.base(), said.proposed()).isEmpty()) {
      issues.add(FormIssue.error("", "nothing-changed", "还没有改变任何内容"));
      return with(said, issues, new FormTrial(List.of(), null));
    }
    FormTrial trial =
        households.tryOut(
            household,
            said.proposed(),
            paperKinds,
            said.merged() == null ? null : said.merged().id());
    issues.addAll(trial.issues());
    return with(said, issues, trial);
  }

  private List<FormIssue> own(ChangeType type, ChangeContent said, List<String> paperKinds) {
    List<FormIssue> issues = new ArrayList<>();
    if (said.reason() == null) {
      issues.add(FormIssue.error("/reason", "required", "请填写变更原因"));
    }
    type.persons()
        .faultOf(said.base(), said.proposed())
        .ifPresent(rule -> issues.add(FormIssue.error("/members", "persons", rule)));
    merge.fault(said).ifPresent(issues::add);
    if (type == ChangeType.SPLIT && !leaving(said).contains(said.newHead())) {
      issues.add(FormIssue.error("/newHead", "required", "请选择新家庭的户主，应是分出去的人"));
    }
    type.papers().stream()
        .filter(kind -> !paperKinds.contains(kind))
        .forEach(
            kind ->
                issues.add(
                    FormIssue.error("/papers/" + kind, "paper-missing", "请上传" + label(kind))));
    return issues;
  }

  private String label(String kind) {
    return codes.label("attachment-kind", kind, java.time.LocalDate.now(clock)).orElse(kind);
  }

  private static Set<UUID> leaving(ChangeContent said) {
    Set<UUID> leaving = new HashSet<>(ids(said.base()));
    leaving.removeAll(ids(said.proposed()));
    return leaving;
  }

  private static Set<UUID> ids(HouseholdForm form) {
    return form.persons().stream().map(PersonForm::id).collect(Collectors.toSet());
  }

  private static ChangeContent with(ChangeContent said, List<FormIssue> issues, FormTrial trial) {
    return new ChangeContent(
        said.base(),
        said.proposed(),
        said.reason(),
        said.newHead(),
        said.merged(),
        issues,
        trial.judgement());
  }
}
