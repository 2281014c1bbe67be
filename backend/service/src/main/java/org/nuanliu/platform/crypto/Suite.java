package org.nuanliu.platform.crypto;

/** An authenticated cipher. A data key keeps the suite it was made for, so both stay readable. */
public enum Suite {
  /** GB/T 32907 in GCM mode; the default. */
  SM4_GCM(16),
  AES_256_GCM(32);

  private final int keyLength;

  Suite(int keyLength) {
    this.keyLength = keyLength;
  }

  /** Length of a key in bytes. */
  public int keyLength() {
    return keyLength;
  }
}
