package org.nuanliu.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A family's file, as rooms that aid the family need to know it.
 *
 * @param familyId the first file of the family: stays the same when it leaves the register and
 *     comes back with a new file
 * @param state code of list {@code household-state}
 * @param active whether the family stands in the register now (在档); a temporary file does not
 * @param temporary whether it stands in it only as an emergency (临时救助)
 * @param fileLevel of list {@code file-level}; null while it is not told
 * @param filedOn null for a file that was never filed
 * @param persons the head first
 * @param accountIndex blind index of the account; null without one
 * @param accountGuardian whether a documented guardian holds the account
 */
public record HardshipFile(
    UUID id,
    UUID familyId,
    String number,
    String unionPath,
    String state,
    String stateLabel,
    boolean active,
    boolean temporary,
    String fileLevel,
    String category,
    LocalDate filedOn,
    String headName,
    List<FilePerson> persons,
    byte[] accountIndex,
    String accountHolder,
    boolean accountGuardian) {

  public FilePerson head() {
    return persons.getFirst();
  }
}
