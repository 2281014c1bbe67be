package org.nuanliu.platform.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in China: mobile, or landline as {@code 0371-65904387}. */
public record PhoneNumber(String value) {

  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern LANDLINE = Pattern.compile("(0[0-9]{2,3})-?([0-9]{7,8})");

  /** A mobile number; empty when what was typed is none. */
  public static Optional<PhoneNumber> mobile(String typed) {
    String digits = PersonText.digits(typed).replace("-", "");
    return MOBILE.matcher(digits).matches()
        ? Optional.of(new PhoneNumber(digits))
        : Optional.empty();
  }

  /** A mobile number, or a landline with its area code; empty when what was typed is neither. */
  public static Optional<PhoneNumber> any(String typed) {
    var landline = LANDLINE.matcher(PersonText.digits(typed));
    return landline.matches()
        ? Optional.of(new PhoneNumber(landline.group(1) + "-" + landline.group(2)))
        : mobile(typed);
  }

  @Override
  public String toString() {
    return "PhoneNumber[…]";
  }
}
