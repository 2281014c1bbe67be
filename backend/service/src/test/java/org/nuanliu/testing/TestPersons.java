package org.nuanliu.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of people who do not exist: valid in form, and never twice in a run. */
public final class TestPersons {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(1000));

  private TestPersons() {}

  /** An ID number of a man or a woman born about this day. */
  public static String idNumber(LocalDate born, boolean male) {
    int serial = NEXT.incrementAndGet();
    String body =
        "%06d%s%02d%d"
            .formatted(
                410100 + serial / 2800 % 100,
                born.minusDays(serial / 100 % 28).format(DateTimeFormatter.BASIC_ISO_DATE),
                serial % 100,
                male ? 1 : 2);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + CHECK_DIGITS.charAt(sum % 11);
  }

  /** The number of a passbook. */
  public static String passbook() {
    return "%016d".formatted(7_000_000_000L + NEXT.incrementAndGet());
  }
}
