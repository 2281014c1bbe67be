package org.nuanliu.platform.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The key files of a folder. Each holds one line of 64 hexadecimal digits, 32 random bytes, and is
 * readable by its owner alone. {@code docs/guides/keys.md} says how they are made, kept and
 * changed.
 */
public final class KeyFiles {

  /** The key-encryption key: wraps the data keys that stand in the database. */
  static final String KEY_ENCRYPTION = "kek.key";

  /**
   * Optional: the key-encryption key before the last change, until every data key is re-wrapped.
   */
  static final String PREVIOUS_KEY_ENCRYPTION = "kek-previous.key";

  static final String BLIND_INDEX = "blind-index.key";
  static final String AUDIT_SIGNING = "audit-sign.key";

  private static final int LENGTH = 32;
  private static final Set<PosixFilePermission> FOREIGN =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyFiles() {}

  /** Makes the keys that are missing in the folder named by the only argument; keeps the others. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Usage: KeyFiles <folder>");
    }
    generateMissing(Path.of(arguments[0]));
  }

  /** Makes the keys that are missing in this folder; keeps the others. */
  public static void generateMissing(Path folder) throws IOException {
    Files.createDirectories(folder);
    SecureRandom random = new SecureRandom();
    for (String name : List.of(KEY_ENCRYPTION, BLIND_INDEX, AUDIT_SIGNING)) {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        // An SM2 key must lie below the curve's order, which begins with ff ff ff fe.
        key[0] &= 0x7f;
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
      }
    }
  }

  /** Reads one key, or says in one sentence why the service must not start with it. */
  static byte[] read(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("Key file " + file + " is missing");
    }
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(FOREIGN::contains)) {
        throw new IllegalStateException(
            "Key file " + file + " is open to others than its owner; run chmod 600 on it");
      }
      String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
      byte[] key = HexFormat.of().parseHex(text);
      if (key.length != LENGTH) {
        throw malformed(file);
      }
      return key;
    } catch (IOException e) {
      throw new IllegalStateException("Key file " + file + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw malformed(file);
    }
  }

  private static IllegalStateException malformed(Path file) {
    return new IllegalStateException("Key file " + file + " must hold 64 hexadecimal digits");
  }
}
