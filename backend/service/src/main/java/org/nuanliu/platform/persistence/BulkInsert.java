package org.nuanliu.platform.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Inserts many rows with one statement, {@code INSERT … SELECT FROM unnest(…)}: one array for each
 * column, so that its text is the same for every number of rows. Every value travels as text and is
 * cast; arrays have to be written as PostgreSQL writes them, which {@link #array} does.
 */
public final class BulkInsert {

  /**
   * One column.
   *
   * @param type SQL type to cast to
   */
  public record Column(String name, String type) {}

  private final String statement;
  private final List<Column> columns;
  private final List<Object[]> rows = new ArrayList<>();

  public BulkInsert(String table, List<Column> columns) {
    this.columns = columns;
    this.statement =
        "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS given (%s)"
            .formatted(
                table,
                names(""),
                columns.stream()
                    .map(column -> "given." + column.name() + "::" + column.type())
                    .collect(Collectors.joining(", ")),
                columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
                names(""));
  }

  /** Columns as {@code name type}, separated by commas. */
  public static BulkInsert into(String table, String columns) {
    return new BulkInsert(
        table,
        Arrays.stream(columns.split(","))
            .map(String::strip)
            .map(column -> column.split(" ", 2))
            .map(parts -> new Column(parts[0], parts[1]))
            .toList());
  }

  /**
   * Values in the order of the columns; byte arrays as {@code \x…}, everything else by its text.
   */
  public void add(Object... values) {
    rows.add(values);
  }

  public int size() {
    return rows.size();
  }

  public void execute(Connection connection) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var insert = connection.prepareStatement(statement)) {
      List<Array> arrays = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        int at = column;
        Object[] values = rows.stream().map(row -> text(row[at])).toArray();
        Array array = connection.createArrayOf("text", values);
        arrays.add(array);
        insert.setArray(column + 1, array);
      }
      insert.executeUpdate();
      for (Array array : arrays) {
        array.free();
      }
    }
    rows.clear();
  }

  /** A list as PostgreSQL writes an array of text. */
  public static String array(List<String> values) {
    return values.stream()
        .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String names(String before) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> before + columns.get(i).name())
        .collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> "\\x" + java.util.HexFormat.of().formatHex(bytes);
      case Enum<?> constant -> constant.name();
      default -> value.toString();
    };
  }
}
