package org.nuanliu.aid.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.platform.money.Money;

/** A batch: what is declared, what was sealed, who had which part in it. */
@Entity
@Table(name = "aid_batch")
public class AidBatch {

  @Id UUID id;

  @Column(updatable = false)
  String unionPath;

  @Column(updatable = false)
  String number;

  String title;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  PaymentMethod method;

  @Column(updatable = false)
  UUID budgetId;

  @Column(updatable = false)
  String source;

  @Column(updatable = false)
  String purpose;

  @Column(updatable = false)
  int year;

  int declaredCount;

  /** In 分. */
  long declaredTotal;

  @Enumerated(EnumType.STRING)
  BatchState state;

  String contentHash;

  String approvedHash;

  @Column(updatable = false)
  UUID registrarId;

  UUID reviewerId;

  UUID approverId;

  UUID cashierId;

  LocalDate approvedOn;

  LocalDate sentOn;

  LocalDate settledOn;

  String opinion;

  @Column(updatable = false)
  OffsetDateTime createdAt;

  OffsetDateTime updatedAt;

  @Version int version;

  public UUID id() {
    return id;
  }

  public String unionPath() {
    return unionPath;
  }

  public String number() {
    return number;
  }

  public LocalDate approvedOn() {
    return approvedOn;
  }

  public String source() {
    return source;
  }

  public String purpose() {
    return purpose;
  }

  public BatchState state() {
    return state;
  }

  public int declaredCount() {
    return declaredCount;
  }

  /** As it was declared; from its sealing on its lines add up to exactly this. */
  public Money total() {
    return new Money(declaredTotal);
  }

  /** Everybody who has had a part in it so far. */
  Set<UUID> people() {
    return Stream.of(registrarId, reviewerId, approverId, cashierId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What is hashed of the batch itself. */
  List<Object> head() {
    return Arrays.asList(
        number, method, budgetId, source, purpose, year, declaredCount, declaredTotal);
  }
}
