package org.nuanliu.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords between the parts of this installation, made at its first start. */
final class Secrets {

  private static final int LENGTH = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  /** Reads the file, which is readable by its owner alone; makes it when absent. */
  static Secrets open(Path file) {
    var secrets = new Secrets(file);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (var in = Files.newBufferedReader(file)) {
        secrets.values.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets;
  }

  /** The secret of this name; made and kept when it is asked for first. */
  String get(String name) {
    String value = values.getProperty(name);
    if (value == null) {
      byte[] random = new byte[LENGTH];
      RANDOM.nextBytes(random);
      value = HexFormat.of().formatHex(random);
      values.setProperty(name, value);
      try {
        Files.writeString(file, name + "=" + value + "\n", StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return value;
  }

  Postgres.Passwords database() {
    return new Postgres.Passwords(get("db.owner"), get("db.app"), get("db.keycloak"));
  }
}
