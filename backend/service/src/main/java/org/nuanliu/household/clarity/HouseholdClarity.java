package org.nuanliu.household.clarity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.household.clarity.domain.ClarityStanding;

/** The four clarities of one file; the row appears by itself when the file comes 在档. */
@Entity
@Table(name = "household_clarity")
class HouseholdClarity {

  /** The file's. */
  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  boolean owed;

  @Column(updatable = false)
  LocalDate since;

  String contactKind;

  UUID contactStaffId;

  String contactName;

  String contactUnit;

  String contactPost;

  String contactPhone;

  LocalDate contactSince;

  LocalDate deadline;

  String path;

  String target;

  int measures;

  LocalDate nextDue;

  LocalDate remindedOn;

  LocalDate settleBy;

  LocalDate escalatedOn;

  OffsetDateTime updatedAt;

  @Version int version;

  ClarityStanding standing(LocalDate today) {
    return ClarityStanding.of(
        contactKind != null, deadline, measures, path != null && target != null, nextDue, today);
  }
}
