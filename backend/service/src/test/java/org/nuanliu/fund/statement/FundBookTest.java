package org.nuanliu.fund.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.testing.TestTree.CITY_A;
import static org.nuanliu.testing.TestTree.CITY_B;
import static org.nuanliu.testing.TestTree.COUNTY_A1;
import static org.nuanliu.testing.TestTree.PROVINCE;
import static org.nuanliu.testing.TestTree.unionId;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.fund.FundOrder;
import org.nuanliu.fund.Funds;
import org.nuanliu.fund.ledger.ScopedCalls;
import org.nuanliu.fund.transfer.Papers;
import org.nuanliu.platform.money.Money;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;

@ApiTest
@DisplayName("预算、台账、对账单")
class FundBookTest {

  private static final Api PROVINCIAL = Papers.cashier(PROVINCE);

  @Inject Funds funds;
  @Inject ScopedCalls calls;
  @Inject FundVerifier verifier;

  @AfterEach
  void date() {
    TestDate.reset();
  }

  @Test
  @DisplayName("预算树逐级加总，每一行自己是平的")
  void tree() {
    String grant = spent();
    Map<String, Object> city =
        PROVINCIAL
            .get("/api/fund/balances?grant={grant}", grant)
            .path("find { it.unionId == '" + unionId(CITY_A) + "' }");
    assertThat(city)
        .containsEntry("held", "500.00")
        .containsEntry("available", "210.00")
        .containsEntry("reserved", "200.00")
        .containsEntry("paid", "90.00")
        .containsEntry("returned", "10.00")
        .containsEntry("own", false)
        .containsEntry("hasBelow", true);
    Response below =
        PROVINCIAL.get("/api/fund/balances?grant={grant}&union={city}", grant, unionId(CITY_A));
    assertThat(below.jsonPath().getList("own")).containsExactly(true, false);
    assertThat(below.jsonPath().getList("held")).containsExactly("200.00", "300.00");
    assertThat(
            Papers.cashier(COUNTY_A1)
                .get("/api/fund/balances?by=SOURCE&grant={grant}", grant)
                .jsonPath()
                .getList("collect { it.key + ' ' + it.paid }"))
        .containsExactly("central 90.00");

    Map<String, Object> line =
        Papers.cashier(COUNTY_A1).get("/api/fund/budgets?grant={grant}", grant).path("items[0]");
    assertThat(line)
        .containsEntry("received", "300.00")
        .containsEntry("paid", "90.00")
        .containsEntry("returned", "10.00")
        .containsEntry("reserved", "200.00")
        .containsEntry("available", "10.00")
        .containsEntry("open", true);
    Map<String, Object> citys =
        Papers.cashier(CITY_A)
            .get("/api/fund/budgets?grant={grant}", grant)
            .path("items.find { it.unionId == '" + unionId(CITY_A) + "' }");
    assertThat(citys).containsEntry("received", "500.00").containsEntry("allocated", "300.00");
  }

