package org.nuanliu.service.station;

import java.time.LocalDate;
import java.util.UUID;

/** A visit to workers on duty; the fields are those of {@link StationVisitForm}. */
public record StationVisitEntry(
    UUID id,
    LocalDate visitedOn,
    int workers,
    int migrantWorkers,
    String content,
    String recordedByName,
    String unionName) {

  static StationVisitEntry of(StationVisit row) {
    return new StationVisitEntry(
        row.id,
        row.visitedOn,
        row.workers,
        row.migrantWorkers,
        row.content,
        row.staffName,
        row.staffUnionName);
  }
}
