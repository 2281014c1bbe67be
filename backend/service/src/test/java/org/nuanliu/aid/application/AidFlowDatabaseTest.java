package org.nuanliu.aid.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.aid.application.domain.AidFlow;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestStack;

/** What the database refuses by itself, whatever the code above it does. */
@ApiTest
@DisplayName("数据库自己守住的帮扶规矩")
class AidFlowDatabaseTest {

  @Test
  @DisplayName("状态表与代码里的相同，只能从草稿开始")
  void sameTable() {
    assertThat(
            new TreeSet<>(
                Sql.column(
                    "SELECT from_state || ' → ' || to_state FROM aid_transition WHERE machine = 'application' AND from_state <> ''")))
        .isEqualTo(
            AidFlow.table().stream()
                .filter(line -> line.from() != line.to())
                .map(line -> line.from() + " → " + line.to())
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(
            Sql.column(
                "SELECT to_state FROM aid_transition WHERE machine = 'application' AND from_state = ''"))
        .containsExactly("DRAFT");
  }

  @Test
  @DisplayName("跳步、自己批自己、批准后改金额、改意见、超过限额：一律拒绝")
  void refuses() {
    AppliedAid draft = AppliedAid.open(AidApplicationTest.active(), "living");
    draft.saved(draft.living("1000.00")).submit().check().review("1000.00");
    UUID waiting = draft.id();
    refused("ck_aid_transition", "UPDATE aid_application SET state = 'PAID' WHERE id = ?", waiting);
    refused(
        "ck_aid_application_approver",
        """
        UPDATE aid_application SET state = 'APPROVED', approved_on = current_date, decision = '{}' WHERE id = ?""",
        waiting);
    refused(
        "ck_aid_application_people",
        "UPDATE aid_application SET reviewer_id = registrar_id WHERE id = ?",
        waiting);
    draft.approve();
    refused(
        "ck_aid_application_frozen",
        "UPDATE aid_application SET granted = granted + 1 WHERE id = ?",
        waiting);
    refused(
        "permission denied",
        "UPDATE aid_opinion SET opinion = '' WHERE application_id = ?",
        waiting);
    refused("permission denied", "DELETE FROM aid_opinion WHERE application_id = ?", waiting);
    refused(
        "ck_aid_usage_ceiling",
        """
        UPDATE aid_usage SET reserved = ceiling + 1
        WHERE id = (SELECT usage_id FROM aid_application_usage WHERE application_id = ?)""",
        waiting);
    refused("permission denied", "UPDATE aid_cap SET amount = 1 WHERE id = ?", waiting);
  }

  @Test
  @DisplayName("没有范围就看不到任何申请、票据和限额")
  void nothingWithoutScope() throws SQLException {
    AppliedAid.approvedLiving(AidApplicationTest.active(), "100.00");
    try (Connection application = TestStack.asApplication();
        var statement = application.createStatement()) {
      for (String table :
          List.of(
              "aid_application",
              "aid_application_person",
              "aid_opinion",
              "aid_voucher",
              "aid_usage",
              "aid_application_usage",
              "aid_paper")) {
        try (var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
          rows.next();
          assertThat(rows.getLong(1)).as(table).isZero();
        }
      }
    }
  }

  private static void refused(String by, String statement, UUID id) {
    assertThatThrownBy(
            () -> {
              try (Connection application = TestStack.asApplication();
                  var scope = application.createStatement();
                  var change = application.prepareStatement(statement)) {
                application.setAutoCommit(false);
                scope.execute("SELECT set_config('nuanliu.scope', '1.', true)");
                change.setObject(1, id);
                change.executeUpdate();
                application.commit();
              }
            })
        .as(statement)
        .hasMessageContaining(by.startsWith("ck_aid_transition") ? "No application goes" : by(by));
  }

  private static String by(String constraint) {
    return switch (constraint) {
      case "ck_aid_application_approver" -> "is not approved by others";
      case "ck_aid_application_frozen" -> "is approved";
      default -> constraint;
    };
  }
}
