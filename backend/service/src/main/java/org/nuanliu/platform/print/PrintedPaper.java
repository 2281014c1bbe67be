package org.nuanliu.platform.print;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A document that was printed: what stands in it is known only as a keyed hash. */
@Entity
@Immutable
@Table(name = "printed_paper")
class PrintedPaper {

  @Id UUID id;
  String unionPath;
  String kind;
  UUID objectId;
  int objectVersion;
  String issuer;
  String maskedName;
  boolean unmasked;

  /** Encrypted. */
  String code;

  byte[] codeBi;
  byte[] contentHash;
  UUID printedBy;
  String printedByName;
  OffsetDateTime printedAt;
}
