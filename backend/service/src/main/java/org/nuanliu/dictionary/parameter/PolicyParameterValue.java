package org.nuanliu.dictionary.parameter;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.persistence.Ids;

/** What a parameter is worth from a day on. */
@Entity
@Table(name = "policy_parameter_value")
class PolicyParameterValue {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "parameter_key", updatable = false)
  PolicyParameter parameter;

  LocalDate validFrom;
  BigDecimal value;
  String reason;
  UUID staffId;
  Instant at;

  static PolicyParameterValue of(PolicyParameter parameter, LocalDate validFrom) {
    var value = new PolicyParameterValue();
    value.id = Ids.next();
    value.parameter = parameter;
    value.validFrom = validFrom;
    return value;
  }

  void set(BigDecimal newValue, String why, UUID who, Instant when) {
    value = newValue;
    reason = why;
    staffId = who;
    at = when;
  }
}
