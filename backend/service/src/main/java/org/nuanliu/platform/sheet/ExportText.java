package org.nuanliu.platform.sheet;

/** Text as it may stand in a cell. */
final class ExportText {

  /** The longest text that a cell of a workbook holds. */
  private static final int LONGEST = 32_767;

  /** What makes a spreadsheet take a text for a formula, in both widths (assurance F9). */
  private static final String FORMULA = "=+-@＝＋－＠−\t\r\n";

  private ExportText() {}

  /**
   * A text that no spreadsheet program takes for a formula, of characters that a workbook can hold.
   */
  static String safe(String text) {
    String clean =
        text.codePoints().allMatch(ExportText::isAllowed) ? text : withoutForbidden(text);
    String guarded =
        !clean.isEmpty() && FORMULA.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    return guarded.length() > LONGEST ? cut(guarded) : guarded;
  }

  private static String withoutForbidden(String text) {
    return text.codePoints()
        .filter(ExportText::isAllowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Characters of XML 1.0; halves of a pair stand alone only in broken text. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }
}
