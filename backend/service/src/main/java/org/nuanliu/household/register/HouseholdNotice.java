package org.nuanliu.household.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.household.register.domain.NoticeKind;

/** A public notice. */
@Entity
@Table(name = "household_notice")
class HouseholdNotice {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  @Enumerated(EnumType.STRING)
  NoticeKind kind;

  String maskedName;

  String unitName;

  String category;

  String cause;

  String place;

  String phone;

  LocalDate startsOn;

  LocalDate endsOn;

  boolean provisional;

  boolean ended;
}
