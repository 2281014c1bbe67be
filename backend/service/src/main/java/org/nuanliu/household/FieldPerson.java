package org.nuanliu.household;

/**
 * A person of a family that is visited.
 *
 * @param relation to the head, of list {@code relation}; null for the head
 * @param age in years; null where it is not told
 * @param identity of list {@code member-status}
 * @param workState of list {@code work-state}
 */
public record FieldPerson(
    String name, String relation, Integer age, String identity, String workState) {}
