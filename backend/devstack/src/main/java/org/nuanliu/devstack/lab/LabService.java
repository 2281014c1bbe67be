package org.nuanliu.devstack.lab;

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
public final class LabService implements AutoCloseable {

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

  private final Path app;
  private final int portBase;
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Process process;

  /**
   * @param app folder of {@code quarkus-run.jar}
   * @param folder for its keys, papers and log
   * @param portBase of its database; its own are the next but one and the third
   */
  public LabService(Path app, Path folder, int portBase, LabDatabase database, String issuer) {
    this.app = app;
    this.portBase = portBase;
    this.folder = folder;
    environment.put("NUANLIU_API_PORT", Integer.toString(portBase + 1));
    environment.put("NUANLIU_MANAGEMENT_PORT", Integer.toString(portBase + 3));
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

  public String url() {
    return "http://127.0.0.1:" + (portBase + 1);
  }

  public void makeKeys() throws IOException, InterruptedException {
    run(
        List.of(
            java(),
            "-cp",
            app + "/app/*:" + app + "/lib/main/*",
            "org.nuanliu.platform.crypto.KeyFiles",
            folder.resolve("keys").toString()));
  }

  /** Runs a command of the service to its end. */
  public void command(String... arguments) throws IOException, InterruptedException {
    List<String> command = start(arguments);
    run(command);
  }

  public void serve() throws IOException, InterruptedException {
    process =
        builder(start())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("api.log").toFile()))
            .start();
    awaitReady();
  }

  /** Until it says that it may be asked. */
  public void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    String ready = "http://127.0.0.1:" + (portBase + 3) + "/q/health/ready";
    while (!LabHttp.isOk(ready)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("服务未能启动，详见 " + folder.resolve("api.log"));
      }
      Thread.sleep(250);
    }
  }

  /** Ends the process without a word to it; one that does not run stays so. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Resident memory of the whole process, now. */
  public long residentMegabytes() throws IOException {
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
    command.add(app.resolve("quarkus-run.jar").toString());
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

  private static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }
}
