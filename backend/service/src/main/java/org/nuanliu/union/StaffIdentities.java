package org.nuanliu.union;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Members of staff as persons, for whoever keeps them out of their own aid. */
public interface StaffIdentities {

  /**
   * Blind indexes of ID numbers as families' files know them ({@code FilePerson.idBlindIndex}),
   * also of people beyond the caller's scope.
   *
   * @return by staff id; without those who do not exist
   */
  Map<UUID, byte[]> personIndexes(Collection<UUID> staff);
}
