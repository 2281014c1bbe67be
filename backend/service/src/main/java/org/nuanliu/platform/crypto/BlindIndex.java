package org.nuanliu.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Equality search over encrypted fields: HMAC-SM3 under a key that is neither in the database nor
 * any data key. The label keeps fields apart, so that equal values of two fields look unrelated.
 */
@ApplicationScoped
public class BlindIndex {

  private final CryptoProvider crypto;
  private final KeyProvider keys;

  BlindIndex(CryptoProvider crypto, KeyProvider keys) {
    this.crypto = crypto;
    this.keys = keys;
  }

  /**
   * The index of a value, 32 bytes; null for null. The caller brings the value into its one
   * spelling first (an ID number's X in upper case, a phone without spaces).
   */
  public byte[] of(String label, String value) {
    if (value == null) {
      return null;
    }
    return ofContent(label, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The keyed hash of content, 32 bytes. */
  public byte[] ofContent(String label, byte[] content) {
    return crypto.mac(keys.blindIndexKey("blind-index|" + label), content);
  }
}
