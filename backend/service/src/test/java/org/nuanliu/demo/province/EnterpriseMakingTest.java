package org.nuanliu.demo.province;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Tried out and taken back. */
@ApiTest
@DisplayName("演示省的企业和站点")
class EnterpriseMakingTest {

  @Inject FieldCipher cipher;

  @Test
  @DisplayName("每个市县都有企业和站点，信用代码不重复，再装一次不变")
  void everywhere() throws SQLException {
    TestTree.plant();
    try (Connection owner = TestStack.asOwner()) {
      owner.setAutoCommit(false);
      try (var statement = owner.createStatement()) {
        statement.execute("DELETE FROM enterprise");
        statement.execute("DELETE FROM station");
      }
      DemoTree tree = DemoTree.read(owner, UnionPath.ROOT);
      var staff = StepActors.read(owner, tree.byPath());
      for (int again = 0; again < 2; again++) {
        new EnterpriseMaking(tree, staff, TestDate.today()).make(owner);
        new StationMaking(tree, staff, cipher, TestDate.today()).make(owner);
      }
      assertThat(
              count(
                  owner,
                  """
                  SELECT count(*) FROM union_org u WHERE u.kind IN ('city', 'county', 'direct_county')
                    AND u.state = 'active'
                    AND (NOT EXISTS (SELECT FROM enterprise e WHERE e.union_path = u.path)
                      OR (SELECT count(*) FROM station s WHERE s.union_path = u.path) <> 2)"""))
          .isZero();
      assertThat(count(owner, "SELECT count(*) FROM enterprise_visit")).isPositive();
      assertThat(count(owner, "SELECT count(*) FROM enterprise_resettlement")).isPositive();
      assertThat(
              count(
                  owner,
                  "SELECT count(*) FROM enterprise e WHERE NOT EXISTS"
                      + " (SELECT FROM enterprise_directory d WHERE d.enterprise_id = e.id)"))
          .isZero();
      owner.rollback();
    }
  }

  private static long count(Connection owner, String query) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
