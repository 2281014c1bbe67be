package org.nuanliu.platform.crypto;

/** Masked forms for answers, boards and public pages. Null and blank stay as they are. */
public final class Mask {

  private static final char STAR = '*';

  private Mask() {}

  /** 张*: the first character, and one star whatever the length. */
  public static String name(String name) {
    if (name == null || name.isBlank()) {
      return name;
    }
    return Character.toString(name.codePointAt(0)) + STAR;
  }

  /** 4101***********23X: the province and city, and the last three. */
  public static String idNumber(String idNumber) {
    return keep(idNumber, 4, 3);
  }

  /** 138****1234. */
  public static String phone(String phone) {
    return keep(phone, 3, 4);
  }

  /** ***************1234: the last four. */
  public static String card(String card) {
    return keep(card, 0, 4);
  }

  /** A value too short to hide anything behind its kept ends is hidden whole. */
  private static String keep(String value, int head, int tail) {
    if (value == null || value.isBlank()) {
      return value;
    }
    int hidden = value.length() - head - tail;
    if (hidden < tail) {
      return String.valueOf(STAR).repeat(value.length());
    }
    return value.substring(0, head)
        + String.valueOf(STAR).repeat(hidden)
        + value.substring(value.length() - tail);
  }
}
