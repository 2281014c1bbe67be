package org.nuanliu.service.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuanliu.service.station.domain.StationState;

/** A station for outdoor workers. */
@Entity
@Table(name = "station")
class Station {

  @Id UUID id;

  String unionPath;

  @Column(updatable = false)
  String number;

  String name;

  /** Of list {@code area}. */
  String areaCode;

  String address;

  BigDecimal longitude;

  BigDecimal latitude;

  /** Of list {@code station-kind}. */
  String kind;

  String partner;

  String keeperName;

  /** Encrypted. */
  String keeperPhone;

  /** Square metres; null where nobody told. */
  Integer floorArea;

  boolean allDay;

  /** {@code HH:mm}; null when open all day. */
  String opensAt;

  String closesAt;

  int capacity;

  /** Of list {@code station-facility}. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> facilities = List.of();

  @Enumerated(EnumType.STRING)
  StationState state;

  boolean mapListed;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;

  /** Codes that a list query answers joined by commas. */
  static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(","));
  }

  /** As people read it. */
  static String hours(boolean allDay, String opensAt, String closesAt) {
    return allDay ? "24 小时" : opensAt + "–" + closesAt;
  }
}
