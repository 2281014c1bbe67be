package org.nuanliu.aid.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A 票据 as it is stored; its number is encrypted and found by its blind index. */
@Entity
@Table(name = "aid_voucher")
class AidVoucherRow {

  @Id UUID id;

  @Column(updatable = false)
  UUID applicationId;

  @Column(updatable = false)
  String unionPath;

  int position;

  String kind;

  String number;

  byte[] numberBi;

  LocalDate issuedOn;

  /** 分. */
  long amount;

  /** Whether it is used up by this application. */
  boolean live;
}
