package org.nuanliu.platform.crypto;

/**
 * The keys that are not in the database: the key-encryption key, the blind-index key and the key
 * that signs the audit trail's anchors. Files serve a single machine; a cipher machine or a key
 * service is connected by implementing this interface.
 */
public interface KeyProvider {

  /** Names the present key-encryption key without giving it away. */
  String keyEncryptionKeyId();

  /** Wraps a data key under the present key-encryption key. */
  byte[] wrap(byte[] dataKey, int version);

  /**
   * Unwraps a data key.
   *
   * @param keyEncryptionKeyId the key it was wrapped under: the present or the previous one
   * @throws UndecryptableException if that key is not held, or the wrapped key was changed
   */
  byte[] unwrap(String keyEncryptionKeyId, byte[] wrapped, int version);

  /** A key of 32 bytes for this purpose alone, derived from the blind-index key. */
  byte[] blindIndexKey(String purpose);

  /** Signs with the audit key: SM2 with SM3. */
  byte[] sign(byte[] message);

  /** The audit key's public half, an uncompressed point. */
  byte[] auditPublicKey();
}
