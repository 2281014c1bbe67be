package org.nuanliu.service.station;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was found at a station.
 *
 * @param met of list {@code station-standard}
 * @param missing of “七个一” that day, of list {@code station-facility}
 */
public record StationCheckEntry(
    UUID id,
    LocalDate checkedOn,
    List<String> met,
    List<String> missing,
    String note,
    String checkedByName) {

  static StationCheckEntry of(StationInspection row) {
    return new StationCheckEntry(
        row.id, row.checkedOn, row.met, row.missing, row.note, row.staffName);
  }
}
