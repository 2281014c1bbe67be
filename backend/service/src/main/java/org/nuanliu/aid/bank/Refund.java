package org.nuanliu.aid.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** 退款: money of a paid line that came back; somebody else confirms it. */
@Entity
@Table(name = "aid_refund")
class Refund {

  @Id UUID id;

  @Column(updatable = false)
  UUID lineId;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  LocalDate returnedOn;

  @Column(updatable = false)
  String reason;

  @Column(updatable = false)
  String evidence;

  @Enumerated(EnumType.STRING)
  RulingState state;

  @Column(updatable = false)
  UUID proposedBy;

  @Column(updatable = false)
  OffsetDateTime proposedAt;

  UUID decidedBy;

  OffsetDateTime decidedAt;

  @Version int version;
}
