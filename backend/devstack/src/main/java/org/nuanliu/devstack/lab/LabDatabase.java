package org.nuanliu.devstack.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.devstack.Postgres;

/** A PostgreSQL of its own. */
public final class LabDatabase implements AutoCloseable {

  /** Line of {@code postmaster.pid} with the folder of the sockets. */
  private static final int SOCKET_LINE = 4;

  private Postgres postgres;
  private final Path data;
  private final Postgres.Passwords passwords;

  private LabDatabase(Postgres postgres, Path data, Postgres.Passwords passwords) {
    this.postgres = postgres;
    this.data = data;
    this.passwords = passwords;
  }

  /** One that is fast and whose data need not outlive a crash; its statements can be logged. */
  public static LabDatabase startForMeasuring(Path data, int port)
      throws IOException, SQLException {
    var passwords = randomPasswords();
    var database = new LabDatabase(Postgres.start(data, port, passwords), data, passwords);
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
    return new LabDatabase(Postgres.start(data, port, passwords), data, passwords);
  }

  /** One that keeps what it has acknowledged, as in production. */
  public static LabDatabase startDurable(Path data, int port) {
    var passwords = randomPasswords();
    return new LabDatabase(Postgres.startDurable(data, port, passwords), data, passwords);
  }

  /** Ends every process of the server at once, as a power cut does, and starts it again. */
  public void killAndRestart() throws IOException {
    int port = port();
    List<String> lock = Files.readAllLines(data.resolve("postmaster.pid"));
    ProcessHandle postmaster =
        ProcessHandle.of(Long.parseLong(lock.getFirst().strip())).orElseThrow();
    List<ProcessHandle> family =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(process -> process.onExit().join());
    // there is nobody to stop any more; this gives the lock on the folder back
    postgres.close();
    // who was killed has not cleaned up, and a server does not start beside a lock that looks alive
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    Path sockets = Path.of(lock.get(SOCKET_LINE).strip());
    Files.deleteIfExists(sockets.resolve(".s.PGSQL." + port));
    Files.deleteIfExists(sockets.resolve(".s.PGSQL." + port + ".lock"));
    postgres = Postgres.startDurable(data, port, passwords);
  }

  public String url() {
    return postgres.jdbcUrl("nuanliu");
  }

  public int port() {
    return postgres.port();
  }

  public Postgres.Passwords passwords() {
    return passwords;
  }

  public Path statementLog() {
    return data.resolve("log/bench.json");
  }

  /** Whether every statement of every session is written to the log, from now on. */
  public void logStatements(boolean on) throws SQLException, InterruptedException {
    try (Connection superuser = connect("postgres", "");
        var statement = superuser.createStatement()) {
      statement.execute("ALTER SYSTEM SET log_statement = '%s'".formatted(on ? "all" : "none"));
      statement.execute("SELECT pg_reload_conf()");
    }
    // sessions see the new setting before their next statement; the signal needs a moment
    Thread.sleep(500);
  }

  public void checkpoint() throws SQLException {
    try (Connection superuser = connect("postgres", "");
        var statement = superuser.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  /** The first value of the first row, as the owner. */
  public String text(String query, Object... values) throws SQLException {
    List<String> found = texts(query, values);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The first column. */
  public List<String> texts(String query, Object... values) throws SQLException {
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

  public void execute(String statement, Object... values) throws SQLException {
    try (Connection owner = connect("nuanliu_owner", passwords.owner());
        var prepared = owner.prepareStatement(statement)) {
      bind(prepared, values);
      prepared.execute();
    }
  }

  /** What only the server's administrator may. */
  public void administer(String statement) throws SQLException {
    try (Connection superuser = connect("postgres", "");
        var prepared = superuser.createStatement()) {
      prepared.execute(statement);
    }
  }

  /** A connection as the service has it, without the service's way of preparing statements. */
  public Connection asApplication() throws SQLException {
    return connect("nuanliu_app", passwords.app());
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  private static Postgres.Passwords randomPasswords() {
    return new Postgres.Passwords(
        UUID.randomUUID().toString(), UUID.randomUUID().toString(), UUID.randomUUID().toString());
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
