package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanliu.household.register.domain.CategoryOutcome;
import org.nuanliu.household.register.domain.Checklist;
import org.nuanliu.household.register.domain.FormCheck;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;

/** Everything that stands between a file and its submission. */
@ApplicationScoped
class HouseholdCheck {

  @Inject HouseholdJudge judge;
  @Inject CodeCheck codes;
  @Inject HouseholdTaken taken;
  @Inject Clock clock;

  /**
   * @param outcome the category test; null while it cannot be run
   */
  List<FormIssue> issues(
      Household file, HouseholdForm form, List<PaperNeed> needs, CategoryOutcome outcome) {
    List<FormIssue> issues =
        new ArrayList<>(ofForm(form, judge.standard(file).isPresent(), outcome));
    issues.addAll(taken.issues(file));
    needs.stream()
        .filter(need -> need.present() < need.wanted())
        .forEach(need -> issues.add(missing(need)));
    return issues;
  }

  /**
   * What the form alone says, before its papers and other files are asked.
   *
   * @param standard whether the filing union has a 低保标准
   * @param outcome the category test; null while it cannot be run
   */
  List<FormIssue> ofForm(HouseholdForm form, boolean standard, CategoryOutcome outcome) {
    List<FormIssue> issues = new ArrayList<>(FormCheck.run(form, LocalDate.now(clock)));
    issues.addAll(codes.run(form));
    issues.addAll(category(form, standard, outcome));
    return issues;
  }

  /** 附件清单: what this family must bring, and how much of it is there. */
  List<PaperNeed> needs(HouseholdForm form, List<HouseholdPaper> papers) {
    LocalDate today = LocalDate.now(clock);
    Map<String, Long> present =
        papers.stream().collect(Collectors.groupingBy(paper -> paper.kind, Collectors.counting()));
    return Checklist.of(form).stream()
        .map(
            paper ->
                new PaperNeed(
                    paper.code(),
                    paper.label(),
                    paper == Checklist.COMPARISON_AUTHORISATION
                        ? (int) Math.max(1, Checklist.adults(form, today))
                        : 1,
                    present.getOrDefault(paper.code(), 0L).intValue()))
        .toList();
  }

  private static List<FormIssue> category(
      HouseholdForm form, boolean standard, CategoryOutcome outcome) {
    if (!standard) {
      return List.of(
          FormIssue.error("/category", "no-standard", "本地没有现行的低保标准，不能测算困难类别，请联系省总工会维护低保标准"));
    }
    boolean differs =
        outcome != null
            && form.category() != null
            && !form.category().equals(outcome.category())
            && Typed.text(form.categoryReason()) == null;
    if (!differs) {
      return List.of();
    }
    String found = outcome.category() == null ? "不符合任何一类" : "为“" + outcome.categoryName() + "”";
    return List.of(
        FormIssue.error("/category", "category-differs", "测算结果" + found + "，与所选的困难类别不同，请改选或者填写理由"));
  }

  private static FormIssue missing(PaperNeed need) {
    String count =
        need.wanted() > 1 ? "（应有 %d 份，现有 %d 份）".formatted(need.wanted(), need.present()) : "";
    return FormIssue.error("/papers/" + need.kind(), "paper-missing", "请上传" + need.label() + count);
  }
}
