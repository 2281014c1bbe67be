package org.nuanliu.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type into cells, in its one spelling, and what it means. */
public final class CellText {

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cf}\uFFFE\uFFFF]|\\p{Cs}");
  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+$");
  private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"|'([^']*)");
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{2}");
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern TIME = Pattern.compile("[ T][0-9]{1,2}:.*$");
  private static final Pattern COMPACT_DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,15})?");
  private static final Pattern GROUPS = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(\\D|$))");

  private CellText() {}

  /** Without what is not seen; the mark that keeps a number a text is taken off. */
  static String clean(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    String clean = AROUND.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll("");
    var kept = KEPT_AS_TEXT.matcher(clean);
    if (!kept.matches()) {
      return clean;
    }
    return (kept.group(1) == null ? kept.group(2) : kept.group(1)).strip();
  }

  /** A long number that went through a number cell before it became text. */
  static CellFlaw flawOf(String text) {
    return SCIENTIFIC.matcher(text).matches() ? CellFlaw.LOST_DIGITS : null;
  }

  /** A date however people write it, without its time; empty for anything else. */
  public static Optional<LocalDate> date(String text) {
    String narrow = narrow(TIME.matcher(text).replaceAll(""));
    var written = DATE.matcher(narrow);
    var match = written.matches() ? written : COMPACT_DATE.matcher(narrow);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A sum in 元 as a plain decimal of two digits; what computing left behind the second digit is
   * rounded off. Empty for anything else.
   */
  public static Optional<String> money(String text) {
    String narrow = narrow(text);
    String plain = GROUPS.matcher(narrow.replaceAll("^[¥￥]|元$", "")).replaceAll("");
    if (!MONEY.matcher(plain).matches()) {
      return Optional.empty();
    }
    var exact = new BigDecimal(plain);
    BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
    boolean noise = exact.subtract(rounded).abs().compareTo(new BigDecimal("0.00001")) < 0;
    return noise ? Optional.of(rounded.toPlainString()) : Optional.empty();
  }

  /** A whole number of at most nine digits; empty for anything else. */
  public static Optional<Integer> whole(String text) {
    String narrow = narrow(text).replaceAll("\\.0+$", "");
    return narrow.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(narrow)) : Optional.empty();
  }

  /** 是 or 否, and what spreadsheets make of it; empty for anything else. */
  public static Optional<Boolean> yesNo(String text) {
    return switch (text) {
      case "是", "有", "TRUE", "true" -> Optional.of(true);
      case "否", "无", "FALSE", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Full-width digits and signs made narrow, blanks inside removed. */
  public static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  /** A number cell as a person reads it: fifteen digits, without exponent. */
  static SheetCell number(String raw) {
    if (raw.length() > 64) {
      return new SheetCell("", CellFlaw.ERROR_VALUE);
    }
    try {
      var exact = new BigDecimal(raw.strip());
      if (Math.abs((long) exact.precision() - exact.scale()) > 30 || exact.scale() > 400) {
        return new SheetCell("", CellFlaw.ERROR_VALUE);
      }
      if (exact.abs().compareTo(BigDecimal.TEN.pow(15)) >= 0) {
        return new SheetCell("", CellFlaw.LOST_DIGITS);
      }
      BigDecimal shown = exact.round(new MathContext(15)).stripTrailingZeros();
      return SheetCell.of(shown.toPlainString());
    } catch (NumberFormatException e) {
      return new SheetCell("", CellFlaw.ERROR_VALUE);
    }
  }

  /** A number cell that is shown as a date; days since 1900, or 1904 as on old Macintoshes. */
  static SheetCell dateOf(String raw, boolean since1904) {
    try {
      long days = (long) Math.floor(Double.parseDouble(raw.strip()));
      if (days < 1 || days > 2_958_465) {
        return number(raw);
      }
      // The spreadsheet believes in 29 February 1900.
      LocalDate zero =
          since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 61 ? 31 : 30);
      return SheetCell.of(zero.plusDays(days).toString());
    } catch (NumberFormatException e) {
      return new SheetCell("", CellFlaw.ERROR_VALUE);
    }
  }
}
