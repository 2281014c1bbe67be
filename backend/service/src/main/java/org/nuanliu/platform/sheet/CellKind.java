package org.nuanliu.platform.sheet;

/** What the cells of a column hold, and so how the template formats them. */
public enum CellKind {
  TEXT,
  /** ID, card and phone numbers: digits that are no quantity and must stay text. */
  NUMBER,
  DATE,
  MONEY,
  WHOLE,
  /** One label of a list. */
  CHOICE,
  /** Several labels of a list, separated by {@code 、}. */
  CHOICES,
  YES_NO
}
