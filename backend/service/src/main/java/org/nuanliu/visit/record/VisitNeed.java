package org.nuanliu.visit.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.visit.record.domain.NeedState;

/** A need that a visit has found. */
@Entity
@Table(name = "visit_need")
class VisitNeed {

  @Id UUID id;

  @Column(updatable = false)
  UUID visitId;

  @Column(updatable = false)
  String unionPath;

  int position;

  String need;

  /** Encrypted. */
  String content;

  LocalDate wishOn;

  @Enumerated(EnumType.STRING)
  NeedState state = NeedState.OPEN;

  /** Encrypted. */
  String answer;

  LocalDate answeredOn;
}
