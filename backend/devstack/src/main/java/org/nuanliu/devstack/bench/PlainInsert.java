package org.nuanliu.devstack.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * Takes out the rows that an import has made and puts them in again, chunk by chunk with {@code
 * INSERT … SELECT FROM unnest(…)}: the same rows, tables, indexes, triggers and row policies, and
 * nothing else. Only the inserts are timed.
 */
final class PlainInsert {

  private static final int CHUNK = 500;
  private static final List<String> TABLES = List.of("household", "household_person");

  /** One statement with its arrays. */
  private record Chunk(String statement, List<Array> arrays) {}

  private final LabDatabase database;
  private final LabPerson person;

  PlainInsert(LabDatabase database, LabPerson person) {
    this.database = database;
    this.person = person;
  }

  /** Milliseconds. */
  long again() throws SQLException {
    try (Connection application = database.asApplication()) {
      application.setAutoCommit(false);
      enter(application);
      List<List<Chunk>> chunks = new ArrayList<>();
      for (String ids : ids(application)) {
        List<Chunk> chunk = new ArrayList<>();
        for (String table : TABLES) {
          chunk.add(read(application, table, ids));
        }
        chunks.add(chunk);
      }
      application.commit();
      database.execute("DELETE FROM household WHERE registrar_id = ?", person.staffId());
      database.execute("VACUUM (ANALYZE) household, household_person");
      database.checkpoint();
      long begun = System.nanoTime();
      for (List<Chunk> chunk : chunks) {
        enter(application);
        for (Chunk part : chunk) {
          insert(application, part);
        }
        application.commit();
      }
      return (System.nanoTime() - begun) / 1_000_000;
    }
  }

  private void enter(Connection application) throws SQLException {
    try (var scope = application.prepareStatement("SELECT set_config('nuanliu.scope', ?, true)")) {
      scope.setString(1, person.path());
      scope.execute();
    }
  }

  /** Ids of the files of each chunk, as an array. */
  private List<String> ids(Connection application) throws SQLException {
    try (var query =
        application.prepareStatement(
            """
            SELECT array_agg(id)::text FROM (
              SELECT id, (row_number() OVER (ORDER BY id) - 1) / %d AS chunk FROM household WHERE registrar_id = ?) AS files
            GROUP BY chunk ORDER BY chunk"""
                .formatted(CHUNK))) {
      query.setObject(1, person.staffId());
      List<String> ids = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }
  }

  private Chunk read(Connection application, String table, String ids) throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> types = new ArrayList<>();
    columns(table, columns, types);
    String key = table.equals("household") ? "id" : "household_id";
    String arrays =
        columns.stream()
            .map(column -> "array_agg(%s::text ORDER BY id)".formatted(column))
            .collect(Collectors.joining(", "));
    List<Array> values = new ArrayList<>();
    try (var query =
        application.prepareStatement(
            "SELECT %s FROM %s WHERE %s = ANY (?::uuid[])".formatted(arrays, table, key))) {
      query.setString(1, ids);
      try (var row = query.executeQuery()) {
        row.next();
        for (int i = 1; i <= columns.size(); i++) {
          values.add(row.getArray(i));
        }
      }
    }
    String selected = "";
    for (int i = 0; i < columns.size(); i++) {
      selected += (i > 0 ? ", " : "") + "given." + columns.get(i) + "::" + types.get(i);
    }
    String names = String.join(", ", columns);
    return new Chunk(
        "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS given (%s)"
            .formatted(
                table,
                names,
                selected,
                columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
                names),
        values);
  }

  private void columns(String table, List<String> columns, List<String> types) throws SQLException {
    for (String column :
        database.texts(
            """
            SELECT attname || ' ' || format_type(atttypid, NULL) FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum""",
            table)) {
      String[] parts = column.split(" ", 2);
      columns.add(parts[0]);
      types.add(parts[1]);
    }
  }

  private static void insert(Connection application, Chunk part) throws SQLException {
    try (var statement = application.prepareStatement(part.statement)) {
      for (int i = 0; i < part.arrays.size(); i++) {
        statement.setArray(i + 1, part.arrays.get(i));
      }
      statement.executeUpdate();
    }
  }
}
