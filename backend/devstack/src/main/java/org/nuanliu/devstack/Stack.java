package org.nuanliu.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The parts of a running system in the order of their start. Every process is written down in
 * {@code .local/run.pids} as soon as it lives, so that one whose launcher was killed can still be
 * found and ended.
 */
final class Stack implements AutoCloseable {

  /** Read by {@code scripts/run}. */
  static final Path PIDS = Workspace.data().resolve("run.pids");

  private static final Path LOGS = Workspace.data().resolve("logs");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration STOPPING = Duration.ofSeconds(15);

  private final Ports ports;
  private final Secrets secrets;
  private final Service service;

  /** What ends the parts, the last one first. */
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();

  Stack(Ports ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
    this.service = new Service(ports, secrets);
  }

  void start() throws IOException, InterruptedException {
    Files.createDirectories(LOGS);
    Files.writeString(PIDS, ProcessHandle.current().pid() + "\n");
    service.makeKeys();
    startDatabase();
    var keycloak = CompletableFuture.supplyAsync(this::startKeycloak);
    if (!Files.exists(demonstrationStamp())) {
      keycloak.join();
      prepareDemonstration();
    }
    // On a later start both begin at once.
    Process api = service.serve(LOGS.resolve("api.log"));
    hold("api", api.toHandle());
    Process web = startWeb();
    keycloak.join();
    await("api", "http://127.0.0.1:" + ports.management() + "/q/health/ready", api);
    await("web", ports.publicUrl() + "/", web);
    await("web", ports.publicUrl() + "/auth/realms/nuanliu/.well-known/openid-configuration", web);
  }

  /** The parts that have ended by themselves; none while all live or while they are being ended. */
  synchronized List<String> dead() {
    return processes.entrySet().stream()
        .filter(part -> !part.getValue().isAlive())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized void close() {
    processes.clear();
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.err.println(e.getMessage());
      }
    }
    try {
      Files.deleteIfExists(PIDS);
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  private void startDatabase() throws IOException {
    Path data = Workspace.data().resolve("postgres");
    Postgres postgres = Postgres.startOwned(data, ports.database(), secrets.database());
    parts.push(postgres);
    note(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip()));
  }

  private Keycloak startKeycloak() {
    var keycloak =
        Keycloak.start(
            new Keycloak.Settings(
                ports.keycloak(),
                ports.publicUrl(),
                "jdbc:postgresql://127.0.0.1:" + ports.database() + "/keycloak",
                secrets.database().keycloak(),
                secrets.get("keycloak.admin-client"),
                secrets.get("keycloak.master"),
                LOGS.resolve("keycloak.log")));
    hold("keycloak", keycloak.process());
    return keycloak;
  }

  /** People first: where somebody works, families wait. Both commands only add what is missing. */
  private void prepareDemonstration() throws IOException, InterruptedException {
    prepare("demo-accounts", "演示账号未能建立");
    prepare("demo-province", "演示家庭未能装载");
    Files.createFile(demonstrationStamp());
  }

  private void prepare(String command, String failure) throws IOException, InterruptedException {
    Path log = LOGS.resolve(command + ".log");
    int exit =
        service
            .command(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(failure + "，详见 " + log);
    }
  }

  private Process startWeb() throws IOException {
    Path frontend = Workspace.root().resolve("frontend");
    Process web =
        new ProcessBuilder(
                "node", frontend.resolve("node_modules/vite/bin/vite.js").toString(), "preview")
            .directory(frontend.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(LOGS.resolve("web.log").toFile()))
            .start();
    hold("web", web.toHandle());
    return web;
  }

  private void await(String name, String url, Process process) throws InterruptedException {
    if (!Http.awaitOk(url, PATIENCE, process::isAlive)) {
      throw new IllegalStateException(name + " 未能启动，详见 " + LOGS.resolve(name + ".log"));
    }
  }

  private synchronized void hold(String name, ProcessHandle process) {
    parts.push(() -> Processes.stop(process, STOPPING));
    processes.put(name, process);
    List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
    family.add(process);
    family.forEach(member -> note(member.pid()));
  }

  private static void note(long pid) {
    try {
      Files.writeString(PIDS, pid + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path demonstrationStamp() {
    return Workspace.data().resolve("demonstration-ready");
  }
}
