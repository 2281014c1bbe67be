package org.nuanliu.service.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was found at a station on a day. Written once. */
@Entity
@Table(name = "station_check")
class StationInspection {

  @Id UUID id;

  UUID stationId;

  @Column(updatable = false)
  String unionPath;

  LocalDate checkedOn;

  /** Of list {@code station-standard}. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> met = List.of();

  /** Of list {@code station-facility}, as the register stood that day. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> missing = List.of();

  String note;

  UUID staffId;

  String staffName;
}
