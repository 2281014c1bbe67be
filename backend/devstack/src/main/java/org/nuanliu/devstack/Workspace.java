package org.nuanliu.devstack;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in a clone of the repository, from whichever folder of it one starts. */
final class Workspace {

  private static final Path ROOT = find();

  private Workspace() {}

  /** The folder that holds everything. */
  static Path root() {
    return ROOT;
  }

  /** What was built and unpacked on this machine; ignored by git. */
  static Path local() {
    return ROOT.resolve(".local");
  }

  /**
   * Data and logs of one installation, cleared by {@code make reset}; the end-to-end tests name
   * another by {@code NUANLIU_DATA}.
   */
  static Path data() {
    String named = System.getenv("NUANLIU_DATA");
    return named == null ? local() : ROOT.resolve(named);
  }

  private static Path find() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("deploy/keycloak/realm-nuanliu.json"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("不在暖流的代码目录中：" + Path.of("").toAbsolutePath());
      }
    }
    return folder;
  }
}
