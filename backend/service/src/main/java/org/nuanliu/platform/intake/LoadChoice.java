package org.nuanliu.platform.intake;

/** Which rows are loaded. */
public enum LoadChoice {
  /** The valid and the faulty ones. */
  ALL,
  VALID
}
