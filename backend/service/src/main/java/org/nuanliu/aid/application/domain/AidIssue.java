package org.nuanliu.aid.application.domain;

/**
 * What stands between an application and its submission.
 *
 * @param pointer JSON pointer into the body that saves it
 * @param blocking false for what only deserves attention
 */
public record AidIssue(String pointer, String code, String message, boolean blocking) {

  static AidIssue of(String pointer, String code, String message) {
    return new AidIssue(pointer, code, message, true);
  }

  public static AidIssue attention(String pointer, String code, String message) {
    return new AidIssue(pointer, code, message, false);
  }
}
