package org.nuanliu.enterprise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 by GB 32100-2015, or a registration number of 15 digits from before it, which has no
 * check.
 */
public record CreditCode(String value) {

  /** What can be wrong with one that was typed. */
  public enum Fault {
    FORM("应为 18 位统一社会信用代码（没有 I、O、S、V、Z），或者 15 位旧注册号"),
    ORGANISATION("其中的组织机构代码（第 9 到 17 位）校验不对，请核对"),
    CHECK("最后一位校验不对，请核对");

    private final String message;

    Fault(String message) {
      this.message = message;
    }

    public String message() {
      return message;
    }
  }

  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int MODULUS = 31;
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int ORGANISATION_AT = 8;
  private static final String ORGANISATION_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{18}");
  private static final Pattern OLD = Pattern.compile("[0-9]{15}");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  /** As it is stored: narrow, without blanks, capitals. */
  public static CreditCode read(String typed) {
    String narrow = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC);
    return new CreditCode(BLANK.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT));
  }

  /** Null when nothing is. */
  public Fault fault() {
    if (OLD.matcher(value).matches()) {
      return null;
    }
    if (!FORM.matcher(value).matches()) {
      return Fault.FORM;
    }
    if (organisationSign() != value.charAt(ORGANISATION_AT + ORGANISATION_WEIGHTS.length)) {
      return Fault.ORGANISATION;
    }
    return lastSign(value) == value.charAt(WEIGHTS.length) ? null : Fault.CHECK;
  }

  /** The sign that belongs behind the first seventeen. */
  public static char lastSign(String seventeen) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += SIGNS.indexOf(seventeen.charAt(i)) * WEIGHTS[i];
    }
    return SIGNS.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  /** By GB 11714: ten is X, eleven is 0. */
  private char organisationSign() {
    return organisationSign(value.substring(ORGANISATION_AT));
  }

  /** The sign that belongs behind the first eight of an organisation code. */
  public static char organisationSign(String eight) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += ORGANISATION_SIGNS.indexOf(eight.charAt(i)) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }
}
