package org.nuanliu.household;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person of a filed family, for rooms that give something to that person.
 *
 * @param position 0 for the head
 * @param relation to the head, of list {@code relation}; null for the head
 * @param idBlindIndex of the ID number; the same for one person in every file and every union
 * @param identity of list {@code member-status}; null for the head and where it is not told
 * @param disease of list {@code disease}; null for none
 * @param student whether this person is at school, by {@code identity}
 */
public record FilePerson(
    UUID id,
    int position,
    String name,
    String relation,
    byte[] idBlindIndex,
    LocalDate birthDate,
    String identity,
    String disease,
    boolean student) {}
