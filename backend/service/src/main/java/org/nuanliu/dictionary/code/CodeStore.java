package org.nuanliu.dictionary.code;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.nuanliu.dictionary.CodeItem;

/** Reads the code lists with what the province has changed in them. */
@ApplicationScoped
class CodeStore {

  private static final String LISTS =
      """
      SELECT list, version, name, valid_from, valid_to, adopted, source, extensible
      FROM code_list ORDER BY list, valid_from""";

  private static final String ITEMS =
      """
      SELECT list, version, code, label, parent, note, valid_from, valid_to
      FROM code_item ORDER BY sort""";

  /** Names by their days, then ends in the order in which they were entered. */
  private static final String CHANGES =
      """
      SELECT list, version, what, code, label, note, valid_from FROM code_change
      ORDER BY CASE what WHEN 'END' THEN NULL ELSE valid_from END, id""";

  private record Placed<T>(String place, T value) {}

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Inject DataSource dataSource;

  long countChanges() {
    try (var connection = dataSource.getConnection()) {
      return rows(connection, "SELECT count(*) FROM code_change", row -> row.getLong(1)).getFirst();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** List → its versions, the oldest first. */
  Map<String, List<CodeVersion>> load() {
    try (var connection = dataSource.getConnection()) {
      var items = placed(rows(connection, ITEMS, row -> new Placed<>(place(row), item(row))));
      var changes = placed(rows(connection, CHANGES, row -> new Placed<>(place(row), change(row))));
      return rows(connection, LISTS, row -> version(row, items, changes)).stream()
          .collect(groupingBy(CodeVersion::list, LinkedHashMap::new, toList()));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static <T> Map<String, List<T>> placed(List<Placed<T>> rows) {
    return rows.stream().collect(groupingBy(Placed::place, mapping(Placed::value, toList())));
  }

  private static String place(ResultSet row) throws SQLException {
    return row.getString(1) + "@" + row.getString(2);
  }

  private static <T> List<T> rows(Connection connection, String query, RowReader<T> reader)
      throws SQLException {
    try (var statement = connection.prepareStatement(query);
        var rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    }
  }

  private static CodeItem item(ResultSet row) throws SQLException {
    return new CodeItem(
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class));
  }

  private static CodeChange change(ResultSet row) throws SQLException {
    return new CodeChange(
        CodeChange.What.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, LocalDate.class));
  }

  private static CodeVersion version(
      ResultSet row, Map<String, List<CodeItem>> items, Map<String, List<CodeChange>> changes)
      throws SQLException {
    return new CodeVersion(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        row.getBoolean(6),
        row.getString(7),
        row.getBoolean(8),
        items.getOrDefault(place(row), List.of()),
        changes.getOrDefault(place(row), List.of()));
  }

  private static IllegalStateException unreadable(SQLException cause) {
    return new IllegalStateException("The code lists cannot be read", cause);
  }
}
