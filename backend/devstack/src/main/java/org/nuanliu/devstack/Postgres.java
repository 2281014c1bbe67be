package org.nuanliu.devstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * One PostgreSQL server from embedded binaries, with the roles and databases of the product.
 *
 * <p>{@code nuanliu_owner} owns the schema and bypasses row policies (migrations, demonstration
 * loader); {@code nuanliu_app} owns nothing and is what the service runs as.
 */
public final class Postgres implements AutoCloseable {

  /** Passwords of the three roles; they never stand in a file of the repository. */
  public record Passwords(String owner, String app, String keycloak) {}

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts the server and makes what is missing, so that a second start finds its data.
   *
   * @param dataDirectory where the cluster lives; made when absent, kept when present
   * @param port TCP port on loopback; 0 takes a free one
   * @throws UncheckedIOException when the server cannot be started
   */
  public static Postgres start(Path dataDirectory, int port, Passwords passwords) {
    return start(dataDirectory, port, passwords, true, false);
  }

  /** The same with a promise: what was acknowledged outlives a kill and a power cut. */
  public static Postgres startDurable(Path dataDirectory, int port, Passwords passwords) {
    return start(dataDirectory, port, passwords, true, true);
  }

  /** The same for a caller who ends it himself, after everything that uses it. */
  static Postgres startOwned(Path dataDirectory, int port, Passwords passwords) {
    return start(dataDirectory, port, passwords, false, true);
  }

  private static Postgres start(
      Path dataDirectory, int port, Passwords passwords, boolean endsWithJvm, boolean durable) {
    // A test's data dies with it; what people have entered survives a power cut.
    String promise = durable ? "on" : "off";
    // the usual place under /tmp belongs to whichever user of the machine came first
    Path programs = Workspace.local().resolve("postgres-binaries");
    try (var turn = PostgresPrograms.takeTurn(programs)) {
      PostgresPrograms.clearHalfUnpacked(programs);
      var server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(programs.toFile())
              .setDataDirectory(dataDirectory)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(endsWithJvm)
              .setPort(port)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF-8")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("timezone", "Asia/Shanghai")
              .setServerConfig("max_connections", "120")
              .setServerConfig("shared_buffers", "512MB")
              .setServerConfig("fsync", promise)
              .setServerConfig("synchronous_commit", promise)
              .setServerConfig("password_encryption", "scram-sha-256")
              .start();
      var postgres = new Postgres(server);
      postgres.prepare(passwords);
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL 未能启动：" + dataDirectory, e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL 已启动，但未能建立角色和数据库", e);
    }
  }

  /** TCP port on loopback. */
  public int port() {
    return server.getPort();
  }

  /** JDBC URL of a database of this server, without credentials. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void prepare(Passwords passwords) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      role(statement, "nuanliu_owner", "LOGIN BYPASSRLS", passwords.owner());
      role(statement, "nuanliu_app", "LOGIN", passwords.app());
      role(statement, "keycloak", "LOGIN", passwords.keycloak());
      database(statement, "nuanliu", "nuanliu_owner");
      database(statement, "keycloak", "keycloak");
    }
    try (Connection connection = server.getDatabase("postgres", "nuanliu").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
      statement.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
      statement.execute("GRANT CREATE, USAGE ON SCHEMA public TO nuanliu_owner");
    }
  }

  private static void role(Statement statement, String name, String options, String password)
      throws SQLException {
    if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + name + "'")) {
      statement.execute("CREATE ROLE " + name + " " + options);
    }
    statement.execute("ALTER ROLE " + name + " PASSWORD '" + password.replace("'", "''") + "'");
  }

  private static void database(Statement statement, String name, String owner) throws SQLException {
    if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
      statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
