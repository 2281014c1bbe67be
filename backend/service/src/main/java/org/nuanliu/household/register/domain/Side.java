package org.nuanliu.household.register.domain;

/** Whose turn it is: which union acts, and in which part. */
public enum Side {
  /** The union that files, by the person who fills in the form. */
  REGISTRAR,
  /** The union that files, by anyone there who may: survey, notice. */
  FILING,
  /** The union that files, by someone other than the registrar. */
  FIRST_CHECK,
  /** The nearest union above that reviews files. */
  REVIEWER,
  /** The union whose approval is due. */
  APPROVER,
  /** The union that files, or one above it up to the reviewer; not whoever proposed the ending. */
  ENDING_REVIEWER,
  /** The union that reviews; nobody who proposed or reviewed the ending. */
  ENDING_APPROVER,
  /** Nobody: it happens by itself. */
  NOBODY
}
