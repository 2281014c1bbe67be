package org.nuanliu.dictionary.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A policy parameter with all its values.
 *
 * @param value in force today
 * @param validFrom since when
 * @param inferred no official text was found; to be confirmed by the province
 * @param source clause or practice that it comes from
 * @param values past, present and future, the oldest first
 */
public record ParameterDetail(
    String key,
    String label,
    @Schema(enumeration = {"integer", "decimal"}) String type,
    String unit,
    BigDecimal value,
    LocalDate validFrom,
    BigDecimal minimum,
    BigDecimal maximum,
    boolean inferred,
    String source,
    String description,
    List<DatedValue> values,
    int version) {

  /**
   * @param reason why it was set; null for a value that came with the product
   */
  @Schema(name = "ParameterValue")
  public record DatedValue(LocalDate validFrom, BigDecimal value, String reason) {}

  static ParameterDetail from(PolicyParameter parameter, LocalDate today) {
    var inForce = parameter.on(today);
    return new ParameterDetail(
        parameter.key,
        parameter.label,
        parameter.type,
        parameter.unit,
        inForce.value,
        inForce.validFrom,
        parameter.minimum,
        parameter.maximum,
        parameter.inferred,
        parameter.source,
        parameter.description,
        parameter.values.stream()
            .map(value -> new DatedValue(value.validFrom, value.value, value.reason))
            .toList(),
        parameter.version);
  }
}
