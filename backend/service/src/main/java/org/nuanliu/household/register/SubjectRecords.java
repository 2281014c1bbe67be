package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.union.StaffNames;

/** What is held about one person, in words and in full, for that person (PIPL 45). */
@ApplicationScoped
public class SubjectRecords {

  /** A field: its label, its code list if it is a code, and its value. */
  private record Field<T>(String label, String list, Function<T, ?> value) {}

  private static final List<Field<PersonForm>> PERSON =
      List.of(
          new Field<>("姓名", null, PersonForm::name),
          new Field<>("与户主关系", "relation", PersonForm::relation),
          new Field<>("身份证号", null, PersonForm::idNumber),
          new Field<>("民族", "ethnic-group", PersonForm::ethnic),
          new Field<>("政治面貌", "political", PersonForm::political),
          new Field<>("健康状况", "health", PersonForm::health),
          new Field<>("疾病类别", "disease", PersonForm::disease),
          new Field<>("残疾类别", "disability", PersonForm::disability),
          new Field<>("病情说明", null, PersonForm::medicalNote),
          new Field<>("劳模类型", "model-worker", PersonForm::modelType),
          new Field<>("医保状况", "medical-insurance", PersonForm::medicalInsurance),
          new Field<>("婚姻状况", "marital", PersonForm::marital),
          new Field<>("户口类型", "hukou-kind", PersonForm::hukouType),
          new Field<>("工作状态", "work-state", PersonForm::workState),
          new Field<>("人员身份", "member-status", PersonForm::identity),
          new Field<>("手机号码", null, PersonForm::mobile),
          new Field<>("其他联系方式", null, PersonForm::otherPhone),
          new Field<>("月收入（元）", null, PersonForm::monthIncome),
          new Field<>("单位或者学校", null, PersonForm::organisation),
          new Field<>("单位性质", "employer-kind", PersonForm::organisationKind),
          new Field<>("所属行业", "industry", PersonForm::industry),
          new Field<>("参加工作时间", null, PersonForm::workSince),
          new Field<>("劳动合同签订时间", null, PersonForm::contractFrom),
          new Field<>("合同期限", "contract-term", PersonForm::contractTerm),
          new Field<>("当前学历", "education", PersonForm::education),
          new Field<>("入学年份", null, PersonForm::enrolledYear),
          new Field<>("备注", null, PersonForm::note));

  private static final List<Field<HouseholdForm>> HEAD_ALSO =
      List.of(
          new Field<>("家庭住址", null, HouseholdForm::address),
          new Field<>("户口所在地", "area", HouseholdForm::hukouArea),
          new Field<>("会员证号", null, HouseholdForm::unionCard),
          new Field<>("困难类别", "category", HouseholdForm::category),
          new Field<>("建档标准", "file-level", HouseholdForm::fileLevel),
          new Field<>("主要致困原因", "cause", HouseholdForm::mainCause),
          new Field<>("开户银行", null, form -> form.bank() == null ? null : form.bank().bankName()),
          new Field<>(
              "账号", null, form -> form.bank() == null ? null : form.bank().accountNumber()));

  @Inject HouseholdRepository households;
  @Inject HouseholdContent content;
  @Inject HouseholdHistory history;
  @Inject PersonContent persons;
  @Inject StaffNames staff;
  @Inject Codes codes;
  @Inject Clock clock;

  /** The persons of a file, the head first. */
  public List<SubjectPerson> persons(UUID fileId) {
    return households.rows(HouseholdPerson.class, households.require(fileId), "position").stream()
        .map(SubjectPerson::of)
        .toList();
  }

  /**
   * @throws Problem 404 for nobody of this file
   */
  public SubjectPerson person(UUID fileId, UUID personId) {
    return persons(fileId).stream()
        .filter(one -> one.id().equals(personId))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** Everything that is held about this person; what is not filled in is left out. */
  public List<SubjectFact> facts(UUID fileId, UUID personId) {
    Household file = households.require(fileId);
    HouseholdPerson row =
        households.rows(HouseholdPerson.class, file, "position").stream()
            .filter(one -> one.id.equals(personId))
            .findFirst()
            .orElseThrow(Problem::notFound);
    List<SubjectFact> facts = new ArrayList<>(told(PERSON, persons.form(row)));
    if (row.birthDate != null) {
      facts.add(new SubjectFact("出生日期（由身份证号得出）", row.birthDate.toString()));
    }
    if (row.monthIncomeVerified != null) {
      facts.add(
          new SubjectFact("核实月收入（元）", HouseholdContent.amount(row.monthIncomeVerified).toString()));
    }
    if (row.position == 0) {
      facts.addAll(told(HEAD_ALSO, content.form(file)));
    }
    return facts;
  }

  /** Where it came from, one sentence each. */
  public List<String> sources(UUID fileId) {
    Household file = households.require(fileId);
    List<String> sources = new ArrayList<>();
    sources.add(
        "本人和家庭申报，%s 由%s录入"
            .formatted(
                file.createdAt.atZoneSameInstant(Clocks.ZONE).toLocalDate(),
                staff.of(file.registrarId).orElse("建档人")));
    history
        .surveys(file)
        .forEach(
            survey ->
                sources.add(
                    "入户核查，%s，核查人%s"
                        .formatted(survey.surveyedOn(), String.join("、", survey.surveyors()))));
    history
        .comparisons(file)
        .forEach(
            comparison ->
                sources.add(
                    "民政部门核对，%s，文书 %s"
                        .formatted(comparison.comparedOn(), comparison.reportNumber())));
    return sources;
  }

  private <T> List<SubjectFact> told(List<Field<T>> fields, T form) {
    return fields.stream().map(field -> told(field, form)).filter(Objects::nonNull).toList();
  }

  private <T> SubjectFact told(Field<T> field, T form) {
    Object value = field.value().apply(form);
    if (value == null || value.toString().isBlank()) {
      return null;
    }
    String text = value.toString();
    return new SubjectFact(
        field.label(),
        field.list() == null
            ? text
            : codes.label(field.list(), text, LocalDate.now(clock)).orElse(text));
  }
}
