package org.nuanliu.enterprise.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What is told of an enterprise.
 *
 * @param creditCode unified credit code, or an old registration number of 15 digits
 * @param unionId the union responsible for it, the caller's or one below; absent for the caller's
 * @param nature of list {@code employer-kind}
 * @param industry of list {@code industry}
 * @param state of list {@code enterprise-state}
 */
public record EnterpriseForm(
    @NotBlank @Size(max = 40) String creditCode,
    @NotBlank @Size(max = 100) String name,
    UUID unionId,
    @NotBlank @Size(max = 40) String nature,
    @Size(max = 40) String industry,
    @NotBlank @Size(max = 40) String state,
    @NotNull @Min(0) @Max(1_000_000) Integer headcount,
    @Size(max = 200) String address,
    @Size(max = 500) String note) {}
