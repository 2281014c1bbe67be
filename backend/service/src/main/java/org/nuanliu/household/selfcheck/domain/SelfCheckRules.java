package org.nuanliu.household.selfcheck.domain;

import java.util.ArrayList;
import java.util.List;
import org.nuanliu.household.register.domain.Checklist;
import org.nuanliu.household.register.domain.ExclusionRules;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.HouseholdForm.Exclusions;
import org.nuanliu.household.register.domain.PersonForm;

/** What is asked beside the category test, by the same rules that the file is checked with. */
public final class SelfCheckRules {

  private static final String DISABLED = "3";

  private SelfCheckRules() {}

  /**
   * Membership and contract of a migrant worker, and what excludes a family.
   *
   * @param minimumMonths how long ago a migrant worker's contract must have been signed
   */
  public static List<SelfCheckFinding> findings(SelfCheckAnswers answers, int minimumMonths) {
    List<SelfCheckFinding> findings = new ArrayList<>();
    if (answers.migrant()) {
      findings.add(
          new SelfCheckFinding(
              answers.unionMember() ? "您是工会会员" : "农民工须先加入工会，您还不是会员", answers.unionMember()));
      int months = answers.contractMonths() == null ? 0 : answers.contractMonths();
      findings.add(
          new SelfCheckFinding(
              "农民工的劳动合同须已签订满 %d 个月，您的合同签订了 %d 个月".formatted(minimumMonths, months),
              months >= minimumMonths));
    }
    List<FormIssue> excluded = ExclusionRules.issues(told(answers.exclusions()));
    if (excluded.isEmpty()) {
      findings.add(new SelfCheckFinding("没有不予建档的情形（两套住房、开店雇工、高收费学校、经常用车）", true));
    }
    excluded.forEach(issue -> findings.add(new SelfCheckFinding(issue.message(), false)));
    return findings;
  }

  /**
   * The papers that the family would have to bring.
   *
   * @param category that the test found; null for none
   */
  public static List<String> papers(SelfCheckAnswers answers, String category) {
    return Checklist.of(form(answers, category)).stream().map(Checklist::label).toList();
  }

  /** An unanswered question is a no: the union asks again. */
  private static Exclusions told(Exclusions answers) {
    return answers == null
        ? new Exclusions(false, false, false, false, false)
        : new Exclusions(
            Boolean.TRUE.equals(answers.secondDwelling()),
            Boolean.TRUE.equals(answers.ownsBusiness()),
            Boolean.TRUE.equals(answers.privateSchoolOrAbroad()),
            Boolean.TRUE.equals(answers.motorVehicle()),
            Boolean.TRUE.equals(answers.motorVehicleForWork()));
  }

  /** As much of a form as the list of papers asks about. */
  private static HouseholdForm form(SelfCheckAnswers answers, String category) {
    return new HouseholdForm(
        null,
        category,
        null,
        answers.migrant() ? HouseholdForm.MIGRANT : HouseholdForm.URBAN,
        person(answers.disabled() ? DISABLED : null),
        null,
        null,
        null,
        null,
        null,
        null,
        answers.singleParent(),
        null,
        null,
        null,
        List.copyOf(answers.causes()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static PersonForm person(String health) {
    return new PersonForm(
        null, null, null, null, null, null, health, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Whether nothing beside the income stands against the family. */
  public static boolean pass(List<SelfCheckFinding> findings) {
    return findings.stream().allMatch(SelfCheckFinding::met);
  }

  /** Whether an answer names one of the exclusions. */
  public static boolean excluded(SelfCheckAnswers answers) {
    return !ExclusionRules.issues(told(answers.exclusions())).isEmpty();
  }
}
