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

  /** Data, logs and caches of this machine; ignored by git, cleared by {@code make reset}. */
  static Path local() {
    return ROOT.resolve(".local");
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
