package org.nuanliu.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A real Keycloak with the realm of {@code deploy/keycloak}, as a process of its own on loopback.
 *
 * <p>In a test: {@code Keycloak.startForTests(postgres)} once for all classes, {@link #createUser}
 * for each person, {@link #accessToken} for the token that the person gets by signing in through
 * the page (authorization code and PKCE, as in a browser). The realm is the one of production:
 * there is no shorter way to a token.
 */
public final class Keycloak implements AutoCloseable {

  private static final Duration STARTUP = Duration.ofMinutes(4);

  /**
   * What one start needs.
   *
   * @param port TCP port on loopback
   * @param publicUrl what the user's browser sees before {@code /auth}, without a closing slash;
   *     the realm's page client is bound to it when the realm is imported
   * @param jdbcUrl database of its own, owned by {@code keycloak}
   * @param databasePassword of the role {@code keycloak}
   * @param adminSecret secret of the client {@code nuanliu-admin}, given to the realm at its import
   * @param masterPassword first password of {@code admin} in Keycloak's own realm
   * @param log file that takes what the server prints
   */
  public record Settings(
      int port,
      String publicUrl,
      String jdbcUrl,
      String databasePassword,
      String adminSecret,
      String masterPassword,
      Path log) {}

  private final Settings settings;
  private final Process process;
  private final KeycloakUsers users;

  private Keycloak(Settings settings, Process process) {
    this.settings = settings;
    this.process = process;
    this.users = new KeycloakUsers(url(), settings.adminSecret());
  }

  /**
   * Starts the server and waits until the realm answers. The realm is imported if absent.
   *
   * @throws IllegalStateException when it does not come up; the message names the log
   */
  public static Keycloak start(Settings settings) {
    try {
      var process =
          KeycloakServer.prepare().start(options(settings), environment(settings), settings.log());
      var keycloak = new Keycloak(settings, process);
      keycloak.awaitRealm();
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak 未能启动", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A server for one test run: a free port, the database {@code keycloak} of this PostgreSQL, and
   * no longer than this JVM.
   *
   * @param databasePassword of the role {@code keycloak} there
   */
  public static Keycloak startForTests(Postgres postgres, String databasePassword) {
    int port = freePort();
    var keycloak =
        start(
            new Settings(
                port,
                "http://localhost:" + port,
                postgres.jdbcUrl("keycloak"),
                databasePassword,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                Workspace.local().resolve("logs/keycloak-test-" + port + ".log")));
    Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
    return keycloak;
  }

  /** Where other processes of this machine reach it: {@code http://127.0.0.1:<port>/auth}. */
  public String url() {
    return "http://127.0.0.1:" + settings.port() + "/auth";
  }

  /** {@code iss} of its tokens. */
  public String issuer() {
    return settings.publicUrl() + "/auth/realms/nuanliu";
  }

  /** Secret of the client {@code nuanliu-admin}. */
  public String adminSecret() {
    return settings.adminSecret();
  }

  /** Its process, whose children are the server itself. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Users of the realm, through the service account of {@code nuanliu-admin}. */
  public KeycloakUsers users() {
    return users;
  }

  /**
   * Makes an account that can sign in at once.
   *
   * @param roles realm roles: one level and any duties
   * @return {@code sub} of its tokens
   */
  public String createUser(String username, String password, String... roles) {
    return users.create(username, password, null, List.of(roles));
  }

  /**
   * The same for an administrator, who needs a second factor.
   *
   * @param totpKey key of the one-time codes, any text; {@link Totp#code} computes the present one
   */
  public String createAdministrator(
      String username, String password, String totpKey, String... roles) {
    return users.create(username, password, totpKey, List.of(roles));
  }

  /** Signs in as a browser does and gives the access token. */
  public String accessToken(String username, String password) {
    return signIn().as(username, password).accessToken();
  }

  /** The same with a second factor. A code is good for one sign-in: keep the token. */
  public String accessToken(String username, String password, String totpKey) {
    return signIn().as(username, password, totpKey).accessToken();
  }

  /** The sign-in page of the realm, driven by HTTP. */
  public SignIn signIn() {
    return new SignIn(settings.publicUrl());
  }

  @Override
  public void close() {
    Processes.stop(process.toHandle(), Duration.ofSeconds(15));
  }

  private void awaitRealm() throws InterruptedException {
    String wellKnown = url() + "/realms/nuanliu/.well-known/openid-configuration";
    if (!Http.awaitOk(wellKnown, STARTUP, process::isAlive)) {
      close();
      throw new IllegalStateException("Keycloak 未能启动，详见 " + settings.log());
    }
  }

  private static List<String> options(Settings settings) {
    return List.of(
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + settings.port(),
        "--hostname=" + settings.publicUrl() + "/auth",
        // the service reads keys and manages users without the way round by the public address
        "--hostname-backchannel-dynamic=true",
        "--proxy-headers=xforwarded",
        // one node: no cluster ports
        "--cache=local");
  }

  private static Map<String, String> environment(Settings settings) {
    return Map.of(
        "KC_DB_URL", settings.jdbcUrl(),
        "KC_DB_USERNAME", "keycloak",
        "KC_DB_PASSWORD", settings.databasePassword(),
        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.masterPassword(),
        "NUANLIU_PUBLIC_URL", settings.publicUrl(),
        "NUANLIU_KEYCLOAK_ADMIN_SECRET", settings.adminSecret());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
