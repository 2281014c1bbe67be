package org.nuanliu.aid.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanliu.aid.bank.domain.BankFault.EMPTY;
import static org.nuanliu.aid.bank.domain.BankFault.LOST_LINE;
import static org.nuanliu.aid.bank.domain.BankFault.NONE;
import static org.nuanliu.aid.batch.PreparedBatch.APPROVER;
import static org.nuanliu.aid.batch.PreparedBatch.CASHIER;
import static org.nuanliu.aid.batch.PreparedBatch.REGISTRAR;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanliu.aid.bank.domain.BankFault;
import org.nuanliu.aid.batch.PreparedBatch;
import org.nuanliu.fund.ledger.AccountKind;
import org.nuanliu.fund.ledger.Books;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;
import org.nuanliu.testing.Together;

@ApiTest
@DisplayName("银行文件往来")
class BankReturnTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"fixed-gbk", "delimited-gb18030", "workbook"})
  @DisplayName("送出、回盘：付了的记已付，退票的放回，每一分都有着落")
  void paidAndFailed(String layout) {
    PreparedBatch batch = PreparedBatch.families(3).sent(layout);
    assertThat(batch.lineStates()).containsOnly("SENT");
    Response files = CASHIER.get("/api/bank-files?batch=" + batch.id());
    String file = files.jsonPath().getString("items[0].id");
    byte[] first = content(CASHIER, file).asByteArray();
    assertThat(content(CASHIER, file).asByteArray()).isEqualTo(first);
    assertThat(content(REGISTRAR, file).statusCode()).isEqualTo(403);
    assertThat(content(Api.as(TestTree.CITY_A, "cashier"), file).statusCode()).isEqualTo(404);
    assertThat(AuditEvents.of(content(CASHIER, file)))
        .singleElement()
        .matches(event -> event.reason().contains("3 笔"));

    byte[] back = batch.answer(Map.of(2, "account-closed"), "NONE");
    Response taken = batch.bring(back);
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
    assertThat(taken.<Integer>path("paidCount")).isEqualTo(2);
    assertThat(taken.<String>path("failedTotal")).isEqualTo("600.00");
    assertThat(batch.state()).isEqualTo("SETTLED");
    assertThat(batch.lineStates()).containsExactly("PAID", "FAILED", "PAID");
    assertThat(Books.balance(batch.budget(), AccountKind.PAID)).isEqualTo(120_000);
    assertThat(Books.balance(batch.budget(), AccountKind.RESERVED)).isZero();
    assertThat(Books.balance(batch.budget(), AccountKind.AVAILABLE)).isEqualTo(880_000);
    assertThat(applications(batch)).containsExactlyInAnyOrder("PAID", "PAID", "FAILED");
    assertThat(reconciled(batch)).isEqualTo("0.00");

    Response again = batch.bring(back);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.<Boolean>path("recognised")).isTrue();
    assertThat(Books.balance(batch.budget(), AccountKind.PAID)).isEqualTo(120_000);
  }

  @Test
  @DisplayName("同一个回盘文件同时导入五十次：每笔一次")
  void fiftyAtOnce() throws InterruptedException, ExecutionException {
    PreparedBatch batch = PreparedBatch.families(2).sent("delimited-gb18030");
    byte[] back = batch.answer(Map.of(), "NONE");
    List<Integer> answers = Together.call(50, turn -> batch.bring(back));
    assertThat(answers).allMatch(status -> status == 200 || status == 503);
    assertThat(Collections.frequency(answers, 200)).isPositive();
    assertThat(batch.lineStates()).containsExactly("PAID", "PAID");
    assertThat(Books.balance(batch.budget(), AccountKind.PAID)).isEqualTo(120_000);
    assertThat(Sql.column("SELECT id FROM aid_return_file WHERE batch_id = ?", batch.id()))
        .hasSize(1);
    assertThat(
            Sql.column(
                "SELECT id FROM fund_posting WHERE subject_id = ? AND kind = 'PAY'", batch.id()))
        .hasSize(1);
  }

  @Test
  @DisplayName("有差错的文件整个拒收，一笔也不动")
  void refused() {
    PreparedBatch batch = PreparedBatch.families(2).sent("fixed-gbk");
    for (BankFault fault : EnumSet.complementOf(EnumSet.of(NONE, LOST_LINE, EMPTY))) {
      Response answer = batch.bring(batch.answer(Map.of(), fault.name()));
      assertThat(answer.statusCode()).as(fault + answer.asString()).isEqualTo(422);
      assertThat(answer.<String>path("type")).endsWith("return-file-refused");
      assertThat(answer.jsonPath().getList("errors")).isNotEmpty();
    }
    assertThat(batch.lineStates()).containsOnly("SENT");
    assertThat(Books.balance(batch.budget(), AccountKind.RESERVED)).isEqualTo(120_000);
  }

  @Test
  @DisplayName("银行没报的一笔是疑账，不会自己重发；一人查清、另一人确认")
  void doubts() {
    PreparedBatch batch = PreparedBatch.families(2).sent("fixed-gbk");
    batch.bring(batch.answer(Map.of(), "LOST_LINE"));
    assertThat(batch.state()).isEqualTo("PARTLY");
    assertThat(batch.lineStates()).containsExactly("PAID", "IN_DOUBT");
    assertThat(reconciled(batch)).isEqualTo("0.00");
    String line = batch.lines().jsonPath().getString("items[1].id");
    assertThat(
            PreparedBatch.of(batch.budget(), List.of(batch.applications().getLast()))
                .declare()
                .step(
                    REGISTRAR,
                    "lines",
                    Map.of("applicationIds", List.of(batch.applications().getLast())))
                .statusCode())
        .as("never paid again by itself")
        .isEqualTo(409);

    Map<String, String> finding =
        Map.of("lineId", line, "outcome", "FAILED", "evidence", "银行流水 2026-01 号");
    String rulings = "/api/doubt-rulings";
    assertThat(APPROVER.post(rulings, finding).statusCode()).isEqualTo(403);
    assertThat(CASHIER.post(rulings, finding).statusCode()).isEqualTo(200);
    assertThat(CASHIER.post(rulings, finding).statusCode()).isEqualTo(409);
    Response doubts = APPROVER.get("/api/bank-desk/doubts?size=200");
    String ruling =
        doubts.jsonPath().getString("items.find { it.lineId == '" + line + "' }.ruling.id");
    String confirm = "/api/doubt-rulings/" + ruling + "/confirm";
    Api both = Api.as(TestTree.COUNTY_A1, "registrar", "reviewer", "approver", "cashier");
    assertThat(both.post(9, confirm, null).statusCode()).isEqualTo(412);
    assertThat(APPROVER.post(0, confirm, null).statusCode()).isEqualTo(200);
    assertThat(batch.state()).isEqualTo("SETTLED");
    assertThat(batch.lineStates()).containsExactly("PAID", "FAILED");
    assertThat(Books.balance(batch.budget(), AccountKind.AVAILABLE)).isEqualTo(940_000);
    assertThat(reconciled(batch)).isEqualTo("0.00");
    assertThat(APPROVER.post(1, confirm, null).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("退票以后作为新的一笔重新发放，记着原来的一笔")
  void reissue() {
    PreparedBatch batch = PreparedBatch.families(1).sent("workbook");
    batch.bring(batch.answer(Map.of(1, "name-mismatch"), "NONE"));
    String old = batch.lines().jsonPath().getString("items[0].id");
    assertThat(
            CASHIER.get("/api/aid-batch-lines?open=true&size=200").jsonPath().getList("items.id"))
        .contains(old);
    PreparedBatch anew = PreparedBatch.of(batch.budget(), batch.applications()).declare().fill();
    assertThat(anew.lines().jsonPath().getString("items[0].reissueOf")).isEqualTo(old);
    anew.seal().review().approve().handOver("fixed-gbk");
    anew.bring(anew.answer(Map.of(), "NONE"));
    assertThat(anew.lineStates()).containsExactly("PAID");
    assertThat(batch.lineStates()).containsExactly("FAILED");
    assertThat(
            CASHIER.get("/api/aid-batch-lines?open=true&size=200").jsonPath().getList("items.id"))
        .doesNotContain(old);
  }

  @Test
  @DisplayName("发放以后退回的钱：一人登记、另一人确认，账上、限额、申请、对账都跟着退，可以重新发放")
  void refunds() {
    PreparedBatch batch = PreparedBatch.families(2).sent("fixed-gbk");
    String line = batch.lines().jsonPath().getString("items[0].id");
    UUID application = batch.applications().getFirst();
    String today = batch.detail().path("sentOn");
    Map<String, String> report =
        Map.of(
            "lineId",
            line,
            "returnedOn",
            today,
            "reason",
            "given-back",
            "evidence",
            "银行回单 18-0021");
    String refunds = "/api/aid-refunds";
    assertThat(CASHIER.post(refunds, report).statusCode()).as("not paid yet").isEqualTo(409);
    batch.bring(batch.answer(Map.of(), "NONE"));
    assertThat(batch.lines().jsonPath().getList("items[0].allowedActions"))
        .containsExactly("refund");
    report = with(report, "returnedOn", batch.lines().jsonPath().getString("items[0].paidOn"));
    List<String> paid = usage(application);

    assertThat(APPROVER.post(refunds, report).statusCode()).isEqualTo(403);
    assertThat(Api.as(TestTree.COUNTY_B1, "cashier").post(refunds, report).statusCode())
        .isEqualTo(404);
    assertThat(CASHIER.post(refunds, with(report, "reason", "no-such")).statusCode())
        .isEqualTo(422);
    Response early = CASHIER.post(refunds, with(report, "returnedOn", "2016-01-01"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.<String>path("errors[0].pointer")).isEqualTo("/returnedOn");
    Response reported = CASHIER.post(refunds, report);
    assertThat(reported.statusCode()).as(reported.asString()).isEqualTo(200);
    assertThat(CASHIER.post(refunds, report).statusCode()).as("once").isEqualTo(409);
    assertThat(batch.lineStates()).as("nothing yet").containsExactly("PAID", "PAID");
    assertThatThrownBy(
            () ->
                Sql.asOwner(
                    "UPDATE aid_batch_line SET state = 'REFUNDED', reason = 'given-back' WHERE CAST(id AS text) = ?",
                    line))
        .hasMessageContaining("came back");

    String confirm = refunds + "/" + reported.path("id") + "/confirm";
    assertThat(Api.as(TestTree.COUNTY_B1, "approver").post(0, confirm, null).statusCode())
        .isEqualTo(404);
    assertThat(APPROVER.post(7, confirm, null).statusCode()).isEqualTo(412);
    Response confirmed = APPROVER.post(0, confirm, null);
    assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
    assertThat(APPROVER.post(1, confirm, null).statusCode()).isEqualTo(409);
    assertThat(batch.lineStates()).containsExactly("REFUNDED", "PAID");
    assertThat(batch.state()).isEqualTo("SETTLED");
    assertThat(Books.balance(batch.budget(), AccountKind.AVAILABLE)).isEqualTo(940_000);
    assertThat(Books.balance(batch.budget(), AccountKind.PAID)).isEqualTo(60_000);
    assertThat(reconciled(batch)).isEqualTo("0.00");
    assertThat(usage(application)).as("the caps count it as reserved again").isNotEqualTo(paid);
    assertThat(Sql.column("SELECT state FROM aid_application WHERE id = ?", application))
        .containsExactly("FAILED");
    assertThat(
            CASHIER
                .get(refunds + "?state=CONFIRMED&size=200")
                .jsonPath()
                .getString("items.find { it.batchId == '" + batch.id() + "' }.reason"))
        .isEqualTo("given-back");

    PreparedBatch anew = PreparedBatch.of(batch.budget(), List.of(application)).declare().fill();
    assertThat(anew.lines().jsonPath().getString("items[0].reissueOf")).isEqualTo(line);
    anew.seal().review().approve().handOver("fixed-gbk");
    anew.bring(anew.answer(Map.of(), "NONE"));
    assertThat(anew.lineStates()).containsExactly("PAID");
    assertThat(usage(application)).isEqualTo(paid);
    assertThat(Books.balance(batch.budget(), AccountKind.PAID)).isEqualTo(120_000);
  }

  private static List<String> usage(UUID application) {
    return Sql.column(
        """
        SELECT u.reserved || '/' || u.paid FROM aid_usage u JOIN aid_application_usage a ON a.usage_id = u.id
        WHERE a.application_id = ? ORDER BY u.id""",
        application);
  }

  private static Map<String, String> with(Map<String, String> body, String field, String value) {
    Map<String, String> changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  @Test
  @DisplayName("家庭确认收到；没有发放的不能登记")
  void receipts() {
    PreparedBatch batch = PreparedBatch.families(1).sent("fixed-gbk");
    String line = batch.lines().jsonPath().getString("items[0].id");
    String path = "/api/aid-batch-lines/" + line + "/receipt";
    Map<String, String> receipt =
        Map.of("receivedOn", TestDate.today().toString(), "receivedBy", "本人", "note", "电话");
    assertThat(REGISTRAR.post(path, receipt).statusCode()).isEqualTo(409);
    batch.bring(batch.answer(Map.of(), "NONE"));
    assertThat(REGISTRAR.post(path, receipt).statusCode()).isEqualTo(200);
    assertThat(batch.lines().<String>path("items[0].receivedBy")).isEqualTo("本人");
    Map<String, String> early = Map.of("receivedOn", "2001-01-01", "receivedBy", "本人");
    assertThat(REGISTRAR.post(path, early).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("出纳今日：待发放、待回盘、疑账各在其位")
  void cashierDay() {
    PreparedBatch waiting = PreparedBatch.families(1).approved();
    PreparedBatch sent = PreparedBatch.families(1).sent("fixed-gbk");
    Sql.asOwner("UPDATE aid_batch SET sent_on = sent_on - 30 WHERE id = ?", sent.id());
    Response day = CASHIER.get("/api/bank-desk/day");
    assertThat(day.jsonPath().getList("awaiting.id")).contains(sent.id().toString());
    assertThat(
            day.jsonPath()
                .getBoolean("awaiting.find { it.id == '%s' }.overdue".formatted(sent.id())))
        .isTrue();
    assertThat(Sql.column("SELECT state FROM aid_batch WHERE id = ?", waiting.id()))
        .containsExactly("APPROVED");
    assertThat(REGISTRAR.get("/api/bank-desk/day").statusCode()).isEqualTo(403);
  }

  private static Response content(Api who, String file) {
    return who.request().accept("*/*").get("/api/bank-files/" + file + "/content");
  }

  private static List<String> applications(PreparedBatch batch) {
    return batch.applications().stream()
        .map(id -> Sql.column("SELECT state FROM aid_application WHERE id = ?", id).getFirst())
        .toList();
  }

  private static String reconciled(PreparedBatch batch) {
    UUID id = batch.id();
    Response page = CASHIER.get("/api/bank-desk/reconciliations?size=200");
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return page.jsonPath().getString("items.find { it.id == '%s' }.difference".formatted(id));
  }
}
