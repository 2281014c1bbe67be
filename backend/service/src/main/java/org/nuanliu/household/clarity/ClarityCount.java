package org.nuanliu.household.clarity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * The families of a union in numbers. Complete never exceeds any single one of the four: all are
 * counted from the same rows (domain rules §2.4).
 *
 * @param own only the union's own files, without those of the unions below it
 * @param families files 在档
 * @param overdue families with a deadline or a measure that has run out
 * @param percent complete families in a hundred, one digit, rounded down so that only all are 100
 */
public record ClarityCount(
    UUID unionId,
    String unionName,
    boolean own,
    long families,
    long contact,
    long deadline,
    long measures,
    long path,
    long complete,
    long overdue,
    BigDecimal percent) {

  static ClarityCount of(UUID unionId, String unionName, boolean own, long[] counts) {
    return new ClarityCount(
        unionId,
        unionName,
        own,
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        percent(counts[5], counts[0]));
  }

  static BigDecimal percent(long complete, long families) {
    return families == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(complete * 100)
            .divide(BigDecimal.valueOf(families), 1, RoundingMode.DOWN);
  }
}
