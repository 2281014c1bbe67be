package org.nuanliu.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCipherTest {

  private static final int CHUNK = 64 * 1024;
  private static final int SEALED = 12 + CHUNK + 16;
  private static final int HEADER = 8;
  private static final UUID ROW = UUID.fromString("01900000-0000-7000-8000-000000000001");

  private final HeldDataKeys keys = new HeldDataKeys(Suite.SM4_GCM);
  private final ContentCipher cipher = new ContentCipher(new SoftwareCryptoProvider(), keys);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 1_000_000})
  void returnsWhatWasEncrypted(int length) throws IOException {
    byte[] plain = content(length);
    byte[] stored = encrypt(plain);
    keys.begin(Suite.AES_256_GCM);
    assertThat(decrypt(stored)).isEqualTo(plain);
    assertThat(decrypt(encrypt(plain))).isEqualTo(plain);
  }

  @Test
  void hidesItsContent() throws IOException {
    byte[] stored = encrypt(new byte[2 * CHUNK]);
    assertThat(stored).hasSize(HEADER + 2 * SEALED);
    assertThat(Arrays.copyOfRange(stored, HEADER, HEADER + SEALED))
        .isNotEqualTo(Arrays.copyOfRange(stored, HEADER + SEALED, stored.length));
  }

  @Test
  void doesNotOpenForAnotherRow() throws IOException {
    byte[] stored = encrypt(content(100));
    assertThatThrownBy(
            () -> cipher.decrypt("attachment", UUID.randomUUID(), new ByteArrayInputStream(stored)))
        .isInstanceOf(UndecryptableException.class);
  }

  @Test
  void noticesChunksThatWereExchangedDroppedOrCutOff() throws IOException {
    byte[] stored = encrypt(content(3 * CHUNK));
    assertRefused(join(stored, 0, 2, 1));
    assertRefused(join(stored, 1, 2));
    assertRefused(join(stored, 0, 2));
    assertRefused(join(stored, 0, 1));
    assertRefused(join(stored, 0, 1, 2, 2));
    assertRefused(Arrays.copyOf(stored, stored.length - 1));
    assertRefused(Arrays.copyOf(stored, HEADER));
    assertRefused(new byte[0]);
  }

  @Test
  void noticesEveryFlippedBit() throws IOException {
    byte[] stored = encrypt(content(CHUNK + 50));
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = stored.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      assertRefused(damaged);
    }
  }

  private void assertRefused(byte[] stored) {
    assertThatThrownBy(() -> decrypt(stored))
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(UndecryptableException.class),
            e -> assertThat(e).hasCauseInstanceOf(UndecryptableException.class));
  }

  private byte[] encrypt(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    cipher.encrypt("attachment", ROW, new ByteArrayInputStream(plain), out);
    return out.toByteArray();
  }

  private byte[] decrypt(byte[] stored) throws IOException {
    try (InputStream in = cipher.decrypt("attachment", ROW, new ByteArrayInputStream(stored))) {
      return in.readAllBytes();
    }
  }

  private static byte[] join(byte[] stored, int... chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(stored, 0, HEADER);
    for (int chunk : chunks) {
      out.write(stored, HEADER + chunk * SEALED, SEALED);
    }
    return out.toByteArray();
  }

  private static byte[] content(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
