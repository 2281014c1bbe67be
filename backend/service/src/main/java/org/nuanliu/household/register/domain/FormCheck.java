package org.nuanliu.household.register.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanliu.platform.money.Money;

/**
 * Everything that stands between a form as typed and its submission, with a pointer to each field.
 */
public final class FormCheck {

  private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");
  private static final Pattern AREA = Pattern.compile("[0-9]{6}");
  private static final int MINOR_CAUSES = 3;

  private final HouseholdForm form;
  private final LocalDate today;
  private final List<FormIssue> issues = new ArrayList<>();

  private FormCheck(HouseholdForm form, LocalDate today) {
    this.form = form;
    this.today = today;
  }

  /** All issues: what is missing first, then what is wrong, then what excludes the family. */
  public static List<FormIssue> run(HouseholdForm form, LocalDate today) {
    var check = new FormCheck(form, today);
    check.issues.addAll(RequiredFields.missing(form));
    check.issues.addAll(PersonCheck.run(form, today));
    check.causes();
    check.household();
    check.amounts();
    check.consent();
    check.issues.addAll(ExclusionRules.issues(form.exclusions()));
    return List.copyOf(check.issues);
  }

  private void causes() {
    if (form.mainCause() != null && !Hardship.isCause(form.mainCause())) {
      error("/mainCause", "unknown-code", "没有这种致困原因");
    }
    if (form.minorCauses().size() > MINOR_CAUSES) {
      error("/minorCauses", "too-many", "次要致困原因最多选 3 个");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < form.minorCauses().size(); i++) {
      String cause = form.minorCauses().get(i);
      if (!Hardship.isCause(cause)) {
        error("/minorCauses/" + i, "unknown-code", "没有这种致困原因");
      } else if (cause.equals(form.mainCause())) {
        error("/minorCauses/" + i, "repeats-main", "次要致困原因不能与主要原因相同");
      } else if (!seen.add(cause)) {
        error("/minorCauses/" + i, "repeated", "次要致困原因重复");
      }
    }
  }

  private void household() {
    if (form.fileLevel() != null && FileLevel.of(form.fileLevel()).isEmpty()) {
      error("/fileLevel", "unknown-code", "没有这种建档标准");
    }
    if (form.workerKind() != null
        && !Set.of(HouseholdForm.URBAN, HouseholdForm.MIGRANT).contains(form.workerKind())) {
      error("/workerKind", "unknown-code", "没有这种人员类型");
    }
    if (form.postcode() != null && !POSTCODE.matcher(form.postcode()).matches()) {
      error("/postcode", "postcode", "邮政编码应为 6 位数字");
    }
    if (form.hukouArea() != null && !AREA.matcher(form.hukouArea()).matches()) {
      error("/hukouArea", "area-code", "户口所在地应选到县（市、区）");
    }
    if (form.houseArea() != null && form.houseArea() < 0) {
      error("/houseArea", "negative", "建筑面积不能为负数");
    }
    if (form.bank() != null && form.bank().accountNumber() != null) {
      bank(form.bank());
    }
    if (form.ofMigrant()
        && form.head() != null
        && form.head().contractFrom() != null
        && form.head().contractFrom().isAfter(today.minusYears(1))) {
      error("/head/contractFrom", "contract-too-young", "农民工的劳动合同应在建档一年以前签订");
    }
  }

  private void bank(HouseholdForm.Bank bank) {
    BankAccount.faultOf(bank.kind(), bank.accountNumber())
        .ifPresent(fault -> error("/bank/accountNumber", "account-number", fault));
    if (bank.holder() != null
        && form.head() != null
        && form.head().name() != null
        && !bank.holder().equals(form.head().name())
        && !Boolean.TRUE.equals(bank.guardian())) {
      error("/bank/holder", "not-the-head", "开户人应为户主本人；由监护人代领的请注明并附证明");
    }
  }

  private void amounts() {
    for (int i = 0; i < form.persons().size(); i++) {
      String person =
          i == 0 && form.head() != null
              ? "/head"
              : "/members/" + (i - (form.head() == null ? 0 : 1));
      amount(person + "/monthIncome", form.persons().get(i).monthIncome(), false);
    }
    for (int i = 0; i < form.incomes().size(); i++) {
      item("/incomes/" + i, form.incomes().get(i).kind(), form.incomes().get(i).yearAmount());
    }
    for (int i = 0; i < form.expenses().size(); i++) {
      item("/expenses/" + i, form.expenses().get(i).kind(), form.expenses().get(i).yearAmount());
    }
  }

  private void item(String pointer, String kind, Money amount) {
    if (kind == null) {
      error(pointer + "/kind", "required", "请选择类别");
    }
    amount(pointer + "/yearAmount", amount, true);
  }

  private void amount(String pointer, Money amount, boolean required) {
    if (amount == null) {
      if (required) {
        error(pointer, "required", "请填写金额");
      }
    } else if (amount.fen() < 0) {
      error(pointer, "negative", "金额不能为负数");
    }
  }

  private void consent() {
    if (form.consent() == null) {
      return;
    }
    if (form.consent().textVersion() == null) {
      error("/consent/textVersion", "required", "请选择同意书版本");
    }
    if (form.consent().channel() == null) {
      error("/consent/channel", "required", "请选择同意方式");
    }
    if (form.consent().givenOn() == null) {
      error("/consent/givenOn", "required", "请填写同意日期");
    } else if (form.consent().givenOn().isAfter(today)) {
      error("/consent/givenOn", "in-the-future", "同意日期不能晚于今天");
    }
    if (ConsentRule.needsGuardian(form, today)
        && (form.consent().guardian() == null || form.consent().guardian().isBlank())) {
      error("/consent/guardian", "required", "家中有不满 14 周岁的未成年人，请填写同意的监护人");
    }
  }

  private void error(String pointer, String code, String message) {
    issues.add(FormIssue.error(pointer, code, message));
  }
}
