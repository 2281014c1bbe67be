package org.nuanliu.aid.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file that was handed to a bank: its bytes are made anew and must have its hash. */
@Entity
@Immutable
@Table(name = "aid_bank_file")
class BankFile {

  @Id UUID id;
  UUID batchId;
  String unionPath;
  String layout;
  String fileName;
  String sm3;
  int lineCount;

  /** In 分. */
  long total;

  UUID madeBy;
  OffsetDateTime madeAt;
}
