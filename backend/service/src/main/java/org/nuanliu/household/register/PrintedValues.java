package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.money.ChineseCapital;
import org.nuanliu.platform.money.Money;

/** How values are written on paper. Empty for what is not filled in: the pen may add it. */
@ApplicationScoped
class PrintedValues {

  @Inject Codes codes;

  String code(String list, String code, LocalDate on) {
    return code == null ? "" : codes.label(list, code, on).orElse(code);
  }

  String codes(String list, List<String> chosen, LocalDate on) {
    return chosen.stream().map(code -> code(list, code, on)).collect(Collectors.joining("、"));
  }

  static String text(Object value) {
    return Objects.toString(value, "");
  }

  static String yesNo(Boolean value) {
    return value == null ? "" : value ? "是" : "否";
  }

  /** 2018年1月31日. */
  static String date(LocalDate date) {
    return date == null
        ? ""
        : "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static String yuan(Money amount) {
    return amount == null ? "" : amount + " 元";
  }

  /** With the sum in capital numerals, as on vouchers. */
  static String sum(Money amount) {
    return amount == null ? "" : "%s 元（大写：%s）".formatted(amount, ChineseCapital.of(amount));
  }
}
