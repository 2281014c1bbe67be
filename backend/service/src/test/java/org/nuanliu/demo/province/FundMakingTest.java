package org.nuanliu.demo.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Tried out and taken back: what is in the ledger stays there. */
@ApiTest
@DisplayName("演示省的资金")
class FundMakingTest {

  @Test
  @DisplayName("每个市县都有今年各种来源的钱，账是平的，每笔两个人")
  void everybodyCanPay() throws SQLException {
    TestTree.plant();
    try (Connection owner = TestStack.asOwner()) {
      owner.setAutoCommit(false);
      // as on an installation where nobody has any money yet
      try (var statement = owner.createStatement()) {
        statement.execute("SET LOCAL session_replication_role = replica");
        for (String table :
            List.of(
                "fund_transfer",
                "fund_entry",
                "fund_posting",
                "fund_account",
                "fund_budget",
                "fund_grant")) {
          statement.execute("DELETE FROM " + table);
        }
        statement.execute("SET LOCAL session_replication_role = origin");
      }
      DemoTree tree = DemoTree.read(owner, UnionPath.ROOT);
      var making = new FundMaking(tree, StepActors.read(owner, tree.byPath()), TestDate.today());
      making.make(owner);
      making.make(owner);
      try (var statement = owner.createStatement()) {
        statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
      }
      assertThat(
              rows(
                  owner,
                  """
                  SELECT u.path FROM union_org u WHERE u.kind IN ('county', 'direct_county') AND u.state = 'active'
                    AND (SELECT count(DISTINCT g.source) FROM fund_budget b JOIN fund_grant g ON g.id = b.grant_id
                         JOIN fund_account a ON a.budget_id = b.id AND a.kind = 'AVAILABLE' AND a.balance > 0
                         WHERE b.union_path = u.path AND b.year = %d) < 7"""
                      .formatted(TestDate.today().getYear())))
          .as("counties that lack money of some source")
          .isEmpty();
      assertThat(rows(owner, "SELECT DISTINCT source FROM fund_grant ORDER BY 1"))
          .containsExactly(
              "central",
              "city",
              "county",
              "designated",
              "donation",
              "other",
              "provincial",
              "union-dues");
      assertThat(rows(owner, "SELECT sum(balance)::text FROM fund_account")).containsExactly("0");
      assertThat(
              rows(
                  owner,
                  "SELECT id::text FROM fund_account WHERE balance < 0 AND kind <> 'OUTSIDE'"))
          .isEmpty();
    } // not committed
  }

  private static List<String> rows(Connection owner, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
