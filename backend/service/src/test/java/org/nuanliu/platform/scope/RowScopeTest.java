package org.nuanliu.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanliu.testing.TestTree.CITY_A;
import static org.nuanliu.testing.TestTree.COUNTY_A1;
import static org.nuanliu.testing.TestTree.GRASSROOTS_A1;
import static org.nuanliu.testing.TestTree.GRASSROOTS_A1_LOOKALIKE;
import static org.nuanliu.testing.TestTree.GRASSROOTS_B1;
import static org.nuanliu.testing.TestTree.PROVINCE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** The row policy alone, without any check of the application. */
@ApiTest
class RowScopeTest {

  @BeforeAll
  static void people() {
    for (String path :
        List.of(
            PROVINCE, CITY_A, COUNTY_A1, GRASSROOTS_A1, GRASSROOTS_A1_LOOKALIKE, GRASSROOTS_B1)) {
      TestTree.tokenOf("row-scope", path, "registrar");
    }
  }

  @Test
  @DisplayName("没有范围就没有任何行，空串也一样")
  void noScopeNoRows() throws SQLException {
    try (Connection connection = TestStack.asApplication()) {
      assertThat(count(connection)).isZero();
      connection.setAutoCommit(false);
      enter(connection, "");
      assertThat(count(connection)).isZero();
    }
  }

  @Test
  @DisplayName("只看到自己和下级；名字相近的兄弟单位看不到")
  void ownSubtreeOnly() throws SQLException {
    try (Connection connection = TestStack.asApplication()) {
      connection.setAutoCommit(false);
      assertThat(visible(connection, GRASSROOTS_A1)).containsExactly(GRASSROOTS_A1);
      assertThat(visible(connection, COUNTY_A1))
          .containsExactlyInAnyOrder(COUNTY_A1, GRASSROOTS_A1, GRASSROOTS_A1_LOOKALIKE);
      assertThat(visible(connection, CITY_A)).doesNotContain(GRASSROOTS_B1, PROVINCE);
      assertThat(visible(connection, PROVINCE)).contains(GRASSROOTS_B1, PROVINCE);
    }
  }

  @Test
  @DisplayName("写到范围之外被数据库拒绝")
  void cannotWriteOutside() throws SQLException {
    try (Connection connection = TestStack.asApplication()) {
      connection.setAutoCommit(false);
      enter(connection, GRASSROOTS_A1);
      try (var update = connection.createStatement()) {
        assertThatThrownBy(
                () -> update.executeUpdate("UPDATE staff SET union_path = '" + GRASSROOTS_B1 + "'"))
            .hasMessageContaining("row-level security");
      }
    }
  }

  @Test
  @DisplayName("同一连接先省、后基层、再省：计划不共享，范围不残留（1000 次）")
  void connectionsDoNotBleed() throws SQLException {
    var random = new Random(1);
    List<String> paths = List.of(PROVINCE, CITY_A, COUNTY_A1, GRASSROOTS_A1, GRASSROOTS_B1);
    try (Connection connection = TestStack.asApplication()) {
      for (int round = 0; round < 1000; round++) {
        String path = paths.get(random.nextInt(paths.size()));
        connection.setAutoCommit(false);
        List<String> seen = visible(connection, path);
        assertThat(seen).isNotEmpty().allMatch(union -> union.startsWith(path));
        if (random.nextBoolean()) {
          connection.commit();
        } else {
          connection.rollback();
        }
        connection.setAutoCommit(true);
        assertThat(count(connection)).as("round %d after %s", round, path).isZero();
      }
    }
  }

  private static List<String> visible(Connection connection, String path) throws SQLException {
    enter(connection, path);
    try (var query =
            connection.prepareStatement(
                "SELECT DISTINCT union_path::text FROM staff WHERE subject LIKE 'row-scope%' ORDER BY 1");
        var rows = query.executeQuery()) {
      List<String> paths = new ArrayList<>();
      while (rows.next()) {
        paths.add(rows.getString(1));
      }
      return paths;
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM staff")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void enter(Connection connection, String path) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT set_config('nuanliu.scope', ?, true)")) {
      statement.setString(1, path);
      statement.execute();
    }
  }
}
