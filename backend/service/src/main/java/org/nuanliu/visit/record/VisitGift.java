package org.nuanliu.visit.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.visit.record.domain.GiftKind;
import org.nuanliu.visit.record.domain.GiftState;

/** 慰问款物. */
@Entity
@Table(name = "visit_gift")
class VisitGift {

  @Id UUID id;

  @Column(updatable = false)
  UUID visitId;

  @Column(updatable = false)
  String unionPath;

  int position;

  @Enumerated(EnumType.STRING)
  GiftKind kind;

  String source;

  long amount;

  String what;

  String paperNumber;

  boolean signed;

  @Enumerated(EnumType.STRING)
  GiftState state;

  @Column(updatable = false)
  UUID madeBy;

  UUID budgetId;

  UUID settledBy;

  OffsetDateTime settledAt;

  UUID applicationId;

  @Version int version;
}
