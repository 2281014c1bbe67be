package org.nuanliu.platform.crypto;

/**
 * The algorithms, and the only door to them. The software implementation satisfies the algorithm
 * requirements of GB/T 39786, not its requirement for a certified product; a cipher machine is
 * connected by implementing this interface and {@link KeyProvider}.
 */
public interface CryptoProvider {

  /** Length of every initialisation vector in bytes. */
  int IV_LENGTH = 12;

  /** Length of every authentication tag in bytes. */
  int TAG_LENGTH = 16;

  /** Length of every digest and message authentication code in bytes. */
  int DIGEST_LENGTH = 32;

  /** Encrypts; the result is the ciphertext followed by the tag. The vector must be fresh. */
  byte[] seal(Suite suite, byte[] key, byte[] iv, byte[] associated, byte[] plaintext);

  /**
   * Decrypts a ciphertext followed by its tag.
   *
   * @throws UndecryptableException whatever is wrong with it
   */
  byte[] open(Suite suite, byte[] key, byte[] iv, byte[] associated, byte[] sealed);

  /** SM3 (GB/T 32905). */
  byte[] digest(byte[] message);

  /** SM3 of a message that is too long to be held. */
  DigestStream digesting();

  /** HMAC with SM3. */
  byte[] mac(byte[] key, byte[] message);

  /** The public point, uncompressed, of an SM2 private key of 32 bytes. */
  byte[] publicKey(byte[] privateKey);

  /** SM2 with SM3 (GB/T 32918) and the standard's default signer id. */
  byte[] sign(byte[] privateKey, byte[] message);

  /** False for a wrong signature and for one that is not even well formed. */
  boolean verify(byte[] publicKey, byte[] message, byte[] signature);
}
