package org.nuanliu.enterprise.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An enterprise in a list.
 *
 * @param families on file whose head works there by exactly this name, in the caller's scope
 * @param visitedOn when it was visited last; absent for never
 */
public record EnterpriseEntry(
    UUID id,
    String creditCode,
    String name,
    String unionName,
    String nature,
    String industry,
    String state,
    int headcount,
    int families,
    LocalDate visitedOn) {}
