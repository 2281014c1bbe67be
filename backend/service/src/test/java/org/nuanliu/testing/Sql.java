package org.nuanliu.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements of the owner, for arranging and for checking. */
public final class Sql {

  private Sql() {}

  /** How many rows were changed. */
  public static int asOwner(String statement, Object... values) {
    try (Connection owner = TestStack.asOwner();
        PreparedStatement prepared = prepare(owner, statement, values)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of every row as text. */
  public static List<String> column(String query, Object... values) {
    try (Connection owner = TestStack.asOwner();
        PreparedStatement prepared = prepare(owner, query, values);
        var rows = prepared.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepare(Connection owner, String sql, Object[] values)
      throws SQLException {
    PreparedStatement prepared = owner.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
    return prepared;
  }
}
