package org.nuanliu.household.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** 核对授权书 of one adult. */
@Entity
@Table(name = "household_authorisation")
class HouseholdAuthorisation {

  @Id UUID id;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  String unionPath;

  UUID personId;

  String textVersion;

  LocalDate givenOn;

  LocalDate validUntil;

  UUID attachmentId;

  UUID recordedBy;

  OffsetDateTime recordedAt;

  LocalDate revokedOn;

  UUID revokedBy;

  /** valid, expired or revoked. */
  String standing(LocalDate today) {
    if (revokedOn != null) {
      return "revoked";
    }
    return validUntil.isBefore(today) ? "expired" : "valid";
  }
}
