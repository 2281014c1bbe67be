package org.nuanliu.devstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service's jar as a process: serving, or running one of its commands. */
final class Service {

  /** Keeps the whole process below 500 MB resident (docs/guides/run.md says how it is measured). */
  private static final List<String> MEMORY =
      List.of(
          "-Xms96m",
          "-Xmx192m",
          "-XX:+UseSerialGC",
          "-XX:MaxMetaspaceSize=160m",
          "-XX:ReservedCodeCacheSize=64m",
          "-Xss512k");

  private static final Path APP = Workspace.local().resolve("app");
  private static final Path DATA = Workspace.data();

  private final Ports ports;
  private final Secrets secrets;

  Service(Ports ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  /** Makes the keys that are missing in {@code .local/keys}. */
  void makeKeys() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            java(),
            "-cp",
            APP + "/app/*:" + APP + "/lib/main/*",
            "org.nuanliu.platform.crypto.KeyFiles",
            DATA.resolve("keys").toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("密钥文件未能建立：" + DATA.resolve("keys"));
    }
  }

  Process serve(Path log) throws IOException {
    ProcessBuilder builder = builder(List.of(), ports.api(), ports.management());
    // Keycloak starts at the same time: its keys are fetched with the first request instead.
    builder.environment().put("QUARKUS_OIDC_CONNECTION_DELAY", "0S");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Runs a command beside whatever serves: its own HTTP ports are any that are free. */
  ProcessBuilder command(String... arguments) {
    ProcessBuilder builder = builder(List.of(arguments), 0, 0);
    builder.environment().put("QUARKUS_LOG_LEVEL", "WARN");
    builder.environment().put("QUARKUS_BANNER_ENABLED", "false");
    return builder;
  }

  private ProcessBuilder builder(List<String> arguments, int port, int managementPort) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(MEMORY);
    command.add("-jar");
    command.add(APP.resolve("quarkus-run.jar").toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment(port, managementPort));
    return builder;
  }

  private Map<String, String> environment(int port, int managementPort) {
    Map<String, String> settings = new HashMap<>();
    String keycloak = "http://127.0.0.1:" + ports.keycloak() + "/auth";
    settings.put("NUANLIU_API_PORT", Integer.toString(port));
    settings.put("NUANLIU_MANAGEMENT_PORT", Integer.toString(managementPort));
    settings.put("NUANLIU_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.database() + "/nuanliu");
    settings.put("NUANLIU_DB_APP_PASSWORD", secrets.database().app());
    settings.put("NUANLIU_DB_OWNER_PASSWORD", secrets.database().owner());
    settings.put("NUANLIU_PUBLIC_URL", ports.publicUrl());
    settings.put("NUANLIU_OIDC_URL", keycloak + "/realms/nuanliu");
    settings.put("NUANLIU_OIDC_ISSUER", ports.publicUrl() + "/auth/realms/nuanliu");
    settings.put("NUANLIU_KEYCLOAK_URL", keycloak);
    settings.put("NUANLIU_KEYCLOAK_ADMIN_SECRET", secrets.get("keycloak.admin-client"));
    settings.put("NUANLIU_KEY_DIR", DATA.resolve("keys").toString());
    settings.put("NUANLIU_ATTACHMENT_DIR", DATA.resolve("attachments").toString());
    settings.put("NUANLIU_AUDIT_ANCHOR_FILE", DATA.resolve("audit-anchors").toString());
    settings.put("NUANLIU_DEMO", "true");
    settings.put("NUANLIU_DEMO_ACCOUNTS_FILE", Accounts.FILE.toString());
    return settings;
  }

  private static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }
}
