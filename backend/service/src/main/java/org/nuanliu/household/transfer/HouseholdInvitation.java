package org.nuanliu.household.transfer;

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
import org.nuanliu.household.transfer.domain.TransferState;

/** All that the receiving union knows of a transfer, in its own row under the transfer's id. */
@Entity
@Table(name = "household_invitation")
class HouseholdInvitation {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Enumerated(EnumType.STRING)
  TransferState state;

  @Column(updatable = false)
  boolean asked;

  /** The ID number that was asked for, masked. */
  @Column(updatable = false)
  String askedNumber;

  String maskedName;

  String number;

  String category;

  /** Name of the union that gives the file. */
  String fromUnion;

  String reasonKind;

  LocalDate dueOn;

  String answer;

  LocalDate endedOn;

  UUID householdId;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;
}
