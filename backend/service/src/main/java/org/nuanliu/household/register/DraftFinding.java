package org.nuanliu.household.register;

import java.util.HexFormat;
import java.util.Map;

/**
 * Who of many stands in a file, by keyed hash in hexadecimal. Of files beyond the asking union only
 * that they exist is told (assurance B8).
 *
 * @param persons what to say of a person who stands in a live file anywhere
 * @param drafts what to say of a head of a draft of the asking union and those below it
 * @param accounts what to say of an account that a live file uses
 */
public record DraftFinding(
    Map<String, String> persons, Map<String, String> drafts, Map<String, String> accounts) {

  /** What to say of this person; null when there is nothing. */
  public String person(byte[] index) {
    return index == null ? null : persons.get(HexFormat.of().formatHex(index));
  }

  /** What to say of this head; null when there is nothing. */
  public String head(byte[] index) {
    String person = person(index);
    return person != null || index == null ? person : drafts.get(HexFormat.of().formatHex(index));
  }

  /** What to say of this account; null when there is nothing. */
  public String account(byte[] index) {
    return index == null ? null : accounts.get(HexFormat.of().formatHex(index));
  }
}
