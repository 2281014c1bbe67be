package org.nuanliu.aid.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A return file that was taken; all sums in 分. */
@Entity
@Immutable
@Table(name = "aid_return_file")
class ReturnImport {

  @Id UUID id;
  UUID batchId;
  String unionPath;
  String sm3;
  LocalDate bankDate;
  int paidCount;
  long paidTotal;
  int failedCount;
  long failedTotal;
  int doubtCount;
  long doubtTotal;
  UUID importedBy;
  OffsetDateTime importedAt;
}
