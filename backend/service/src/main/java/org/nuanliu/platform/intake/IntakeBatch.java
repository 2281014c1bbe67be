package org.nuanliu.platform.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One uploaded file on its way into the system. */
@Entity
@Table(name = "intake_batch")
class IntakeBatch {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  String kind;

  @Column(updatable = false)
  UUID importerId;

  @Column(updatable = false)
  String importerName;

  /** Encrypted. */
  @Column(updatable = false)
  String fileName;

  @Column(updatable = false)
  byte[] contentMac;

  @Enumerated(EnumType.STRING)
  IntakeState state = IntakeState.CHECKING;

  String reason;

  /** Headings that nobody knows. */
  @Column(updatable = false)
  String[] ignored;

  int totalRows;

  int validRows;

  int faultyRows;

  int duplicateRows;

  int refusedRows;

  int loadedRows;

  int skippedRows;

  byte[] contentHash;

  @Enumerated(EnumType.STRING)
  LoadChoice choice;

  UUID approverId;

  String approverName;

  byte[] approvedHash;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime decidedAt;

  OffsetDateTime updatedAt;

  /** Whether file and rows are deleted, because their time was over. */
  boolean purged;

  @Version int version;

  IntakeOrigin origin() {
    return new IntakeOrigin(id, unionPath, importerId, importerName);
  }

  /** Rows that this choice would load and that are not loaded yet. */
  int loadable(LoadChoice which) {
    int rows = validRows + (which == LoadChoice.ALL ? faultyRows : 0);
    return Math.max(0, rows - loadedRows - skippedRows);
  }

  void count(Verdict verdict) {
    totalRows++;
    switch (verdict) {
      case VALID -> validRows++;
      case FAULTY -> faultyRows++;
      case DUPLICATE -> duplicateRows++;
      case REFUSED -> refusedRows++;
    }
  }
}
