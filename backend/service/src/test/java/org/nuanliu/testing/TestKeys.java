package org.nuanliu.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of key files that the service of a test starts with. */
final class TestKeys {

  private TestKeys() {}

  static Path write(Path directory) throws IOException {
    return Files.createDirectories(directory);
  }
}
