package org.nuanliu.enterprise.register;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.enterprise.register.domain.Resettlement;

/**
 * An enterprise that cuts capacity with its newest numbers.
 *
 * @param asOf their day; absent, as all numbers, while none were told
 */
public record ResettlementStanding(
    UUID id,
    String name,
    String unionName,
    int headcount,
    LocalDate asOf,
    Resettlement numbers,
    Integer settled,
    Integer waiting) {}
