package org.nuanliu.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nuanliu.fund.ledger.AccountKind.AVAILABLE;
import static org.nuanliu.fund.ledger.AccountKind.PAID;
import static org.nuanliu.fund.ledger.AccountKind.RESERVED;
import static org.nuanliu.testing.TestTree.CITY_B;
import static org.nuanliu.testing.TestTree.COUNTY_A1;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.fund.BudgetLine;
import org.nuanliu.fund.FundOrder;
import org.nuanliu.fund.FundProblem;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;

@ApiTest
@DisplayName("资金：预留、发放、释放、退回")
class FundsTest {

  @Inject Funds funds;
  @Inject ScopedCalls calls;

  @Test
  @DisplayName("预留以后发放一部分、释放一部分，退回的又可用")
  void wayOfMoney() {
    UUID line = Books.filled(COUNTY_A1, "central", 100_000);
    at(COUNTY_A1, () -> funds.reserve(order(line, 60_000, "a")));
    at(COUNTY_A1, () -> funds.pay(order(line, 50_000, "b")));
    at(COUNTY_A1, () -> funds.release(order(line, 10_000, "c")));
    at(COUNTY_A1, () -> funds.giveBack(order(line, 1_000, "d")));
    assertThat(Books.balance(line, AVAILABLE)).isEqualTo(51_000);
    assertThat(Books.balance(line, RESERVED)).isZero();
    assertThat(Books.balance(line, PAID)).isEqualTo(49_000);
    BudgetLine seen = at(COUNTY_A1, () -> funds.find(line)).orElseThrow();
    assertThat(seen.available()).isEqualTo(new Money(51_000));
    assertThat(seen.paid()).isEqualTo(new Money(49_000));
    assertThat(seen.purpose()).isNull();
    assertThat(
            at(
                COUNTY_A1,
                () ->
                    funds.lines(
                        new UnionPath(COUNTY_A1),
                        "central",
                        "medical",
                        TestDate.today().getYear())))
        .extracting(BudgetLine::id)
        .contains(line);
    assertThat(
            at(
                COUNTY_A1,
                () ->
                    funds.lines(
                        new UnionPath(COUNTY_A1), "donation", null, TestDate.today().getYear())))
        .extracting(BudgetLine::id)
        .doesNotContain(line);
  }

  @Test
  @DisplayName("余额不够时说出是哪一行、还有多少")
  void insufficient() {
    UUID line = Books.filled(COUNTY_A1, "central", 12_345);
    Problem refusal = refused(() -> funds.reserve(order(line, 12_346, "a")));
    assertThat(refusal.type()).isEqualTo(FundProblem.INSUFFICIENT);
    assertThat(refusal.details("", "").detail())
        .contains("测试甲一县总工会", "中央财政专项帮扶资金", "123.45", "123.46");
    assertThat(refused(() -> funds.pay(order(line, 1, "b"))).type())
        .isEqualTo(FundProblem.INSUFFICIENT);
    assertThat(refused(() -> funds.giveBack(order(line, 1, "c"))).type())
        .isEqualTo(FundProblem.INSUFFICIENT);
  }

  @Test
  @DisplayName("同一个业务键两次只记一次账；换了金额的不认")
  void once() {
    UUID line = Books.filled(COUNTY_A1, "central", 1000);
    FundOrder order = order(line, 600, "same");
    UUID first = at(COUNTY_A1, () -> funds.reserve(order));
    assertThat(at(COUNTY_A1, () -> funds.reserve(order))).isEqualTo(first);
    assertThat(Books.balance(line, RESERVED)).isEqualTo(600);
    var other =
        new FundOrder(
            line,
            new Money(1),
            "test",
            order.subjectId(),
            order.key(),
            order.madeBy(),
            order.approvedBy());
    assertThat(refused(() -> funds.reserve(other)).type()).isEqualTo(PlatformProblem.CONFLICT);
  }

  @Test
  @DisplayName("过了年度的预算行不能预留，能看到结余")
  void closed() {
    UUID grant = Books.grant(COUNTY_A1, "central");
    UUID old = Books.line(COUNTY_A1, grant, "ANY", TestDate.today().getYear() - 1);
    Books.fill(old, 900);
    assertThat(refused(() -> funds.reserve(order(old, 1, "a"))).type())
        .isEqualTo(FundProblem.CLOSED);
    assertThat(at(COUNTY_A1, () -> funds.find(old)).orElseThrow().available())
        .isEqualTo(new Money(900));
    UUID expired = Books.filled(COUNTY_A1, "central", 900);
    Sql.asOwner(
        "UPDATE fund_grant SET use_by = ? WHERE id = (SELECT grant_id FROM fund_budget WHERE id = ?)",
        TestDate.today().minusDays(1),
        expired);
    assertThat(refused(() -> funds.reserve(order(expired, 1, "b"))).type())
        .isEqualTo(FundProblem.CLOSED);
  }

  @Test
  @DisplayName("别的工会的预算行等于没有")
  void foreign() {
    UUID line = Books.filled(COUNTY_A1, "central", 900);
    assertThat(at(CITY_B, () -> funds.find(line))).isEmpty();
    Problem refusal =
        catchThrowableOfType(
            Problem.class, () -> calls.at(CITY_B, () -> funds.reserve(order(line, 1, "a"))));
    assertThat(refusal.type()).isEqualTo(PlatformProblem.NOT_FOUND);
  }

  private Problem refused(Supplier<UUID> attempt) {
    return catchThrowableOfType(Problem.class, () -> calls.at(COUNTY_A1, attempt));
  }

  private <T> T at(String path, Supplier<T> work) {
    return calls.at(path, work);
  }

  static FundOrder order(UUID line, long fen, String key) {
    return new FundOrder(
        line,
        new Money(fen),
        "test",
        UUID.randomUUID(),
        "test:" + UUID.randomUUID() + ":" + key,
        UUID.randomUUID(),
        UUID.randomUUID());
  }
}
