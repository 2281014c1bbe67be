package org.nuanliu.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The distribution of Keycloak under {@code .local/keycloak}, which Maven has unpacked: builds its
 * configuration once and starts it as a process.
 */
final class KeycloakServer {

  /** Fixed when the configuration is built; everything else is said at the start. */
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--http-relative-path=/auth", "--features-disabled=impersonation");

  private final Path home;

  private KeycloakServer(Path home) {
    this.home = home;
  }

  /** Finds the distribution and brings realm, theme and configuration up to date. */
  static KeycloakServer prepare() throws IOException, InterruptedException {
    Path folder = Workspace.local().resolve("keycloak");
    // Tests and `make run` may begin together.
    Files.createDirectories(folder);
    try (var channel =
            FileChannel.open(
                folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      var server = new KeycloakServer(distribution(folder));
      server.copyOwnFiles();
      server.buildOnce();
      return server;
    }
  }

  /** Starts the server; what it prints goes to the log file. */
  Process start(List<String> options, Map<String, String> environment, Path log)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("start", "--optimized", "--import-realm"));
    arguments.addAll(options);
    return launch(arguments, environment, log);
  }

  private static Path distribution(Path folder) throws IOException {
    try (var versions = Files.newDirectoryStream(folder, "keycloak-*")) {
      Path newest = null;
      for (Path version : versions) {
        if (Files.isRegularFile(version.resolve("bin/kc.sh"))
            && (newest == null || version.compareTo(newest) > 0)) {
          newest = version;
        }
      }
      if (newest == null) {
        throw new IllegalStateException("没有找到 Keycloak：请先执行 scripts/mvn package -DskipTests");
      }
      return newest;
    }
  }

  /** The realm is read only where the database has none; the theme is read at each start. */
  private void copyOwnFiles() throws IOException {
    Path source = Workspace.root().resolve("deploy/keycloak");
    copy(source.resolve("realm-nuanliu.json"), home.resolve("data/import/realm-nuanliu.json"));
    try (var files = Files.walk(source.resolve("theme"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, home.resolve("themes").resolve(source.resolve("theme").relativize(file)));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Half a minute of work that is done once: a start then takes ten seconds instead of sixty. */
  private void buildOnce() throws IOException, InterruptedException {
    Path stamp = home.resolve(".built");
    String wanted = String.join(" ", BUILD_OPTIONS);
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    List<String> arguments = new ArrayList<>(List.of("build"));
    arguments.addAll(BUILD_OPTIONS);
    Path log = home.resolve("build.log");
    if (launch(arguments, Map.of(), log).waitFor() != 0) {
      throw new IllegalStateException("Keycloak 未能完成构建，详见 " + log);
    }
    Files.writeString(stamp, wanted);
  }

  private Process launch(List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", home.resolve("bin/kc.sh").toString()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    builder.environment().putAll(environment);
    Files.createDirectories(log.toAbsolutePath().getParent());
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }
}
