package org.nuanliu.demo.province;

import java.time.LocalDate;
import org.nuanliu.platform.person.IdNumber;
import org.nuanliu.platform.person.Sex;

/**
 * Numbers that are well formed and belong to nobody: ID numbers begin with 4199, an area that was
 * never set up, mobile numbers with 154, which no operator has. Different serial numbers give
 * different numbers, so that millions of persons need no list of what was used.
 */
final class DemoNumbers {

  /** Area (100), sequence number of one sex (500). */
  private static final int CODES = 100 * 500;

  private static final int DAYS = 365;
  private static final int MIX = 0x9E3779B9;

  private DemoNumbers() {}

  /**
   * @param serial below 18,250,000
   * @param birthYear the day of the year follows from the serial number
   */
  static IdNumber idNumber(long serial, int birthYear, Sex sex) {
    int code = (int) (serial % CODES);
    long round = serial / CODES;
    // for one code no two rounds give the same day, whatever the years
    int day = (int) ((round + Integer.toUnsignedLong(code * MIX) % DAYS) % DAYS) + 1;
    LocalDate birth = LocalDate.ofYearDay(birthYear, day);
    int sequence = code / 100 * 2 + (sex == Sex.MALE ? 1 : 0);
    return IdNumber.completing(
        "4199%02d%04d%02d%02d%03d"
            .formatted(
                code % 100,
                birth.getYear(),
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                sequence));
  }

  static String mobile(long serial) {
    return "154%08d".formatted(serial % 100_000_000);
  }

  /** A card number that passes Luhn's test. */
  static String card(long serial) {
    String body = "629999%012d".formatted(serial);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return body + (10 - sum % 10) % 10;
  }
}
