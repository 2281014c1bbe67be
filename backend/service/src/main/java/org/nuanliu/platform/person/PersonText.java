package org.nuanliu.platform.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What input methods and copying do to numbers, undone. */
final class PersonText {

  private static final Pattern BLANK = Pattern.compile("\\s+");

  private PersonText() {}

  /**
   * Full-width characters made narrow, blanks removed, letters made capital; null becomes empty.
   */
  static String digits(String typed) {
    if (typed == null) {
      return "";
    }
    String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return BLANK.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
