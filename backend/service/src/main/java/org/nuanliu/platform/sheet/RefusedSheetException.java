package org.nuanliu.platform.sheet;

/** A file that cannot be read as a table; the message is the Chinese sentence for its uploader. */
public final class RefusedSheetException extends Exception {

  private static final long serialVersionUID = 1L;

  public RefusedSheetException(String sentence) {
    super(sentence);
  }
}
