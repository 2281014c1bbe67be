package org.nuanliu.dictionary.code;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.Codes;

/** All versions of all lists. They change with a release only, so each node reads them once. */
@ApplicationScoped
class CodeBook implements Codes {

  private record Placed(String list, String version, CodeItem item) {}

  private final DataSource dataSource;
  private volatile Map<String, List<CodeList>> lists;

  CodeBook(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<String> version(String list, LocalDate on) {
    return inForce(list, on).map(CodeList::version);
  }

  @Override
  public List<CodeItem> items(String list, LocalDate on) {
    return inForce(list, on).stream()
        .flatMap(version -> version.items().stream())
        .filter(item -> item.validOn(on))
        .toList();
  }

  @Override
  public boolean isValid(String list, String code, LocalDate on) {
    return find(list, code, on).filter(item -> item.validOn(on)).isPresent();
  }

  @Override
  public Optional<String> label(String list, String code, LocalDate on) {
    return find(list, code, on).map(CodeItem::label);
  }

  List<CodeList> all() {
    return lists().values().stream().flatMap(List::stream).toList();
  }

  Optional<CodeList> inForce(String list, LocalDate on) {
    // Later versions stand last, and the latest that is in force wins.
    return versions(list).stream()
        .filter(version -> version.inForce(on))
        .reduce((older, newer) -> newer);
  }

  Optional<CodeList> ofVersion(String list, String version) {
    return versions(list).stream().filter(one -> one.version().equals(version)).findFirst();
  }

  private List<CodeList> versions(String list) {
    return lists().getOrDefault(list, List.of());
  }

  private Optional<CodeItem> find(String list, String code, LocalDate on) {
    return inForce(list, on)
        .flatMap(
            version ->
                version.items().stream().filter(item -> item.code().equals(code)).findFirst());
  }

  private Map<String, List<CodeList>> lists() {
    if (lists == null) {
      lists = load();
    }
    return lists;
  }

  private Map<String, List<CodeList>> load() {
    try (var connection = dataSource.getConnection()) {
      var items =
          readItems(connection).stream()
              .collect(
                  groupingBy(
                      placed -> placed.list() + "@" + placed.version(),
                      mapping(Placed::item, toList())));
      return readLists(connection, items).stream()
          .collect(groupingBy(CodeList::list, LinkedHashMap::new, toList()));
    } catch (SQLException e) {
      throw new IllegalStateException("The code lists cannot be read", e);
    }
  }

  private static List<Placed> readItems(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement(
                """
                SELECT list, version, code, label, parent, note, valid_from, valid_to
                FROM code_item ORDER BY sort""");
        var rows = statement.executeQuery()) {
      List<Placed> items = new ArrayList<>();
      while (rows.next()) {
        items.add(new Placed(rows.getString(1), rows.getString(2), item(rows)));
      }
      return items;
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

  private static List<CodeList> readLists(Connection connection, Map<String, List<CodeItem>> items)
      throws SQLException {
    try (var statement =
            connection.prepareStatement(
                """
                SELECT list, version, name, valid_from, valid_to, adopted, source
                FROM code_list ORDER BY list, valid_from""");
        var rows = statement.executeQuery()) {
      List<CodeList> lists = new ArrayList<>();
      while (rows.next()) {
        String list = rows.getString(1);
        String version = rows.getString(2);
        lists.add(
            new CodeList(
                list,
                version,
                rows.getString(3),
                rows.getObject(4, LocalDate.class),
                rows.getObject(5, LocalDate.class),
                rows.getBoolean(6),
                rows.getString(7),
                items.getOrDefault(list + "@" + version, List.of())));
      }
      return lists;
    }
  }
}
