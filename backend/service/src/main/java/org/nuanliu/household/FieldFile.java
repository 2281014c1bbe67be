package org.nuanliu.household;

import java.util.List;
import java.util.UUID;

/**
 * What whoever visits a family must know of its file, and nothing else: how to get there, whom to
 * meet, what was promised. No ID number, no account, no illness.
 *
 * @param version of the file, for whoever proposes a change of it later
 * @param address where the family lives, in full; null where it is not told
 * @param phone of the head, in full; null where it is not told
 * @param persons the head first
 * @param measures of 四明确 that are not done
 */
public record FieldFile(
    UUID id,
    int version,
    String number,
    String headName,
    String address,
    String phone,
    List<FieldPerson> persons,
    List<FieldMeasure> measures) {

  /** Without the address and the number, because records are written to logs by their text. */
  @Override
  public String toString() {
    return "FieldFile[" + id + "]";
  }
}
