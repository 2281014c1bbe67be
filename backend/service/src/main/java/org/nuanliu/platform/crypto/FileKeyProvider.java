package org.nuanliu.platform.crypto;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys from files. The service does not start without them. */
@Startup
@Singleton
class FileKeyProvider implements KeyProvider {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final CryptoProvider crypto;
  private final String presentId;

  /** By id; the present one first. */
  private final Map<String, byte[]> keyEncryptionKeys = new LinkedHashMap<>();

  private final byte[] blindIndexKey;
  private final byte[] auditKey;
  private final byte[] auditPublicKey;

  @Inject
  FileKeyProvider(
      CryptoProvider crypto, @ConfigProperty(name = "nuanliu.key-dir") Optional<String> folder) {
    this(
        crypto,
        Path.of(
            folder.orElseThrow(
                () -> new IllegalStateException("NUANLIU_KEY_DIR must name the key folder"))));
  }

  FileKeyProvider(CryptoProvider crypto, Path folder) {
    this.crypto = crypto;
    presentId = hold(KeyFiles.read(folder, KeyFiles.KEY_ENCRYPTION));
    if (Files.exists(folder.resolve(KeyFiles.PREVIOUS_KEY_ENCRYPTION))) {
      hold(KeyFiles.read(folder, KeyFiles.PREVIOUS_KEY_ENCRYPTION));
    }
    blindIndexKey = KeyFiles.read(folder, KeyFiles.BLIND_INDEX);
    auditKey = KeyFiles.read(folder, KeyFiles.AUDIT_SIGNING);
    auditPublicKey = crypto.publicKey(auditKey);
  }

  private String hold(byte[] key) {
    String id = HexFormat.of().formatHex(derive(key, "id"), 0, 8);
    keyEncryptionKeys.put(id, Arrays.copyOf(derive(key, "wrap"), Suite.SM4_GCM.keyLength()));
    return id;
  }

  @Override
  public String keyEncryptionKeyId() {
    return presentId;
  }

  @Override
  public byte[] wrap(byte[] dataKey, int version) {
    byte[] iv = new byte[CryptoProvider.IV_LENGTH];
    RANDOM.nextBytes(iv);
    byte[] key = keyEncryptionKeys.get(presentId);
    byte[] sealed = crypto.seal(Suite.SM4_GCM, key, iv, place(version), dataKey);
    byte[] wrapped = Arrays.copyOf(iv, iv.length + sealed.length);
    System.arraycopy(sealed, 0, wrapped, iv.length, sealed.length);
    return wrapped;
  }

  @Override
  public byte[] unwrap(String keyEncryptionKeyId, byte[] wrapped, int version) {
    byte[] key = keyEncryptionKeys.get(keyEncryptionKeyId);
    if (key == null || wrapped.length <= CryptoProvider.IV_LENGTH + CryptoProvider.TAG_LENGTH) {
      throw new UndecryptableException();
    }
    byte[] iv = Arrays.copyOf(wrapped, CryptoProvider.IV_LENGTH);
    byte[] sealed = Arrays.copyOfRange(wrapped, iv.length, wrapped.length);
    return crypto.open(Suite.SM4_GCM, key, iv, place(version), sealed);
  }

  @Override
  public byte[] blindIndexKey(String purpose) {
    return derive(blindIndexKey, purpose);
  }

  @Override
  public byte[] sign(byte[] message) {
    return crypto.sign(auditKey, message);
  }

  @Override
  public byte[] auditPublicKey() {
    return auditPublicKey.clone();
  }

  private byte[] derive(byte[] key, String purpose) {
    return crypto.mac(key, ("nuanliu|" + purpose).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] place(int version) {
    return AssociatedData.of("data_key", "wrapped", version);
  }
}
