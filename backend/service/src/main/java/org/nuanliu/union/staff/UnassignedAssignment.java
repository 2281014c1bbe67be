package org.nuanliu.union.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Whose a waiting account is, at which union, with which duties. */
public record UnassignedAssignment(
    @NotNull UUID unionId,
    @NotBlank @Size(max = 60) String name,
    @NotNull @Size(max = 40) String idNumber,
    @NotNull @Size(max = 12) List<@NotNull @Size(max = 40) String> duties) {}
