package org.nuanliu.platform.money;

/**
 * Sums in the capital numerals of vouchers (domain rules §11.6): {@code 1234.50} is 壹仟贰佰叁拾肆元伍角整. A
 * zero is written once between two digits that it keeps apart, never at the end of a section or of
 * the 元; 整 closes what has no 分.
 */
public final class ChineseCapital {

  private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] SECTIONS = {"", "万", "亿", "万亿"};

  /** 玖仟玖佰玖拾玖万亿: above it the sections have no names. */
  private static final long LIMIT = 1_000_000_000_000_000_000L;

  private ChineseCapital() {}

  /**
   * @param money below ten thousand 万亿 元; a negative sum begins with 负
   * @throws IllegalArgumentException for more
   */
  public static String of(Money money) {
    if (money.fen() <= -LIMIT || money.fen() >= LIMIT) {
      throw new IllegalArgumentException("No capital numerals for this sum");
    }
    long fen = Math.abs(money.fen());
    return (money.fen() < 0 ? "负" : "") + sum(fen / 100, (int) (fen / 10 % 10), (int) (fen % 10));
  }

  private static String sum(long yuan, int jiao, int fen) {
    if (yuan == 0 && jiao == 0 && fen == 0) {
      return "零元整";
    }
    var text = new StringBuilder();
    if (yuan > 0) {
      text.append(whole(yuan)).append("元");
    }
    if (jiao > 0) {
      text.append(DIGITS[jiao]).append("角");
    } else if (yuan > 0 && fen > 0) {
      text.append(DIGITS[0]);
    }
    return text.append(fen > 0 ? DIGITS[fen] + "分" : "整").toString();
  }

  private static String whole(long yuan) {
    var text = new StringBuilder();
    boolean gap = false;
    for (int section = SECTIONS.length - 1; section >= 0; section--) {
      int value = (int) (yuan / power(section) % 10_000);
      if (value == 0) {
        gap = gap || !text.isEmpty();
        continue;
      }
      boolean zero = !text.isEmpty() && (gap || value < 1_000);
      text.append(zero ? DIGITS[0] : "").append(section(value));
      // 壹万贰仟亿, not 壹万亿贰仟亿: the 亿 is said once, after both.
      boolean saidLater = section == 3 && yuan / power(2) % 10_000 > 0;
      text.append(saidLater ? "万" : SECTIONS[section]);
      gap = false;
    }
    return text.toString();
  }

  /** A number below 10,000 without its trailing zeros. */
  private static String section(int value) {
    var text = new StringBuilder();
    boolean gap = false;
    for (int place = PLACES.length - 1, unit = 1_000; place >= 0; place--, unit /= 10) {
      int digit = value / unit % 10;
      if (digit == 0) {
        gap = gap || !text.isEmpty();
        continue;
      }
      text.append(gap ? DIGITS[0] : "").append(DIGITS[digit]).append(PLACES[place]);
      gap = false;
    }
    return text.toString();
  }

  private static long power(int section) {
    long power = 1;
    for (int i = 0; i < section; i++) {
      power *= 10_000;
    }
    return power;
  }
}
