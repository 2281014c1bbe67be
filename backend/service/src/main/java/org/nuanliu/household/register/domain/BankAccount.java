package org.nuanliu.household.register.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 银行卡或存折 (seed notice 三.4 allows both): only a card's number proves itself by Luhn's check digit.
 */
public final class BankAccount {

  public static final String CARD = "card";
  public static final String PASSBOOK = "passbook";

  private static final Pattern CARD_NUMBER = Pattern.compile("[0-9]{13,19}");
  private static final Pattern PASSBOOK_NUMBER = Pattern.compile("[0-9]{8,32}");

  private BankAccount() {}

  /** The digits of what was typed, without the blanks that are printed on cards. */
  public static String normalise(String typed) {
    return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
        .replaceAll("\\s+", "");
  }

  /** What is wrong with an account number of this kind, as a sentence; empty when nothing is. */
  public static Optional<String> faultOf(String kind, String typed) {
    String number = normalise(typed);
    if (PASSBOOK.equals(kind)) {
      return PASSBOOK_NUMBER.matcher(number).matches()
          ? Optional.empty()
          : Optional.of("存折账号应为 8 至 32 位数字");
    }
    if (!CARD_NUMBER.matcher(number).matches()) {
      return Optional.of("银行卡号应为 13 至 19 位数字");
    }
    return passesLuhn(number) ? Optional.empty() : Optional.of("银行卡号的校验位不对，请核对每一位数字");
  }

  private static boolean passesLuhn(String number) {
    int sum = 0;
    for (int fromEnd = 0; fromEnd < number.length(); fromEnd++) {
      int digit = number.charAt(number.length() - 1 - fromEnd) - '0';
      int weighted = fromEnd % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
