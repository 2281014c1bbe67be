package org.nuanliu.fund.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.fund.ledger.AccountKind.AVAILABLE;
import static org.nuanliu.fund.ledger.Books.balance;
import static org.nuanliu.fund.transfer.Papers.TRANSFERS;
import static org.nuanliu.fund.transfer.Papers.approve;
import static org.nuanliu.fund.transfer.Papers.approver;
import static org.nuanliu.fund.transfer.Papers.cashier;
import static org.nuanliu.fund.transfer.Papers.propose;
import static org.nuanliu.fund.transfer.Papers.step;
import static org.nuanliu.testing.TestTree.CITY_A;
import static org.nuanliu.testing.TestTree.CITY_B;
import static org.nuanliu.testing.TestTree.COUNTY_A1;
import static org.nuanliu.testing.TestTree.PROVINCE;
import static org.nuanliu.testing.TestTree.TOWNSHIP_A1;
import static org.nuanliu.testing.TestTree.unionId;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.Together;

@ApiTest
@DisplayName("拨付单")
class FundTransferTest {

  @AfterEach
  void date() {
    TestDate.reset();
  }

  @Test
  @DisplayName("到账、拨付、再拨付：每一步两个人，钱一级一级往下走，收方确认到账")
  void wayDown() {
    Response receipt = Papers.grant(PROVINCE, "central", "1000.00");
    assertThat(receipt.<String>path("state")).isEqualTo("PROPOSED");
    assertThat(receipt.<String>path("amountCapital")).isEqualTo("壹仟元整");
    assertThat(receipt.jsonPath().getList("allowedActions")).containsExactly("withdraw");
    assertThat(todos(approver(PROVINCE), receipt)).hasSize(1);
    Response approved = approve(PROVINCE, receipt);
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    assertThat(AuditEvents.of(approved))
        .singleElement()
        .matches(event -> event.action().equals("fund-transfer:decide"));
    assertThat(todos(approver(PROVINCE), receipt)).isEmpty();
    UUID top = Papers.lineOf(PROVINCE, receipt.path("grantId"));
    assertThat(balance(top, AVAILABLE)).isEqualTo(100_000);

    Response down = appropriate(PROVINCE, top, CITY_A, "400.00");
    assertThat(approver(CITY_A).get(TRANSFERS + "/{id}", down.<String>path("id")).statusCode())
        .as("the receiver sees what is coming")
        .isEqualTo(200);
    assertThat(balance(top, AVAILABLE)).as("not yet approved").isEqualTo(100_000);
    approve(PROVINCE, down);
    UUID city = Papers.lineOf(CITY_A, receipt.path("grantId"));
    assertThat(balance(top, AVAILABLE)).isEqualTo(60_000);
    assertThat(balance(city, AVAILABLE)).isEqualTo(40_000);
    assertThat(todos(cashier(CITY_A), down)).hasSize(1);
    Response confirmed = step(cashier(CITY_A), down, "confirm", null);
    assertThat(confirmed.<String>path("state")).isEqualTo("CONFIRMED");
    assertThat(confirmed.<String>path("fromPurpose")).isNull();
    assertThat(todos(cashier(CITY_A), down)).isEmpty();

    Response further = appropriate(CITY_A, city, COUNTY_A1, "150.00");
    approve(CITY_A, further);
    assertThat(balance(Papers.lineOf(COUNTY_A1, receipt.path("grantId")), AVAILABLE))
        .isEqualTo(15_000);
    assertThat(cashier(COUNTY_A1).get(Papers.GRANTS + "/{id}", receipt.<String>path("grantId")))
        .matches(answer -> answer.path("held").equals("150.00"))
        .matches(answer -> answer.path("source").equals("central"));
    assertThat(
            cashier(COUNTY_A1)
                .get(TRANSFERS + "?grant={grant}", receipt.<String>path("grantId"))
                .jsonPath()
                .getList("items.id"))
        .as("what passed between others above is not this county's")
        .containsExactly(further.<String>path("id"));
  }

