package org.nuanliu.dictionary.parameter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The definition of a parameter, which changes with a release, and its dated values. */
@Entity
@Table(name = "policy_parameter")
class PolicyParameter {

  static final String INTEGER = "integer";

  @Id
  @Column(updatable = false)
  String key;

  @Column(updatable = false)
  String label;

  @Column(updatable = false)
  String type;

  @Column(updatable = false)
  String unit;

  @Column(updatable = false)
  BigDecimal minimum;

  @Column(updatable = false)
  BigDecimal maximum;

  @Column(updatable = false)
  boolean inferred;

  @Column(updatable = false)
  String source;

  @Column(updatable = false)
  String description;

  @Version int version;

  @OneToMany(mappedBy = "parameter", fetch = FetchType.LAZY)
  @OrderBy("validFrom")
  List<PolicyParameterValue> values = new ArrayList<>();

  /** The value of a day; before the first day of all, the first value. */
  PolicyParameterValue on(LocalDate day) {
    return values.stream()
        .filter(value -> !value.validFrom.isAfter(day))
        .reduce((older, newer) -> newer)
        .orElseGet(values::getFirst);
  }

  Optional<PolicyParameterValue> startingOn(LocalDate day) {
    return values.stream().filter(value -> value.validFrom.equals(day)).findFirst();
  }

  /** A value yet to be set and stored, in its place among the others. */
  PolicyParameterValue newValueFrom(LocalDate day) {
    var value = PolicyParameterValue.of(this, day);
    values.add(value);
    values.sort(Comparator.comparing(one -> one.validFrom));
    return value;
  }

  boolean isWhole() {
    return INTEGER.equals(type);
  }

  boolean admits(BigDecimal value) {
    return value.compareTo(minimum) >= 0
        && value.compareTo(maximum) <= 0
        && (!isWhole() || value.stripTrailingZeros().scale() <= 0);
  }
}
