package org.nuanliu.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.nuanliu.devstack.Postgres;
import org.nuanliu.platform.crypto.KeyFiles;

/**
 * What the service needs in a test: a real PostgreSQL of its own and an issuer of tokens. One for
 * all test classes of a run; each test works in unions of its own.
 */
public class TestStack implements QuarkusTestResourceLifecycleManager {

  private static final Postgres.Passwords PASSWORDS =
      new Postgres.Passwords("owner-of-the-test", "app-of-the-test", "keycloak-of-the-test");

  private static Path directory;
  private static Postgres postgres;
  private static TestIssuer issuer;

  @Override
  public synchronized Map<String, String> start() {
    try {
      directory = Files.createTempDirectory("nuanliu-test");
      postgres = Postgres.start(directory.resolve("pgdata"), 0, PASSWORDS);
      issuer = TestIssuer.start();
      Map<String, String> settings = new HashMap<>();
      settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("nuanliu"));
      settings.put("quarkus.datasource.password", PASSWORDS.app());
      settings.put("quarkus.flyway.password", PASSWORDS.owner());
      settings.put("quarkus.oidc.auth-server-url", issuer.url());
      settings.put("quarkus.oidc.token.issuer", issuer.url());
      settings.putAll(TestKeycloak.settings());
      settings.put("nuanliu.attachment-dir", directory.resolve("attachments").toString());
      settings.put("nuanliu.audit-anchor-file", directory.resolve("anchors").toString());
      // Tests walk through working days as a demonstration does; see TestDate.
      settings.put("nuanliu.demo", "true");
      Path keys = directory.resolve("keys");
      KeyFiles.generateMissing(keys);
      settings.put("nuanliu.key-dir", keys.toString());
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      TestKeycloak.stop();
      issuer.close();
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the database, its write-ahead log and the attachments of this run lie. */
  public static Path directory() {
    return directory;
  }

  public static TestIssuer issuer() {
    return issuer;
  }

  /** Where a Keycloak keeps its data, for the test classes that need one. */
  static String keycloakDatabase() {
    return postgres.jdbcUrl("keycloak");
  }

  static String keycloakDatabasePassword() {
    return PASSWORDS.keycloak();
  }

  /** A connection that sees everything, for arranging and for checking. */
  public static Connection asOwner() throws SQLException {
    return connect("nuanliu_owner", PASSWORDS.owner());
  }

  /** A connection as the service has it: no scope until one is set. */
  public static Connection asApplication() throws SQLException {
    return connect("nuanliu_app", PASSWORDS.app());
  }

  private static Connection connect(String role, String password) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("nuanliu") + "?prepareThreshold=0", role, password);
  }
}
