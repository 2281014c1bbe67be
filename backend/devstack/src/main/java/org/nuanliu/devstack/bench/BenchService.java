package org.nuanliu.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service's jar as it runs in production, on its own ports. */
final class BenchService implements AutoCloseable {

  /** As {@code make run} starts it. */
  private static final List<String> MEMORY =
      List.of(
          "-Xms96m",
          "-Xmx192m",
          "-XX:+UseSerialGC",
          "-XX:MaxMetaspaceSize=160m",
          "-XX:ReservedCodeCacheSize=64m",
          "-Xss512k");

  private static final Duration START = Duration.ofSeconds(120);

  private final BenchSettings settings;
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Process process;

  BenchService(BenchSettings settings, Path folder, BenchDatabase database, String issuer) {
    this.settings = settings;
    this.folder = folder;
    environment.put("NUANLIU_API_PORT", Integer.toString(settings.portBase() + 1));
    environment.put("NUANLIU_MANAGEMENT_PORT", Integer.toString(settings.portBase() + 3));
    environment.put("NUANLIU_DB_URL", database.url());
    environment.put("NUANLIU_DB_APP_PASSWORD", database.passwords().app());
    environment.put("NUANLIU_DB_OWNER_PASSWORD", database.passwords().owner());
    environment.put("NUANLIU_OIDC_URL", issuer);
    environment.put("NUANLIU_OIDC_ISSUER", issuer);
    environment.put("NUANLIU_KEY_DIR", folder.resolve("keys").toString());
    environment.put("NUANLIU_ATTACHMENT_DIR", folder.resolve("attachments").toString());
    environment.put("NUANLIU_AUDIT_ANCHOR_FILE", folder.resolve("audit-anchors").toString());
    environment.put("NUANLIU_DEMO", "true");
    environment.put("QUARKUS_LOG_LEVEL", "WARN");
    environment.put("QUARKUS_LOG_CATEGORY__ORG_NUANLIU_DEMO__LEVEL", "INFO");
  }

  String url() {
    return "http://127.0.0.1:" + (settings.portBase() + 1);
  }

  void makeKeys() throws IOException, InterruptedException {
    Path app = jar().getParent();
    run(
        List.of(
            java(),
            "-cp",
            app + "/app/*:" + app + "/lib/main/*",
            "org.nuanliu.platform.crypto.KeyFiles",
            folder.resolve("keys").toString()));
  }

  /** Runs a command of the service to its end. */
  void command(String... arguments) throws IOException, InterruptedException {
    List<String> command = start(arguments);
    run(command);
  }

  void serve() throws IOException, InterruptedException {
    process =
        builder(start())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("api.log").toFile())
            .start();
    long end = System.nanoTime() + START.toNanos();
    String ready = "http://127.0.0.1:" + (settings.portBase() + 3) + "/q/health/ready";
    while (!BenchHttp.isOk(ready)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("服务未能启动，详见 " + folder.resolve("api.log"));
      }
      Thread.sleep(250);
    }
  }

  /** Resident memory of the whole process, now. */
  long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }

  private List<String> start(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(MEMORY);
    command.add("-jar");
    command.add(jar().toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    int exit = builder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("命令失败（%d）：%s".formatted(exit, command.getLast()));
    }
  }

  private ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }

  private Path jar() {
    return settings.folder().resolve("app/quarkus-run.jar");
  }

  private static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }
}
