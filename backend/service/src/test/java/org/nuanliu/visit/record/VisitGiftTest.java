package org.nuanliu.visit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanliu.visit.record.RecordedVisit.CASHIER;
import static org.nuanliu.visit.record.RecordedVisit.VISITOR;
import static org.nuanliu.visit.record.RecordedVisit.cash;
import static org.nuanliu.visit.record.RecordedVisit.path;
import static org.nuanliu.visit.record.RecordedVisit.recorded;
import static org.nuanliu.visit.record.RecordedVisit.send;
import static org.nuanliu.visit.record.RecordedVisit.with;

import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.fund.ledger.AccountKind;
import org.nuanliu.fund.ledger.Books;
import org.nuanliu.platform.command.Command;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;
import org.nuanliu.testing.Together;

@ApiTest
@DisplayName("慰问款物")
class VisitGiftTest {

  @Inject @Any Instance<Command> commands;

  private static Response given() {
    return recorded(with("gifts", List.of(cash("union-dues", "600.00"))));
  }

  private static Response settle(Api who, int version, Response visit, UUID budget) {
    return who.post(
        version,
        path(visit) + "/gifts/" + visit.path("gifts[0].id") + "/settle",
        Map.of("budgetId", budget));
  }

  @Test
  @DisplayName("另一个人入账：预留并支付，只记一次，账是平的")
  void settled() throws Exception {
    UUID budget = Books.filled(TestTree.COUNTY_A1, "union-dues", 100_000);
    Response visit = given();
    UUID gift = UUID.fromString(visit.path("gifts[0].id"));
    assertThat(settle(CASHIER, 7, visit, budget).statusCode()).as("stale").isEqualTo(412);
    List<Integer> answers = Together.call(8, turn -> settle(CASHIER, 0, visit, budget));
    assertThat(answers).containsOnlyOnce(200).doesNotContain(500);
    assertThat(Books.balance(budget, AccountKind.AVAILABLE)).isEqualTo(40_000);
    assertThat(Books.balance(budget, AccountKind.RESERVED)).isZero();
    assertThat(Books.balance(budget, AccountKind.PAID)).isEqualTo(60_000);
    assertThat(
            Sql.column(
                "SELECT subject_key FROM fund_posting WHERE subject_id = ? ORDER BY 1", gift))
        .containsExactly("visit-gift:" + gift + ":pay", "visit-gift:" + gift + ":reserve");
    Command verify =
        commands.stream()
            .filter(command -> command.name().equals("fund-verify"))
            .findFirst()
            .orElseThrow();
    assertThat(verify.run()).isZero();
    Response now = CASHIER.get(path(visit));
    assertThat(now.<String>path("gifts[0].state")).isEqualTo("SETTLED");
    assertThat(now.jsonPath().getList("gifts[0].allowedActions")).isEmpty();
    assertThat(settle(CASHIER, now.path("gifts[0].version"), visit, budget).statusCode())
        .as("settled already")
        .isEqualTo(409);
  }

  @Test
  @DisplayName("登记的人自己不能入账，也不能改登记，数据库也不让")
  void fourEyes() {
    Api both = Api.as(TestTree.COUNTY_A1, "registrar", "cashier");
    UUID budget = Books.filled(TestTree.COUNTY_A1, "union-dues", 100_000);
    Response visit = send(both, with("gifts", List.of(cash("union-dues", "600.00"))));
    assertThat(visit.statusCode()).as(visit.asString()).isEqualTo(200);
    assertThat(visit.jsonPath().getList("gifts[0].allowedActions")).isEmpty();
    assertThat(settle(both, 0, visit, budget).statusCode()).isEqualTo(403);
    assertThat(settle(VISITOR, 0, visit, budget).statusCode()).isEqualTo(403);
    String settled = "state = 'SETTLED', budget_id = '%s', settled_at = now()".formatted(budget);
    refused("ck_visit_gift_people", settled + ", settled_by = made_by", visit);
    refused("stays what it is", "made_by = gen_random_uuid()", visit);
    refused("stays what it is", "amount = 1", visit);
    refused("ck_visit_gift_source", "source = 'central'", visit, true);
    assertThat(settle(CASHIER, 0, visit, budget).statusCode()).isEqualTo(200);
    refused("goes from", "state = 'GIVEN', settled_by = NULL, budget_id = NULL", visit);
    refused("stays what it is", "settled_by = gen_random_uuid()", visit);
    assertThatThrownBy(() -> application("DELETE FROM visit_gift"))
        .hasMessageContaining("permission denied");
  }

  @Test
  @DisplayName("财政资金、别的工会、别的来源、别的用途、钱不够，都不能入账；外县看不到")
  void otherMoney() {
    Response visit = given();
    for (UUID wrong :
        List.of(
            Books.filled(TestTree.COUNTY_A1, "central", 100_000),
            Books.filled(TestTree.COUNTY_A1, "donation", 100_000),
            Books.filled(TestTree.COUNTY_A2, "union-dues", 100_000),
            Books.line(
                TestTree.COUNTY_A1,
                Books.grant(TestTree.COUNTY_A1, "union-dues"),
                "medical",
                TestDate.today().getYear()),
            UUID.randomUUID())) {
      Response refused = settle(CASHIER, 0, visit, wrong);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/budgetId");
    }
    UUID little = Books.filled(TestTree.COUNTY_A1, "union-dues", 59_999);
    assertThat(settle(CASHIER, 0, visit, little).<String>path("type"))
        .endsWith("fund-insufficient");
    assertThat(Books.balance(little, AccountKind.AVAILABLE)).isEqualTo(59_999);
    assertThat(settle(Api.as(TestTree.COUNTY_A2, "cashier"), 0, visit, little).statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("慰问品要写明名称；没有签名就要有签收表编号")
  void goods() {
    Map<String, String> goods = Map.of("kind", "GOODS", "source", "donation", "amount", "180.00");
    assertThat(send(VISITOR, with("gifts", List.of(goods))).jsonPath().getList("errors.pointer"))
        .containsExactly("/gifts/0/what", "/gifts/0/paperNumber");
  }

  private static void refused(String by, String change, Response visit) {
    refused(by, change, visit, false);
  }

  private static void refused(String by, String change, Response visit, boolean asOwner) {
    String statement =
        "UPDATE visit_gift SET %s WHERE id = '%s'"
            .formatted(change, visit.<String>path("gifts[0].id"));
    assertThatThrownBy(
            () -> {
              if (asOwner) {
                Sql.asOwner(statement);
              } else {
                application(statement);
              }
            })
        .as(statement)
        .hasStackTraceContaining(by);
  }

  private static void application(String statement) throws Exception {
    try (Connection app = TestStack.asApplication();
        var change = app.createStatement()) {
      change.execute("SELECT set_config('nuanliu.scope', '1.', false)");
      change.executeUpdate(statement);
    }
  }
}
