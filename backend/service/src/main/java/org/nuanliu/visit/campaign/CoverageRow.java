package org.nuanliu.visit.campaign;

import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * How many of the listed families were visited at one union and everything below it.
 *
 * @param own whether these are the union's own files only
 * @param permille visited of a thousand listed, rounded down so that only a full list is 1000;
 *     absent where nobody is listed
 * @param notMet not visited yet, though somebody went there
 * @param given what these families were given
 */
public record CoverageRow(
    UUID unionId,
    String unionName,
    boolean own,
    long listed,
    long visited,
    Integer permille,
    long notMet,
    Money given) {

  static Integer permille(long listed, long visited) {
    return listed == 0 ? null : (int) (visited * 1000 / listed);
  }
}
