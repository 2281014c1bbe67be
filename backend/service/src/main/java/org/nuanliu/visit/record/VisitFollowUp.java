package org.nuanliu.visit.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Something that was promised on a visit. */
@Entity
@Table(name = "visit_follow_up")
class VisitFollowUp {

  @Id UUID id;

  @Column(updatable = false)
  UUID visitId;

  @Column(updatable = false)
  String unionPath;

  int position;

  /** Encrypted. */
  String task;

  LocalDate dueOn;

  UUID staffId;

  String staffName;

  LocalDate doneOn;

  UUID doneBy;

  /** Encrypted. */
  String result;
}
