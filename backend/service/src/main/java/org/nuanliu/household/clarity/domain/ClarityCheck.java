package org.nuanliu.household.clarity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.nuanliu.household.clarity.domain.ClarityPlan.ContactForm;
import org.nuanliu.household.clarity.domain.ClarityPlan.MeasureForm;
import org.nuanliu.household.register.domain.FormIssue;
import org.nuanliu.platform.person.PhoneNumber;

/** What is wrong with the four clarities as typed. What is missing altogether is no fault. */
public final class ClarityCheck {

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z· ]{2,30}");

  private final List<FormIssue> issues = new ArrayList<>();
  private final BiPredicate<String, String> codes;

  private ClarityCheck(BiPredicate<String, String> codes) {
    this.codes = codes;
  }

  /**
   * @param known the deadline that stands already; a day that has passed since may stay
   * @param latest the last day that a deadline may name
   * @param codes whether a list holds a code: name of the list, code
   */
  public static List<FormIssue> run(
      ClarityPlan plan,
      LocalDate known,
      LocalDate today,
      LocalDate latest,
      BiPredicate<String, String> codes) {
    var check = new ClarityCheck(codes);
    if (plan.contact() != null) {
      check.contact(plan.contact());
    }
    check.deadline(plan.deadline(), known, today, latest);
    check.path(plan);
    for (int i = 0; i < plan.measures().size(); i++) {
      check.measure("/measures/" + i, plan.measures().get(i));
    }
    return check.issues;
  }

  private void contact(ContactForm contact) {
    if (contact.kind() == null) {
      error("/contact/kind", "required", "请选择联系人的类型");
      return;
    }
    switch (contact.kind()) {
      case ClarityPlan.STAFF -> required("/contact/staffId", contact.staffId(), "请选择经办人员");
      case ClarityPlan.PERSON -> {
        required("/contact/name", contact.name(), "请填写联系人姓名");
        required("/contact/phone", contact.phone(), "请填写联系电话");
      }
      default -> required("/contact/unit", contact.unit(), "请填写联系单位");
    }
    if (!isBlank(contact.name()) && !NAME.matcher(contact.name().strip()).matches()) {
      error("/contact/name", "name", "姓名应为 2 至 30 个字，可以带“·”");
    }
    if (!isBlank(contact.phone())
        && !contact.phone().contains("*")
        && PhoneNumber.any(contact.phone()).isEmpty()) {
      error("/contact/phone", "phone", "联系电话应为手机号码，或者带区号的座机号码");
    }
  }

  private void deadline(LocalDate deadline, LocalDate known, LocalDate today, LocalDate latest) {
    if (deadline == null || deadline.equals(known)) {
      return;
    }
    if (deadline.isBefore(today)) {
      error("/deadline", "in-the-past", "期限不能早于今天");
    } else if (deadline.isAfter(latest)) {
      error("/deadline", "too-late", "期限不能晚于 " + latest);
    }
  }

  private void path(ClarityPlan plan) {
    code("/path", "batch-measure", plan.path(), "没有这条路径");
    code("/target", "clarity-target", plan.target(), "没有这个目标");
    if (isBlank(plan.path()) != isBlank(plan.target())) {
      error(isBlank(plan.path()) ? "/path" : "/target", "required", "路径和目标须一起明确");
    }
  }

  private void measure(String pointer, MeasureForm measure) {
    required(pointer + "/kind", measure.kind(), "请选择措施");
    code(pointer + "/kind", "measure-kind", measure.kind(), "没有这项措施");
    code(pointer + "/fund", "measure-fund", measure.fund(), "没有这项资金来源");
    required(pointer + "/responsible", measure.responsible(), "请填写责任人");
    required(pointer + "/dueOn", measure.dueOn(), "请填写完成期限");
  }

  private void code(String pointer, String list, String code, String sentence) {
    if (!isBlank(code) && !codes.test(list, code)) {
      error(pointer, "unknown-code", sentence);
    }
  }

  private void required(String pointer, Object value, String sentence) {
    if (value == null || value instanceof String text && text.isBlank()) {
      error(pointer, "required", sentence);
    }
  }

  private void error(String pointer, String code, String sentence) {
    issues.add(FormIssue.error(pointer, code, sentence));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
