package org.nuanliu.household;

/**
 * The account into which a family is paid, in full. For bank files only; it stands in no answer.
 *
 * @param kind of list {@code account-kind}
 * @param number digits only
 * @param blindIndex of the number
 */
public record RecipientAccount(
    String bankName, String branch, String kind, String number, byte[] blindIndex, String holder) {

  private static final int LAST = 4;

  /** What may be shown of the number. */
  public String last4() {
    return number.substring(Math.max(0, number.length() - LAST));
  }

  /** Without the number, because records are written to logs by their text. */
  @Override
  public String toString() {
    return "RecipientAccount[" + kind + "]";
  }
}
