package org.nuanliu.devstack.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuanliu.devstack.Postgres;

/** PostgreSQL of one size of data, with a log of statements that can be switched on. */
final class BenchDatabase implements AutoCloseable {

  private final Postgres postgres;
  private final Path data;
  private final Postgres.Passwords passwords;

  private BenchDatabase(Postgres postgres, Path data, Postgres.Passwords passwords) {
    this.postgres = postgres;
    this.data = data;
    this.passwords = passwords;
  }

  static BenchDatabase start(Path data, int port) throws IOException, SQLException {
    var passwords =
        new Postgres.Passwords(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString());
    var database = new BenchDatabase(Postgres.start(data, port, passwords), data, passwords);
    if (database.text("SHOW logging_collector").equals("on")) {
      return database;
    }
    try (Connection superuser = database.connect("postgres", "")) {
      for (String setting :
          List.of(
              "logging_collector = on",
              "log_destination = 'jsonlog'",
              "log_filename = 'bench.log'",
              "log_rotation_age = 0",
              "log_rotation_size = 0",
              // a load of a million families would write a checkpoint every few seconds
              "max_wal_size = '4GB'")) {
        superuser.createStatement().execute("ALTER SYSTEM SET " + setting);
      }
    }
    database.close();
    return new BenchDatabase(Postgres.start(data, port, passwords), data, passwords);
  }

  String url() {
    return postgres.jdbcUrl("nuanliu");
  }

  int port() {
    return postgres.port();
  }

  Postgres.Passwords passwords() {
    return passwords;
  }

  Path statementLog() {
    return data.resolve("log/bench.json");
  }

  /** Whether every statement of every session is written to the log, from now on. */
  void logStatements(boolean on) throws SQLException, InterruptedException {
    try (Connection superuser = connect("postgres", "");
        var statement = superuser.createStatement()) {
      statement.execute("ALTER SYSTEM SET log_statement = '%s'".formatted(on ? "all" : "none"));
      statement.execute("SELECT pg_reload_conf()");
    }
    // sessions see the new setting before their next statement; the signal needs a moment
    Thread.sleep(500);
  }

  void checkpoint() throws SQLException {
    try (Connection superuser = connect("postgres", "");
        var statement = superuser.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  /** The first value of the first row, as the owner. */
  String text(String query, Object... values) throws SQLException {
    List<String> found = texts(query, values);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The first column. */
  List<String> texts(String query, Object... values) throws SQLException {
    try (Connection owner = connect("nuanliu_owner", passwords.owner());
        var statement = owner.prepareStatement(query)) {
      bind(statement, values);
      List<String> found = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  void execute(String statement, Object... values) throws SQLException {
    try (Connection owner = connect("nuanliu_owner", passwords.owner());
        var prepared = owner.prepareStatement(statement)) {
      bind(prepared, values);
      prepared.execute();
    }
  }

  /** A connection as the service has it, without the service's way of preparing statements. */
  Connection asApplication() throws SQLException {
    return connect("nuanliu_app", passwords.app());
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  private static void bind(java.sql.PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(url(), user, password);
  }
}