  @Test
  @DisplayName("同一个人不能既经办又审批，哪怕两样职责都有")
  void twoPeople() {
    Api both = Api.as(PROVINCE, "cashier", "approver");
    Response paper = both.post(Papers.GRANTS, Papers.grantBody("central", "10.00"));
    assertThat(paper.jsonPath().getList("allowedActions")).containsExactly("withdraw");
    assertThat(step(both, paper, "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(approve(PROVINCE, paper).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("只能拨给直接下级，只能动自己的预算行，不能超过余额")
  void refusedProposals() {
    UUID line = Papers.line(PROVINCE, "provincial", "100.00");
    pointer(appropriate(PROVINCE, line, COUNTY_A1, "1.00"), 422, "/unionId");
    pointer(appropriate(PROVINCE, line, PROVINCE, "1.00"), 422, "/unionId");
    pointer(appropriate(PROVINCE, line, TOWNSHIP_A1, "1.00"), 422, "/unionId");
    pointer(appropriate(PROVINCE, line, CITY_A, "100.01"), 422, "/amount");
    pointer(appropriate(PROVINCE, line, CITY_A, "0.00"), 400, "/amount");
    pointer(appropriate(PROVINCE, line, CITY_A, "-5.00"), 400, "/amount");
    pointer(propose(PROVINCE, Map.of("kind", "APPROPRIATE", "budgetId", line)), 400, "/amount");
    pointer(propose(PROVINCE, Map.of("kind", "RECEIPT", "amount", "1.00")), 400, "/grantId");
    pointer(appropriate(CITY_A, line, COUNTY_A1, "1.00"), 422, "/budgetId");
    Map<String, Object> unknown =
        new HashMap<>(Map.of("kind", "ASSIGN", "budgetId", line, "amount", "1.00"));
    unknown.put("purpose", "nonsense");
    pointer(propose(PROVINCE, unknown), 400, "/purpose");
    assertThat(propose(PROVINCE, Map.of("kind", "TURN_BACK", "budgetId", line, "amount", "1.00")))
        .matches(answer -> answer.statusCode() == 422);
    UUID citys = Papers.appropriated("provincial", "50.00");
    assertThat(
            propose(PROVINCE, Map.of("kind", "CARRY_OVER", "budgetId", citys, "amount", "1.00"))
                .statusCode())
        .as("a line of a union below is seen, and is not the province's to move")
        .isEqualTo(403);
  }

  @Test
  @DisplayName("缺版本、版本过时、状态不对、别的工会、没有职责，一律不动钱")
  void refusedSteps() {
    Response paper = Papers.grant(PROVINCE, "donation", "10.00");
    String path = TRANSFERS + "/" + paper.path("id");
    Api approver = approver(PROVINCE);
    assertThat(approver.post(path + "/approve", Map.of()).statusCode()).isEqualTo(428);
    assertThat(approver.post(7, path + "/approve", Map.of()).statusCode()).isEqualTo(412);
    assertThat(cashier(PROVINCE).post(0, path + "/approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(approver(CITY_A).post(0, path + "/approve", Map.of()).statusCode()).isEqualTo(404);
    assertThat(approver(CITY_A).get(path).statusCode()).isEqualTo(404);
    assertThat(approver.post(0, path + "/refuse", Map.of()).statusCode()).isEqualTo(400);
    assertThat(cashier(PROVINCE).post(0, path + "/confirm", null).statusCode()).isEqualTo(409);
    assertThat(step(cashier(PROVINCE), paper, "withdraw", null).<String>path("state"))
        .isEqualTo("WITHDRAWN");
    Response late = step(approver, paper, "approve", Map.of());
    assertThat(late.statusCode()).isEqualTo(409);
    Response refused = Papers.grant(PROVINCE, "donation", "10.00");
    assertThat(step(approver, refused, "refuse", Map.of("reason", "没有到账凭证")))
        .matches(answer -> answer.path("state").equals("REFUSED"))
        .matches(answer -> answer.path("answer").equals("没有到账凭证"));
    assertThat(
            Sql.column(
                "SELECT id FROM fund_posting WHERE grant_id = ?",
                UUID.fromString(refused.path("grantId"))))
        .isEmpty();
  }

  @Test
  @DisplayName("限定用途的资金只能用于那个用途；不限的可以调整，要两个人")
  void purposes() {
    Map<String, Object> bound = Papers.grantBody("designated", "90.00");
    bound.put("purpose", "study");
    Response receipt = cashier(PROVINCE).post(Papers.GRANTS, bound);
    approve(PROVINCE, receipt);
    UUID study = Papers.lineOf(PROVINCE, receipt.path("grantId"));
    pointer(
        propose(
            PROVINCE,
            Map.of("kind", "ASSIGN", "budgetId", study, "amount", "1.00", "purpose", "living")),
        422,
        "/purpose");
    UUID free = Papers.line(PROVINCE, "union-dues", "80.00");
    Response assigned =
        propose(
            PROVINCE,
            Map.of("kind", "ASSIGN", "budgetId", free, "amount", "30.00", "purpose", "living"));
    approve(PROVINCE, assigned);
    assertThat(balance(free, AVAILABLE)).isEqualTo(5_000);
    assertThat(
            Sql.column(
                "SELECT sum(balance) FROM fund_account a JOIN fund_budget b ON b.id = a.budget_id WHERE b.grant_id = ? AND b.purpose = 'living' AND a.kind = 'AVAILABLE'",
                UUID.fromString(assigned.path("grantId"))))
        .containsExactly("3000");
  }

  @Test
  @DisplayName("上缴由上级审批；冲正要两个人，原账还在，只能冲一次")
  void backAndReversed() throws Exception {
    UUID city = Papers.appropriated("central", "70.00");
    Response back =
        propose(CITY_A, Map.of("kind", "TURN_BACK", "budgetId", city, "amount", "20.00"));
    assertThat(step(approver(CITY_A), back, "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(approve(PROVINCE, back).statusCode()).isEqualTo(200);
    assertThat(balance(city, AVAILABLE)).isEqualTo(5_000);
    UUID top = Papers.lineOf(PROVINCE, back.path("grantId"));
    assertThat(balance(top, AVAILABLE)).isEqualTo(2_000);

    Map<String, Object> order = Map.of("kind", "REVERSE", "originalId", back.path("id"));
    assertThat(propose(CITY_A, order).statusCode()).isEqualTo(403);
    List<Integer> answers = Together.call(6, turn -> propose(PROVINCE, order));
    assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    assertThat(propose(PROVINCE, order).statusCode()).isEqualTo(409);
    UUID id =
        UUID.fromString(
            Sql.column(
                    "SELECT id FROM fund_transfer WHERE kind = 'REVERSE' AND grant_id = ?",
                    UUID.fromString(back.path("grantId")))
                .getFirst());
    Api approver = approver(PROVINCE);
    List<Integer> approvals =
        Together.call(6, turn -> approver.post(0, TRANSFERS + "/" + id + "/approve", Map.of()));
    assertThat(approvals).containsOnlyOnce(200);
    assertThat(balance(city, AVAILABLE)).isEqualTo(7_000);
    assertThat(balance(top, AVAILABLE)).isZero();
    assertThat(cashier(CITY_A).get(TRANSFERS + "/{id}", back.<String>path("id")))
        .matches(answer -> answer.path("reversed").equals(true))
        .matches(answer -> answer.path("state").equals("APPROVED"));
  }

  @Test
  @DisplayName("已经用掉的钱冲不回来")
  void spentIsNotReversed() {
    UUID city = Papers.appropriated("central", "70.00");
    String grant = Sql.column("SELECT grant_id FROM fund_budget WHERE id = ?", city).getFirst();
    approve(CITY_A, appropriate(CITY_A, city, COUNTY_A1, "60.00"));
    String original =
        Sql.column(
                "SELECT id FROM fund_transfer WHERE grant_id = ? AND kind = 'APPROPRIATE' AND union_path = ?",
                UUID.fromString(grant),
                CITY_A)
            .getFirst();
    Response reversal = propose(PROVINCE, Map.of("kind", "REVERSE", "originalId", original));
    Response answer = approve(PROVINCE, reversal);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.<String>path("type")).endsWith(":fund-insufficient");
    assertThat(answer.<String>path("detail")).contains("测试甲市总工会", "10.00");
  }

  @Test
  @DisplayName("过了年的余额不会自己跟过来：拨不出去，结转要两个人")
  void carriedOver() {
    UUID line = Papers.line(PROVINCE, "central", "55.00");
    assertThat(carry(line).statusCode()).as("the year is not over").isEqualTo(422);
    int year = TestDate.today().getYear();
    TestDate.moveTo(java.time.LocalDate.of(year + 1, 1, 2));
    Response closed = appropriate(PROVINCE, line, CITY_A, "1.00");
    assertThat(closed.statusCode()).isEqualTo(422);
    assertThat(closed.<String>path("type")).endsWith(":fund-closed");
    Response paper = carry(line);
    assertThat(paper.statusCode()).as(paper.asString()).isEqualTo(200);
    assertThat(balance(line, AVAILABLE)).isEqualTo(5_500);
    approve(PROVINCE, paper);
    assertThat(balance(line, AVAILABLE)).isZero();
    assertThat(
            Sql.column(
                "SELECT b.year || ' ' || a.balance FROM fund_account a JOIN fund_budget b ON b.id = a.budget_id "
                    + "WHERE b.grant_id = ? AND a.kind = 'AVAILABLE' AND b.id <> ?",
                UUID.fromString(paper.path("grantId")),
                line))
        .containsExactly((year + 1) + " 5500");
    assertThat(appropriate(PROVINCE, line, CITY_B, "1.00").statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("提出以后内容改不了：批准的就是写下的")
  void contentIsFixed() {
    Response paper = Papers.grant(PROVINCE, "other", "10.00");
    assertThat(
            Sql.column(
                """
                SELECT column_name FROM information_schema.column_privileges
                WHERE grantee = 'nuanliu_app' AND table_name = 'fund_transfer' AND privilege_type = 'UPDATE'"""))
        .containsExactlyInAnyOrder(
            "state",
            "decided_by",
            "decided_on",
            "answer",
            "confirmed_by",
            "confirmed_on",
            "posting_id",
            "updated_at",
            "version");
    assertThat(approve(PROVINCE, paper).<String>path("amount")).isEqualTo("10.00");
  }

  private static Response carry(UUID line) {
    return propose(PROVINCE, Map.of("kind", "CARRY_OVER", "budgetId", line, "amount", "55.00"));
  }

  private static Response appropriate(String from, UUID line, String to, String amount) {
    return propose(
        from,
        Map.of("kind", "APPROPRIATE", "budgetId", line, "unionId", unionId(to), "amount", amount));
  }

  private static void pointer(Response answer, int status, String pointer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
  }

  private static List<String> todos(Api who, Response paper) {
    return who.get("/api/todos?size=200")
        .jsonPath()
        .getList("items.findAll { it.link == '/fund-transfers/" + paper.path("id") + "' }.title");
  }
}
