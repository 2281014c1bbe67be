package org.nuanliu.enterprise.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.nuanliu.enterprise.register.domain.Resettlement;

/**
 * Where the workers of an enterprise stand on a day; the fields are those of {@link Resettlement}.
 */
public record ResettlementRecord(
    @NotNull LocalDate asOf,
    @NotNull @Min(1) @Max(1_000_000) Integer affected,
    @NotNull @Min(0) @Max(1_000_000) Integer reassigned,
    @NotNull @Min(0) @Max(1_000_000) Integer retrained,
    @NotNull @Min(0) @Max(1_000_000) Integer earlyRetired,
    @NotNull @Min(0) @Max(1_000_000) Integer retired,
    @NotNull @Min(0) @Max(1_000_000) Integer reemployed,
    @NotNull @Min(0) @Max(1_000_000) Integer publicPosts,
    @NotNull @Min(0) @Max(1_000_000) Integer unemployed,
    @Size(max = 500) String note) {

  Resettlement numbers() {
    return new Resettlement(
        affected,
        reassigned,
        retrained,
        earlyRetired,
        retired,
        reemployed,
        publicPosts,
        unemployed);
  }
}
