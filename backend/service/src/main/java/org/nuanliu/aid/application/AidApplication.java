package org.nuanliu.aid.application;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuanliu.aid.application.domain.AidState;
import org.nuanliu.platform.money.Money;

/** What a family asks for. It stays with the union that applied. Amounts in 分. */
@Entity
@Table(name = "aid_application")
class AidApplication {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  String number;

  @Column(updatable = false)
  UUID householdId;

  @Column(updatable = false)
  UUID familyId;

  @Column(updatable = false)
  String householdNumber;

  String headName;

  UUID personId;

  String personName;

  String fileLevel;

  boolean temporary;

  @Column(updatable = false)
  String purpose;

  String variant;

  @Column(updatable = false)
  boolean urgent;

  @Enumerated(EnumType.STRING)
  AidState state = AidState.DRAFT;

  int year;

  String content;

  Long requested;

  Long declared;

  Long verified;

  long unitAid;

  long socialAid;

  Long granted;

  @JdbcTypeCode(SqlTypes.JSON)
  String decision;

  Integer approvalsNeeded;

  /** Who opened the draft, later whoever submitted it last. */
  UUID registrarId;

  UUID checkerId;

  UUID reviewerId;

  LocalDate appliedOn;

  LocalDate approvedOn;

  LocalDate paidOn;

  UUID lineId;

  LocalDate dueOn;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;

  /** What is to be judged: granted, or else asked for; nothing while it is not told. */
  Money amount() {
    Long fen = granted == null ? requested : granted;
    return fen == null ? Money.ZERO : new Money(fen);
  }

  /** What the family paid itself: verified, or else as stated; null while it is not told. */
  Money selfPaid() {
    Long fen = verified == null ? declared : verified;
    return money(fen);
  }

  /** Null stays null. */
  static Money money(Long fen) {
    return fen == null ? null : new Money(fen);
  }

  /** Null stays null. */
  static Long fen(Money money) {
    return money == null ? null : money.fen();
  }
}
