package org.nuanliu.aid.bank.domain;

/** A text that a layout cannot hold: a character that its charset lacks, or too long a name. */
public final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param sentence Chinese, for the cashier
   */
  UnwritableException(String sentence) {
    super(sentence);
  }
}
