package org.nuanliu.service.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Workers on duty who were visited at a station. Written once. */
@Entity
@Table(name = "station_visit")
class StationVisit {

  @Id UUID id;

  UUID stationId;

  @Column(updatable = false)
  String unionPath;

  LocalDate visitedOn;

  int workers;

  int migrantWorkers;

  String content;

  UUID staffId;

  String staffName;

  String staffUnionName;
}
