package org.nuanliu.aid.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuanliu.aid.rule.domain.Cap;
import org.nuanliu.aid.rule.domain.CapFormula;
import org.nuanliu.aid.rule.domain.CapHolder;
import org.nuanliu.aid.rule.domain.CapPeriod;
import org.nuanliu.platform.money.Money;

/** One dated line of the caps, as it is stored. */
@Entity
@Table(name = "aid_cap")
class AidCapLine {

  @Id UUID id;

  String key;

  String purpose;

  String variant;

  @Enumerated(EnumType.STRING)
  CapHolder holder;

  String capGroup;

  @Enumerated(EnumType.STRING)
  CapFormula formula;

  Integer multiple;

  /** 分. */
  Long amount;

  @Enumerated(EnumType.STRING)
  CapPeriod period;

  String areaCode;

  boolean inferred;

  String clause;

  String note;

  LocalDate validFrom;

  /** Who set it; null for what came with the product. */
  UUID staffId;

  @Column(updatable = false)
  OffsetDateTime at;

  Cap cap() {
    return new Cap(
        key,
        purpose,
        variant,
        holder,
        capGroup,
        formula,
        multiple,
        amount == null ? null : new Money(amount),
        period,
        areaCode,
        inferred,
        clause,
        note,
        validFrom);
  }
}
