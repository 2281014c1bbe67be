package org.nuanliu.household.register;

import java.util.List;

/**
 * 核对授权书: one page for every adult of the family.
 *
 * @param head the applicant in whose name the file stands
 */
public record AuthorisationSheet(
    String number, String unionName, String head, String address, List<Adult> adults) {

  /**
   * @param relation to the head; 本人 for the head
   */
  public record Adult(String name, String relation, String idNumber, String mobile) {}
}
