package org.nuanliu.demo.province;

/** Ordinals below one hundred as firms carry them: 一, 十二, 三十. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  static String of(int number) {
    String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
    String ten = number < 10 ? "" : "十";
    String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
    return tens + ten + ones;
  }
}
