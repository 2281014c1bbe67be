package org.nuanliu.service.station;

/**
 * How many came in a month.
 *
 * @param month {@code 2026-03}
 */
public record StationUseEntry(String month, int visitors, String recordedByName) {

  static StationUseEntry of(StationUse row) {
    return new StationUseEntry(row.month.toString().substring(0, 7), row.visitors, row.staffName);
  }
}
