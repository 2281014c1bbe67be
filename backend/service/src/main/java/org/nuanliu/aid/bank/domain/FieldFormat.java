package org.nuanliu.aid.bank.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.nuanliu.platform.money.Money;

/**
 * How a value stands in a file. Between file and program values are text in one spelling: whole
 * numbers plain, sums in 分, dates ISO.
 */
public enum FieldFormat {
  TEXT {
    @Override
    String write(String value, int width) {
      return value;
    }

    @Override
    String read(String text) {
      return text;
    }
  },
  /** A whole number, filled with zeros on the left. */
  NUMBER {
    @Override
    String write(String value, int width) {
      return "0".repeat(Math.max(0, width - value.length())) + value;
    }

    @Override
    String read(String text) {
      return whole(text);
    }
  },
  /** A whole number. */
  PLAIN {
    @Override
    String write(String value, int width) {
      return value;
    }

    @Override
    String read(String text) {
      return whole(text);
    }
  },
  /** A sum in 分, filled with zeros on the left. */
  FEN {
    @Override
    String write(String value, int width) {
      return NUMBER.write(value, width);
    }

    @Override
    String read(String text) {
      return whole(text);
    }
  },
  /** A sum in 元 with two digits after the point. */
  YUAN {
    @Override
    String write(String value, int width) {
      return new Money(Long.parseLong(value)).toString();
    }

    @Override
    String read(String text) {
      if (!SUM.matcher(text).matches()) {
        throw new IllegalArgumentException("不是金额");
      }
      return Long.toString(Money.ofYuan(text).fen());
    }
  },
  COMPACT_DATE {
    @Override
    String write(String value, int width) {
      return value.replace("-", "");
    }

    @Override
    String read(String text) {
      return date(text, DateTimeFormatter.BASIC_ISO_DATE);
    }
  },
  ISO_DATE {
    @Override
    String write(String value, int width) {
      return value;
    }

    @Override
    String read(String text) {
      return date(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }
  };

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
  private static final Pattern SUM = Pattern.compile("(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?");

  /**
   * @param width that the field has in its file; 0 for any
   */
  abstract String write(String value, int width);

  /**
   * @throws IllegalArgumentException with what it is not
   */
  abstract String read(String text);

  private static String whole(String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw new IllegalArgumentException("不是数字");
    }
    return Long.toString(Long.parseLong(text));
  }

  private static String date(String text, DateTimeFormatter form) {
    try {
      return LocalDate.parse(text, form).toString();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("不是日期", e);
    }
  }
}
