package org.nuanliu.platform.crypto;

/**
 * A value could not be decrypted. There is one message for every reason (shape, key, tag, place),
 * so that nobody learns which it was by trying.
 */
public class UndecryptableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndecryptableException() {
    super("The value cannot be decrypted");
  }
}
