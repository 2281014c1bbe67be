package org.nuanliu.aid.application;

import java.util.UUID;

/**
 * A person of the family.
 *
 * @param relation of list {@code relation}; absent for the head
 */
public record AidPersonChoice(UUID id, String name, String relation, boolean student) {}
