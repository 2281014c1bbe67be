package org.nuanliu.enterprise.visit;

/**
 * A welfare that is missing, or a service that workers ask for.
 *
 * @param list {@code worker-welfare} or {@code worker-service}
 * @param code of that list
 * @param enterprises in how many
 * @param workers of these enterprises together
 */
public record EnterpriseNeed(String list, String code, int enterprises, int workers) {}
