package org.nuanliu.household.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.PersonForm;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.FieldError;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** The little that no draft may say, because no row can hold it. */
final class StorableForm {

  private final List<FieldError> faults = new ArrayList<>();

  private StorableForm() {}

  /**
   * @throws Problem 400 with every field that cannot be stored
   */
  static void require(HouseholdForm form) {
    var check = new StorableForm();
    if (form.head() != null) {
      check.head(form.head());
    }
    for (int i = 0; i < form.members().size(); i++) {
      check.amount("/members/%d/monthIncome".formatted(i), form.members().get(i).monthIncome());
    }
    for (int i = 0; i < form.incomes().size(); i++) {
      check.amount("/incomes/%d/yearAmount".formatted(i), form.incomes().get(i).yearAmount());
    }
    for (int i = 0; i < form.expenses().size(); i++) {
      check.amount("/expenses/%d/yearAmount".formatted(i), form.expenses().get(i).yearAmount());
    }
    if (!check.faults.isEmpty()) {
      throw new Problem(PlatformProblem.INVALID).errors(check.faults);
    }
  }

  private void head(PersonForm head) {
    amount("/head/monthIncome", head.monthIncome());
    if (Typed.text(head.relation()) != null) {
      fault("/head/relation", "head-has-none", "户主本人不填与户主关系");
    }
  }

  private void amount(String pointer, Money amount) {
    if (amount != null && amount.fen() < 0) {
      fault(pointer, "negative", "金额不能为负数");
    }
  }

  private void fault(String pointer, String code, String message) {
    faults.add(new FieldError(pointer, code, message, Map.of()));
  }
}
