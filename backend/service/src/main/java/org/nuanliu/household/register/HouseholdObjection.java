package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An objection; its words and contact are encrypted. */
@Entity
@Table(name = "household_objection")
class HouseholdObjection {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  UUID noticeId;

  LocalDate raisedOn;

  String source;

  String content;

  String contact;

  String outcome;

  String resolution;

  LocalDate resolvedOn;

  UUID resolvedBy;
}
