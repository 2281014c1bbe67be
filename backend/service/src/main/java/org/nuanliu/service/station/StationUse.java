package org.nuanliu.service.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** How many came in a month. */
@Entity
@Table(name = "station_use")
class StationUse {

  @Id UUID id;

  @Column(updatable = false)
  UUID stationId;

  @Column(updatable = false)
  String unionPath;

  /** Its first day. */
  @Column(updatable = false)
  LocalDate month;

  int visitors;

  UUID staffId;

  String staffName;
}
