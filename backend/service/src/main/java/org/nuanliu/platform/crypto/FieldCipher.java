package org.nuanliu.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Encrypts one text field of one row. The stored text is {@code v1|kid|iv|ct|tag}: the format, the
 * version of the data key, then initialisation vector, ciphertext and tag in URL-safe Base64.
 * Table, column, row id and key version are authenticated with it, so a value that is moved to
 * another row or column does not open.
 */
@ApplicationScoped
public class FieldCipher {

  private static final Logger LOG = Logger.getLogger(FieldCipher.class);
  private static final String FORMAT = "v1";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CryptoProvider crypto;
  private final DataKeys keys;

  FieldCipher(CryptoProvider crypto, DataKeys keys) {
    this.crypto = crypto;
    this.keys = keys;
  }

  /** Null stays null. */
  public String encrypt(String table, String column, UUID rowId, String plaintext) {
    if (plaintext == null) {
      return null;
    }
    DataKey key = keys.current();
    byte[] iv = new byte[CryptoProvider.IV_LENGTH];
    RANDOM.nextBytes(iv);
    byte[] place = AssociatedData.of(table, column, rowId, key.version());
    byte[] sealed =
        crypto.seal(key.suite(), key.key(), iv, place, plaintext.getBytes(StandardCharsets.UTF_8));
    int split = sealed.length - CryptoProvider.TAG_LENGTH;
    return String.join(
        "|",
        FORMAT,
        Integer.toString(key.version()),
        ENCODER.encodeToString(iv),
        ENCODER.encodeToString(Arrays.copyOf(sealed, split)),
        ENCODER.encodeToString(Arrays.copyOfRange(sealed, split, sealed.length)));
  }

  /**
   * Null stays null.
   *
   * @throws UndecryptableException if the value was changed, moved, or its key is not held
   */
  public String decrypt(String table, String column, UUID rowId, String value) {
    if (value == null) {
      return null;
    }
    try {
      return open(table, column, rowId, value.split("\\|", -1));
    } catch (UndecryptableException | IllegalArgumentException e) {
      LOG.errorf("Field %s.%s of row %s cannot be decrypted", table, column, rowId);
      throw new UndecryptableException();
    }
  }

  private String open(String table, String column, UUID rowId, String[] parts) {
    if (parts.length != 5 || !parts[0].equals(FORMAT)) {
      throw new UndecryptableException();
    }
    DataKey key = keys.version(Integer.parseInt(parts[1]));
    byte[] iv = DECODER.decode(parts[2]);
    byte[] ciphertext = DECODER.decode(parts[3]);
    byte[] tag = DECODER.decode(parts[4]);
    if (iv.length != CryptoProvider.IV_LENGTH || tag.length != CryptoProvider.TAG_LENGTH) {
      throw new UndecryptableException();
    }
    byte[] sealed = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
    System.arraycopy(tag, 0, sealed, ciphertext.length, tag.length);
    byte[] place = AssociatedData.of(table, column, rowId, key.version());
    return new String(
        crypto.open(key.suite(), key.key(), iv, place, sealed), StandardCharsets.UTF_8);
  }
}