  @Test
  @DisplayName("别的工会从自己这里什么也看不到")
  void foreign() {
    String grant = spent();
    Api other = Papers.cashier(CITY_B);
    assertThat(other.get("/api/fund/budgets?grant={grant}", grant).<Integer>path("total")).isZero();
    assertThat(other.get("/api/fund/postings?grant={grant}", grant).<Integer>path("total"))
        .isZero();
    assertThat(other.get("/api/fund/balances?grant={grant}", grant).jsonPath().getList("$"))
        .isEmpty();
    assertThat(other.get("/api/fund/balances?union={id}", unionId(CITY_A)).statusCode())
        .isEqualTo(404);
    assertThat(Api.as(CITY_A, "registrar").get("/api/fund/budgets").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("台账逐笔列出，看不到的一头空着；导出与页面一致")
  void ledger() {
    String grant = spent();
    Response all = PROVINCIAL.get("/api/fund/postings?grant={grant}&size=50", grant);
    assertThat(all.jsonPath().getList("items.kind"))
        .containsExactlyInAnyOrder(
            "RECEIPT", "APPROPRIATE", "APPROPRIATE", "RESERVE", "PAY", "RETURN");
    Map<String, Object> coming =
        Papers.cashier(CITY_A)
            .get("/api/fund/postings?grant={grant}&kind=APPROPRIATE", grant)
            .path("items.find { it.amount == '500.00' }");
    assertThat(coming).doesNotContainKey("fromUnionName").containsEntry("toAccount", "AVAILABLE");
    assertThat(
            PROVINCIAL
                .get("/api/fund/postings?grant={grant}&to=2001-01-01", grant)
                .<Integer>path("total"))
        .isZero();
    Exported sheet = Exported.by(PROVINCIAL, "/api/fund/postings?grant={grant}", grant);
    assertThat(sheet.column("业务")).hasSize(6).contains("拨付", "退回");
    assertThat(sheet.column("资金来源")).containsOnly("中央财政专项帮扶资金");
    assertThat(Exported.by(PROVINCIAL, "/api/fund/budgets?grant={grant}", grant).column("工会"))
        .hasSize(3);
  }

  @Test
  @DisplayName("对账单：任何一段时间，期初加减各项等于期末")
  void statement() {
    LocalDate before = TestDate.today();
    String grant = spent();
    TestDate.moveTo(before.plusDays(1));
    UUID line = Papers.lineOf(COUNTY_A1, grant);
    calls.at(COUNTY_A1, () -> funds.pay(order(line, 5_000)));
    Map<String, Object> later = statement(COUNTY_A1, line, before.plusDays(1), before.plusDays(9));
    assertThat(later)
        .containsEntry("opening", "210.00")
        .containsEntry("received", "0.00")
        .containsEntry("paid", "50.00")
        .containsEntry("closing", "160.00")
        .containsEntry("reserved", "150.00");
    Map<String, Object> first = statement(COUNTY_A1, line, before, before);
    assertThat(first)
        .containsEntry("opening", "0.00")
        .containsEntry("received", "300.00")
        .containsEntry("paid", "100.00")
        .containsEntry("returned", "10.00")
        .containsEntry("closing", "210.00");
    assertThat(adds(first)).isTrue();
    assertThat(adds(later)).isTrue();
    Api county = Papers.cashier(COUNTY_A1);
    assertThat(county.get("/api/fund/statement").statusCode()).isEqualTo(400);
    assertThat(
            county
                .get("/api/fund/statement?from=%s&to=%s".formatted(before.plusDays(1), before))
                .jsonPath()
                .getList("errors.pointer"))
        .containsExactly("?to");
    assertThat(
            Exported.by(
                    county,
                    "/api/fund/statement?from=%s&to=%s".formatted(before, before.plusDays(1)))
                .column("期末余额"))
        .contains("160.00");
  }

  @Test
  @DisplayName("拨付单打印成 PDF，有大写金额和验证码；别的工会、没有职责的不能")
  void printed() {
    UUID top = Papers.line(PROVINCE, "central", "1000.00");
    Response paper = appropriate(PROVINCE, top, CITY_A, "500.00");
    String prints = Papers.TRANSFERS + "/" + paper.path("id") + "/prints";
    assertThat(Papers.cashier(CITY_B).post(prints, null).statusCode()).isEqualTo(404);
    assertThat(Api.as(PROVINCE, "registrar").post(prints, null).statusCode()).isEqualTo(403);
    Response printed = PROVINCIAL.post(prints, null);
    assertThat(printed.statusCode()).as(printed.asString()).isEqualTo(200);
    assertThat(printed.<String>path("code")).isNotBlank();
    byte[] pdf =
        PROVINCIAL
            .request()
            .accept("*/*")
            .get(prints + "/" + printed.path("id") + "/content")
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  @DisplayName("检查账簿：好账没有问题，绕过约束改出来的问题一处不漏")
  void verifies() {
    spent();
    assertThat(verifier.verify().findings()).isEmpty();
    UUID line = Papers.line(PROVINCE, "other", "3.00");
    Sql.asOwner("ALTER TABLE fund_account DISABLE TRIGGER fund_account_guard");
    Sql.asOwner(
        "UPDATE fund_account SET balance = 301 WHERE budget_id = ? AND kind = 'AVAILABLE'", line);
    assertThat(verifier.verify().findings())
        .extracting(FundVerifier.Finding::fault)
        .containsExactlyInAnyOrder(FundFault.BALANCE_DIFFERS, FundFault.GRANT_LEAKS);
    Sql.asOwner(
        "UPDATE fund_account SET balance = 300 WHERE budget_id = ? AND kind = 'AVAILABLE'", line);
    Sql.asOwner("ALTER TABLE fund_account ENABLE TRIGGER fund_account_guard");
    assertThat(verifier.verify().findings()).isEmpty();
  }

  /**
   * 1,000 to the province, 500 to the city, 300 to the county; it reserves 300, pays 100, gets 10
   * back.
   */
  private String spent() {
    UUID top = Papers.line(PROVINCE, "central", "1000.00");
    Response down = appropriate(PROVINCE, top, CITY_A, "500.00");
    String grant = down.path("grantId");
    appropriate(CITY_A, Papers.lineOf(CITY_A, grant), COUNTY_A1, "300.00");
    UUID line = Papers.lineOf(COUNTY_A1, grant);
    calls.at(COUNTY_A1, () -> funds.reserve(order(line, 30_000)));
    calls.at(COUNTY_A1, () -> funds.pay(order(line, 10_000)));
    calls.at(COUNTY_A1, () -> funds.giveBack(order(line, 1_000)));
    return grant;
  }

  private static Response appropriate(String from, UUID line, String to, String amount) {
    Response paper =
        Papers.propose(
            from,
            Map.of(
                "kind", "APPROPRIATE", "budgetId", line, "unionId", unionId(to), "amount", amount));
    Papers.approve(from, paper).then().statusCode(200);
    return paper;
  }

  private static Map<String, Object> statement(
      String path, UUID line, LocalDate from, LocalDate to) {
    Response answer =
        Papers.cashier(path).get("/api/fund/statement?from=%s&to=%s".formatted(from, to));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.jsonPath().getList("lines.budgetId"))
        .as(answer.asString())
        .contains(line.toString());
    return answer.path("lines.find { it.budgetId == '" + line + "' }");
  }

  private static boolean adds(Map<String, Object> line) {
    Money sum = Money.ZERO;
    for (String in :
        List.of("opening", "received", "turnedIn", "carried", "assigned", "reversed", "returned")) {
      sum = sum.plus(Money.ofYuan((String) line.get(in)));
    }
    for (String out : List.of("allocated", "turnedBack", "paid")) {
      sum = sum.minus(Money.ofYuan((String) line.get(out)));
    }
    return sum.equals(Money.ofYuan((String) line.get("closing")));
  }

  private static FundOrder order(UUID line, long fen) {
    UUID id = UUID.randomUUID();
    return new FundOrder(
        line, new Money(fen), "test", id, "test:" + id, UUID.randomUUID(), UUID.randomUUID());
  }
}
