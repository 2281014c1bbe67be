package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person of a file.
 *
 * @param position 0 for the head
 */
public record SubjectPerson(
    UUID id, String name, int position, String relation, LocalDate birthDate) {

  static SubjectPerson of(HouseholdPerson row) {
    return new SubjectPerson(row.id, row.name, row.position, row.relation, row.birthDate);
  }
}
