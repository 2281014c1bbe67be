package org.nuanliu.visit.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuanliu.visit.record.domain.VisitOutcome;

/** 走访记录; what was recorded is not changed afterwards. */
@Entity
@Table(name = "visit")
class Visit {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  String number;

  UUID campaignId;

  UUID targetId;

  UUID householdId;

  UUID enterpriseId;

  String object;

  String objectName;

  String place;

  OffsetDateTime startedAt;

  LocalDate visitedOn;

  Integer minutes;

  String leader;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> party = List.of();

  int partySize;

  int vehicles;

  long cost;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> beyond = List.of();

  @Enumerated(EnumType.STRING)
  VisitOutcome outcome;

  String notMet;

  LocalDate nextTryOn;

  /** Encrypted. */
  String seen;

  String policy;

  UUID signatureId;

  long given;

  /** Fields that were filled in by hand. */
  int fields;

  int photos;

  @Column(updatable = false)
  UUID madeBy;

  String madeByName;

  @Column(updatable = false)
  byte[] contentMac;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  @Version int version;
}
