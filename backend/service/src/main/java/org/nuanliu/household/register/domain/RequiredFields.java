package org.nuanliu.household.register.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which fields a submission needs, and when (domain rules §1.2–1.4), as tables. */
final class RequiredFields {

  /** A field that must be filled in whenever its condition holds. */
  private record Rule<T>(String field, String label, Function<T, ?> value, Predicate<T> when) {}

  private static final String ILL = "2";
  private static final String DISABLED = "3";
  private static final String OTHER_CAUSE = "10";
  private static final Set<String> STUDENTS = Set.of("7", "8", "9", "10", "11", "12");

  private static final List<Rule<HouseholdForm>> HOUSEHOLD =
      List.of(
          always("fileLevel", "建档标准", HouseholdForm::fileLevel),
          always("category", "困难类别", HouseholdForm::category),
          always("workerKind", "人员类型", HouseholdForm::workerKind),
          always("address", "家庭住址", HouseholdForm::address),
          always("hukouArea", "户口所在地", HouseholdForm::hukouArea),
          always("houseType", "住房类型", HouseholdForm::houseType),
          always("mainCause", "主要致困原因", HouseholdForm::mainCause),
          when("causeText", "致困原因说明", HouseholdForm::causeText, RequiredFields::hasOtherCause),
          when("unionCard", "会员证号", HouseholdForm::unionCard, HouseholdForm::ofMigrant),
          always("target", "是否解困脱困对象", HouseholdForm::target),
          when("targetOn", "确定为解困脱困对象的时间", HouseholdForm::targetOn, RequiredFields::isTarget),
          when("keyGroup", "五类重点群体", HouseholdForm::keyGroup, RequiredFields::isTarget),
          when("batchMeasure", "“四个一批”措施", HouseholdForm::batchMeasure, RequiredFields::isTarget),
          always("consent", "本人同意书", HouseholdForm::consent));

  private static final List<Rule<PersonForm>> EVERY_PERSON =
      List.of(
          always("name", "姓名", PersonForm::name),
          always("idNumber", "身份证号", PersonForm::idNumber),
          always("ethnic", "民族", PersonForm::ethnic),
          always("health", "健康状况", PersonForm::health),
          when("disease", "疾病类别", PersonForm::disease, person -> ILL.equals(person.health())),
          when(
              "disability",
              "残疾类别",
              PersonForm::disability,
              person -> DISABLED.equals(person.health())),
          always("modelType", "劳模类型", PersonForm::modelType),
          always("medicalInsurance", "医保状况", PersonForm::medicalInsurance),
          always("marital", "婚姻状况", PersonForm::marital),
          always("hukouType", "户口类型", PersonForm::hukouType),
          always("monthIncome", "月收入（没有的填 0）", PersonForm::monthIncome));

  private static final List<Rule<PersonForm>> HEAD =
      List.of(
          always("political", "政治面貌", PersonForm::political),
          always("workState", "工作状态", PersonForm::workState),
          always("workSince", "参加工作时间", PersonForm::workSince),
          always("industry", "所属行业", PersonForm::industry),
          when(
              "mobile", "手机号码或者其他联系方式", PersonForm::mobile, person -> person.otherPhone() == null));

  private static final List<Rule<PersonForm>> MIGRANT_HEAD =
      List.of(
          always("contractFrom", "劳动合同签订时间", PersonForm::contractFrom),
          always("contractTerm", "合同期限", PersonForm::contractTerm));

  private static final List<Rule<PersonForm>> MEMBER =
      List.of(
          always("relation", "与户主关系", PersonForm::relation),
          always("identity", "人员身份", PersonForm::identity),
          when("organisation", "学校", PersonForm::organisation, RequiredFields::isStudent),
          when("education", "当前学历", PersonForm::education, RequiredFields::isStudent),
          when("enrolledYear", "入学年份", PersonForm::enrolledYear, RequiredFields::isStudent),
          when("schoolYears", "学制", PersonForm::schoolYears, RequiredFields::isStudent));

  private RequiredFields() {}

  /** Every field that is missing. */
  static List<FormIssue> missing(HouseholdForm form) {
    List<FormIssue> issues = new ArrayList<>();
    check(issues, "", form, HOUSEHOLD);
    if (form.head() == null) {
      issues.add(FormIssue.error("/head", "required", "请填写户主"));
    } else {
      check(issues, "/head", form.head(), EVERY_PERSON);
      check(issues, "/head", form.head(), HEAD);
      if (form.ofMigrant()) {
        check(issues, "/head", form.head(), MIGRANT_HEAD);
      }
    }
    for (int i = 0; i < form.members().size(); i++) {
      check(issues, "/members/" + i, form.members().get(i), EVERY_PERSON);
      check(issues, "/members/" + i, form.members().get(i), MEMBER);
    }
    return issues;
  }

  private static <T> void check(
      List<FormIssue> issues, String pointer, T part, List<Rule<T>> rules) {
    for (Rule<T> rule : rules) {
      if (rule.when.test(part) && isBlank(rule.value.apply(part))) {
        issues.add(FormIssue.error(pointer + "/" + rule.field, "required", "请填写" + rule.label));
      }
    }
  }

  private static boolean isBlank(Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  private static <T> Rule<T> always(String field, String label, Function<T, ?> value) {
    return new Rule<>(field, label, value, part -> true);
  }

  private static <T> Rule<T> when(
      String field, String label, Function<T, ?> value, Predicate<T> condition) {
    return new Rule<>(field, label, value, condition);
  }

  private static boolean isTarget(HouseholdForm form) {
    return Boolean.TRUE.equals(form.target());
  }

  private static boolean hasOtherCause(HouseholdForm form) {
    return OTHER_CAUSE.equals(form.mainCause()) || form.minorCauses().contains(OTHER_CAUSE);
  }

  private static boolean isStudent(PersonForm person) {
    return person.identity() != null && STUDENTS.contains(person.identity());
  }
}
