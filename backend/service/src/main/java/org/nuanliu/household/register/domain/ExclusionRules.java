package org.nuanliu.household.register.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nuanliu.household.register.domain.HouseholdForm.Exclusions;

/** 一票否决 (rule of 2016): what keeps a family from a file however little it earns. */
public final class ExclusionRules {

  private record Rule(
      String field,
      Function<Exclusions, Boolean> answer,
      Predicate<Exclusions> excused,
      String sentence) {}

  private static final Predicate<Exclusions> NEVER = answers -> false;

  private static final List<Rule> RULES =
      List.of(
          new Rule("secondDwelling", Exclusions::secondDwelling, NEVER, "家庭拥有 2 套及以上住房"),
          new Rule("ownsBusiness", Exclusions::ownsBusiness, NEVER, "家庭成员开办商铺或者雇用他人经营"),
          new Rule(
              "privateSchoolOrAbroad",
              Exclusions::privateSchoolOrAbroad,
              NEVER,
              "子女就读高收费私立学校或者自费出国留学"),
          new Rule(
              "motorVehicle",
              Exclusions::motorVehicle,
              answers -> Boolean.TRUE.equals(answers.motorVehicleForWork()),
              "家庭经常使用机动车（谋生或者残疾代步的除外）"));

  private ExclusionRules() {}

  /** Unanswered questions and the answers that exclude the family. */
  public static List<FormIssue> issues(Exclusions answers) {
    return RULES.stream().map(rule -> judge(rule, answers)).flatMap(Optional::stream).toList();
  }

  private static Optional<FormIssue> judge(Rule rule, Exclusions answers) {
    String pointer = "/exclusions/" + rule.field;
    Boolean answer = answers == null ? null : rule.answer.apply(answers);
    if (answer == null) {
      return Optional.of(FormIssue.error(pointer, "required", "请询问并填写：" + rule.sentence + "？"));
    }
    return answer && !rule.excused.test(answers)
        ? Optional.of(FormIssue.error(pointer, "excluded", rule.sentence + "，不能建档"))
        : Optional.empty();
  }
}
