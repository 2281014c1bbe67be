package org.nuanliu.household.clarity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.household.clarity.domain.ClarityPlan.ContactForm;
import org.nuanliu.household.clarity.domain.ClarityPlan.MeasureForm;
import org.nuanliu.household.register.domain.FormIssue;

@DisplayName("四明确的填写规则")
class ClarityCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 1, 31);
  private static final LocalDate LATEST = LocalDate.of(2023, 1, 31);
  private static final Set<String> CODES = Set.of("1", "exit", "training", "union");

  private static final ContactForm STAFF =
      new ContactForm("staff", UUID.randomUUID(), null, null, null, null);

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("什么都没有填", plan(null, null, null, null), List.of()),
        Arguments.of(
            "都填好了",
            plan(STAFF, LocalDate.of(2018, 12, 31), "1", "exit", measure("training", "李四", TODAY)),
            List.of()),
        Arguments.of(
            "联系人没有类型",
            plan(new ContactForm(null, null, "张三", null, null, null), null, null, null),
            List.of("/contact/kind")),
        Arguments.of(
            "没有选经办人员",
            plan(new ContactForm("staff", null, null, null, null, null), null, null, null),
            List.of("/contact/staffId")),
        Arguments.of(
            "其他人没有电话",
            plan(new ContactForm("person", null, "张三", null, null, null), null, null, null),
            List.of("/contact/phone")),
        Arguments.of(
            "电话不对",
            plan(new ContactForm("person", null, "张三", null, null, "12345"), null, null, null),
            List.of("/contact/phone")),
        Arguments.of(
            "座机也可以",
            plan(
                new ContactForm("person", null, "张三", null, null, "0371-65904387"),
                null,
                null,
                null),
            List.of()),
        Arguments.of(
            "隐去的号码送回来不算错",
            plan(
                new ContactForm("person", null, "张三", null, null, "138****0001"), null, null, null),
            List.of()),
        Arguments.of(
            "单位没有名称",
            plan(new ContactForm("unit", null, null, null, null, null), null, null, null),
            List.of("/contact/unit")),
        Arguments.of("期限是昨天", plan(null, TODAY.minusDays(1), null, null), List.of("/deadline")),
        Arguments.of("期限是今天", plan(null, TODAY, null, null), List.of()),
        Arguments.of("期限太远", plan(null, LATEST.plusDays(1), null, null), List.of("/deadline")),
        Arguments.of("只有路径没有目标", plan(null, null, "1", null), List.of("/target")),
        Arguments.of("只有目标没有路径", plan(null, null, null, "exit"), List.of("/path")),
        Arguments.of("没有这条路径", plan(null, null, "9", "exit"), List.of("/path")),
        Arguments.of(
            "措施没有责任人和期限",
            plan(null, null, null, null, measure("training", " ", null)),
            List.of("/measures/0/responsible", "/measures/0/dueOn")),
        Arguments.of(
            "没有这项措施",
            plan(null, null, null, null, measure("banquet", "李四", TODAY)),
            List.of("/measures/0/kind")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  @DisplayName("逐项指出错在哪里")
  void names(String what, ClarityPlan plan, List<String> pointers) {
    assertThat(run(plan, null)).extracting(FormIssue::pointer).isEqualTo(pointers);
  }

  @Test
  @DisplayName("已经过去的期限没有改动，不妨碍保存其他内容")
  void knownDeadlineMayStay() {
    LocalDate passed = TODAY.minusDays(40);
    assertThat(run(plan(null, passed, null, null), passed)).isEmpty();
  }

  static Stream<Arguments> standings() {
    LocalDate past = TODAY.minusDays(1);
    return Stream.of(
        Arguments.of(false, null, 0, false, null, "缺联系人、期限、措施、路径"),
        Arguments.of(true, TODAY, 1, true, TODAY, ""),
        Arguments.of(true, TODAY, 1, false, null, "缺路径"),
        Arguments.of(true, past, 1, true, null, "帮扶期限已过"),
        Arguments.of(true, TODAY, 2, true, past, "有措施逾期"),
        Arguments.of(false, past, 2, true, past, "缺联系人，帮扶期限已过，有措施逾期"));
  }

  @ParameterizedTest(name = "{5}")
  @MethodSource("standings")
  @DisplayName("缺什么、逾期没有，一句话说清")
  void standing(
      boolean contact,
      LocalDate deadline,
      int measures,
      boolean path,
      LocalDate nextDue,
      String sentence) {
    var standing = ClarityStanding.of(contact, deadline, measures, path, nextDue, TODAY);
    assertThat(standing.sentence()).isEqualTo(sentence);
    assertThat(standing.lapsed()).isEqualTo(!sentence.isEmpty());
  }

  private static List<FormIssue> run(ClarityPlan plan, LocalDate known) {
    return ClarityCheck.run(plan, known, TODAY, LATEST, (list, code) -> CODES.contains(code));
  }

  private static ClarityPlan plan(
      ContactForm contact,
      LocalDate deadline,
      String path,
      String target,
      MeasureForm... measures) {
    return new ClarityPlan(contact, deadline, path, target, List.of(measures));
  }

  private static MeasureForm measure(String kind, String responsible, LocalDate dueOn) {
    return new MeasureForm(null, kind, "union", null, responsible, dueOn);
  }
}
