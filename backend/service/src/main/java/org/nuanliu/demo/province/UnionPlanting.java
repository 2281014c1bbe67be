package org.nuanliu.demo.province;

import static org.nuanliu.union.UnionKind.CITY;
import static org.nuanliu.union.UnionKind.COUNTY;
import static org.nuanliu.union.UnionKind.DIRECT_COUNTY;
import static org.nuanliu.union.UnionKind.GRASSROOTS;
import static org.nuanliu.union.UnionKind.INDUSTRY;
import static org.nuanliu.union.UnionKind.TOWNSHIP;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionSummary;

/**
 * Unions below the counties: townships and streets with their real names, firms with invented names
 * that begin with 演示.
 */
final class UnionPlanting {

  private static final String INSERT =
      """
      INSERT INTO union_org (id, short_id, path, parent_id, kind, name)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final int BATCH = 500;
  private static final int SHORT_ID_BASE = 36;

  private static final List<String> FIRMS =
      List.of(
          "棉纺厂", "机械厂", "化肥厂", "水泥厂", "面粉厂", "煤矿", "阀门厂", "印染厂", "造纸厂", "砖瓦厂", "汽车运输公司", "建筑工程公司",
          "公共交通公司", "环卫公司", "百货商场", "食品厂", "制药厂", "轴承厂", "玻璃厂", "农机修造厂", "电子厂", "服装厂", "物流园联合",
          "商圈联合");

  private final Connection connection;
  private final DemoTree tree;
  private final Map<String, Queue<String>> townships;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, UnionSummary> youngestTownship = new HashMap<>();
  private final Queue<String> shortIds = new ArrayDeque<>();
  private PreparedStatement insert;
  private int left;

  /**
   * @param townships names by area code of the county
   */
  UnionPlanting(Connection connection, DemoTree tree, Map<String, Queue<String>> townships) {
    this.connection = connection;
    this.tree = tree;
    this.townships = townships;
    tree.of(UnionKind.values()).forEach(union -> taken.add(parent(union.path()) + union.name()));
  }

  /** Plants so many unions, a few everywhere before many anywhere. */
  void plant(int wanted) throws SQLException {
    List<UnionSummary> areas = new ArrayList<>(tree.of(COUNTY, DIRECT_COUNTY));
    tree.of(CITY).stream().filter(city -> !tree.hasChildren(city, COUNTY)).forEach(areas::add);
    List<UnionSummary> above = tree.of(CITY, INDUSTRY);
    left = areas.isEmpty() ? 0 : Math.max(0, wanted);
    try (var statement = connection.prepareStatement(INSERT)) {
      insert = statement;
      for (int round = 0; left > 0; round++) {
        for (UnionSummary area : areas) {
          plantTownship(area);
          plantFirm(
              round % 2 == 0 ? area : youngestTownship.getOrDefault(area.path(), area),
              area,
              round);
        }
        if (round < FIRMS.size()) {
          for (UnionSummary union : above) {
            plantFirm(union, union, round);
          }
        }
      }
      statement.executeBatch();
    }
  }

  private void plantTownship(UnionSummary area) throws SQLException {
    Queue<String> names = townships.get(area.areaCode());
    if (names != null && !names.isEmpty()) {
      String township = names.remove();
      if (stands(area, township)) {
        return;
      }
      add(area, TOWNSHIP, township + "总工会")
          .ifPresent(union -> youngestTownship.put(area.path(), union));
    }
  }

  /** Whether somebody has planted this township already, perhaps under a longer name. */
  private boolean stands(UnionSummary area, String township) {
    return tree.of(TOWNSHIP).stream()
        .anyMatch(
            union -> parent(union.path()).equals(area.path()) && union.name().contains(township));
  }

  private void plantFirm(UnionSummary parent, UnionSummary place, int round) throws SQLException {
    int trade = Math.floorMod(round * 7 + place.path().hashCode(), FIRMS.size());
    String where = place.name().replaceAll("(总工会|工会)$", "");
    add(
        parent,
        GRASSROOTS,
        "演示%s第%s%s工会".formatted(where, Numerals.of(round / FIRMS.size() + 1), FIRMS.get(trade)));
  }

  private Optional<UnionSummary> add(UnionSummary parent, UnionKind kind, String name)
      throws SQLException {
    if (left == 0 || !taken.add(parent.path() + name)) {
      return Optional.empty();
    }
    String shortId = nextShortId();
    var path = new UnionPath(parent.path()).child(shortId);
    UUID id =
        UUID.nameUUIDFromBytes(("demo:" + parent.id() + name).getBytes(StandardCharsets.UTF_8));
    insert.setObject(1, id);
    insert.setString(2, shortId);
    insert.setString(3, path.value());
    insert.setObject(4, parent.id());
    insert.setString(5, kind.code());
    insert.setString(6, name);
    insert.addBatch();
    left--;
    if (left % BATCH == 0) {
      insert.executeBatch();
    }
    return Optional.of(new UnionSummary(id, path.value(), kind, name, null, true));
  }

  /** From the sequence of the tree, so that no administrator's union meets a planted one. */
  private String nextShortId() throws SQLException {
    if (shortIds.isEmpty()) {
      try (var select =
              connection.prepareStatement(
                  "SELECT nextval('union_short_id') FROM generate_series(1, %d)".formatted(BATCH));
          var rows = select.executeQuery()) {
        while (rows.next()) {
          shortIds.add(Long.toString(rows.getLong(1), SHORT_ID_BASE));
        }
      }
    }
    return shortIds.remove();
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1);
  }
}
