package org.nuanliu.household.register.domain;

/**
 * Something that is missing or wrong in a form.
 *
 * @param pointer JSON pointer into the form
 * @param code stable code in kebab case
 * @param message Chinese sentence to stand beside the field
 * @param blocking false for a warning that does not keep the form from being submitted
 */
public record FormIssue(String pointer, String code, String message, boolean blocking) {

  public static FormIssue error(String pointer, String code, String message) {
    return new FormIssue(pointer, code, message, true);
  }

  public static FormIssue warning(String pointer, String code, String message) {
    return new FormIssue(pointer, code, message, false);
  }
}
