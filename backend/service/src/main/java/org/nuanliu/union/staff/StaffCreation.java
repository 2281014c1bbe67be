package org.nuanliu.union.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Somebody new at a union. The level of the account follows from the union and cannot be asked for.
 *
 * @param username small letters, digits, dot, dash and underscore; begins with a letter
 * @param idNumber as typed; 18 digits, or 15 of an old card
 * @param phone mobile
 */
public record StaffCreation(
    @NotNull UUID unionId,
    @NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{2,31}") String username,
    @NotBlank @Size(max = 60) String name,
    @NotNull @Size(max = 40) String idNumber,
    @NotNull @Size(max = 12) List<@NotNull @Size(max = 40) String> duties,
    @Size(max = 40) String phone) {}
