package org.nuanliu.dictionary.calendar;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Holidays and shifted working days of a year; all other days are what their weekday says.
 *
 * @param status {@code published} by the State Council, or {@code assumed} until it is
 * @param document number of the notice, or what is assumed
 */
public record CalendarYear(
    int year,
    @Schema(enumeration = {"published", "assumed"}) String status,
    String document,
    List<Day> days) {

  /**
   * @param kind {@code holiday}: nobody works; {@code workday}: a weekend day on which people work
   * @param name of the holiday that it belongs to
   */
  @Schema(name = "CalendarDay")
  public record Day(
      LocalDate date, @Schema(enumeration = {"holiday", "workday"}) String kind, String name) {

    boolean worksOnIt() {
      return "workday".equals(kind);
    }
  }

  boolean wasPublished() {
    return "published".equals(status);
  }
}
