package org.nuanliu.union.staff;

import java.util.List;
import java.util.UUID;

/**
 * A staff member in a list.
 *
 * @param phone masked
 */
public record StaffSummary(
    UUID id,
    String name,
    String username,
    UUID unionId,
    String unionName,
    List<String> duties,
    boolean active,
    String phone) {}
