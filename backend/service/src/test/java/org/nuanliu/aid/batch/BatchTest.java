package org.nuanliu.aid.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanliu.aid.batch.PreparedBatch.APPROVER;
import static org.nuanliu.aid.batch.PreparedBatch.BATCHES;
import static org.nuanliu.aid.batch.PreparedBatch.CASHIER;
import static org.nuanliu.aid.batch.PreparedBatch.REGISTRAR;
import static org.nuanliu.aid.batch.PreparedBatch.REVIEWER;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.aid.application.AppliedAid;
import org.nuanliu.fund.ledger.AccountKind;
import org.nuanliu.fund.ledger.Books;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.FiledHousehold.People;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("发放批次")
class BatchTest {

  @Test
  @DisplayName("编制、封存、复核、审批：钱被预留，四个人各办各的")
  void journey() {
    PreparedBatch batch = PreparedBatch.families(2).approved();
    assertThat(batch.state()).isEqualTo("APPROVED");
    assertThat(Books.balance(batch.budget(), AccountKind.RESERVED)).isEqualTo(120_000);
    assertThat(batch.detail().jsonPath().getList("allowedActions")).containsExactly("hand-over");
    assertThat(REGISTRAR.get(BATCHES + "/" + batch.id()).jsonPath().getList("allowedActions"))
        .isEmpty();
    assertThat(batch.lines().asString()).doesNotContain("accountNumber");
    assertThat(
            Sql.column(
                "SELECT state FROM aid_application WHERE id = ?", batch.applications().getFirst()))
        .containsExactly("IN_BATCH");
    Response again = batch.step(APPROVER, "approve", Map.of("contentHash", "0".repeat(64)));
    assertThat(again.statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("各笔与申报不符不能封存，封存以后不能再加")
  void mustAddUp() {
    PreparedBatch batch = PreparedBatch.families(1).declare();
    assertThat(batch.step(REGISTRAR, "seal", null).statusCode()).isEqualTo(422);
    batch.fill();
    Response wrong =
        REGISTRAR.put(
            batch.version(),
            BATCHES + "/" + batch.id(),
            Map.of("title", "改", "declaredCount", 1, "declaredTotal", "600.01"));
    assertThat(wrong.statusCode()).isEqualTo(200);
    Response refused = batch.step(REGISTRAR, "seal", null);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(
            REGISTRAR
                .put(
                    batch.version(),
                    BATCHES + "/" + batch.id(),
                    Map.of("title", "改", "declaredCount", 1, "declaredTotal", "600.00"))
                .statusCode())
        .isEqualTo(200);
    batch.seal();
    assertThat(
            batch
                .step(REGISTRAR, "lines", Map.of("applicationIds", batch.applications()))
                .statusCode())
        .isEqualTo(409);
    assertThat(batch.step(REGISTRAR, "reopen", null).<String>path("state")).isEqualTo("DRAFT");
    String line = batch.lines().jsonPath().getString("items[0].id");
    Response removed =
        REGISTRAR.delete(batch.version(), BATCHES + "/" + batch.id() + "/lines/" + line);
    assertThat(removed.statusCode()).isEqualTo(200);
    assertThat(batch.lineStates()).isEmpty();
  }

  @Test
  @DisplayName("同一个人不能办两步；外县看不到；没有职责的不能办")
  void fourPeople() {
    Api two = Api.as(TestTree.COUNTY_A1, "registrar", "reviewer", "approver", "cashier");
    PreparedBatch batch = PreparedBatch.families(1).declare().fill().seal();
    assertThat(batch.step(CASHIER, "review", Map.of()).statusCode()).isEqualTo(403);
    assertThat(batch.step(two, "review", Map.of()).statusCode()).isEqualTo(200);
    Map<String, String> approval = Map.of("contentHash", batch.detail().path("contentHash"));
    assertThat(batch.step(two, "approve", approval).statusCode()).isEqualTo(403);
    assertThat(batch.step(APPROVER, "approve", Map.of("contentHash", "0".repeat(64))).statusCode())
        .as("something else than was seen")
        .isEqualTo(409);
    batch.approve();
    Map<String, String> handOver = Map.of("layout", "fixed-gbk", "reason", "交县农商行代发");
    assertThat(batch.step(two, "bank-file", handOver).statusCode()).isEqualTo(403);
    assertThat(Api.as(TestTree.COUNTY_A2, "cashier").get(BATCHES + "/" + batch.id()).statusCode())
        .isEqualTo(404);
    assertThat(batch.step(Api.as(TestTree.CITY_A, "cashier"), "bank-file", handOver).statusCode())
        .isEqualTo(403);
    assertThat(batch.step(CASHIER, "bank-file", handOver).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("办理过申请的人不能发放，数据库也不让")
  void handledApplications() {
    Api payer = Api.as(TestTree.COUNTY_A1, "approver", "cashier");
    People people =
        new People(
            Api.as(TestTree.GRASSROOTS_A1, "registrar"),
            Api.as(TestTree.GRASSROOTS_A1, "reviewer"),
            Api.as(TestTree.COUNTY_A1, "reviewer"),
            List.of(payer),
            TestTree.COUNTY_A1);
    FiledHousehold family =
        FiledHousehold.of(people, FileLevel.COUNTY).reach(HouseholdState.ACTIVE);
    UUID budget = Books.filled(TestTree.COUNTY_A1, "union-dues", 100_000);
    PreparedBatch batch =
        PreparedBatch.of(budget, List.of(AppliedAid.approvedLiving(family, "600.00").id()))
            .approved();
    Map<String, String> handOver = Map.of("layout", "fixed-gbk", "reason", "交县农商行代发");
    assertThat(batch.step(payer, "bank-file", handOver).statusCode()).isEqualTo(403);
    UUID person =
        UUID.fromString(
            Sql.column(
                    "SELECT staff_id::text FROM aid_opinion WHERE application_id = ? AND action ="
                        + " 'approve'",
                    batch.applications().getFirst())
                .getFirst());
    assertThatThrownBy(() -> payAsApplication(batch.id(), person))
        .hasMessageContaining("had a part in an application");
  }

  private static void payAsApplication(UUID batch, UUID cashier) throws SQLException {
    try (Connection app = TestStack.asApplication();
        var statement = app.createStatement()) {
      statement.execute("SELECT set_config('nuanliu.scope', '1.', false)");
      statement.executeUpdate(
          "UPDATE aid_batch SET cashier_id = '%s' WHERE id = '%s'".formatted(cashier, batch));
    }
  }

  @Test
  @DisplayName("超过县级额度的由市里审批")
  void tiers() {
    PreparedBatch batch = PreparedBatch.families(1).declare();
    Sql.asOwner("UPDATE aid_batch SET declared_total = 20000000 WHERE id = ?", batch.id());
    batch.fill();
    Sql.asOwner(
        """
        UPDATE aid_batch SET state = 'REVIEWED', content_hash = ?, reviewer_id = gen_random_uuid() WHERE id = ?\
        """,
        "a".repeat(64),
        batch.id());
    assertThat(APPROVER.get(BATCHES + "/" + batch.id()).jsonPath().getList("allowedActions"))
        .doesNotContain("approve");
    assertThat(
            Api.as(TestTree.CITY_A, "approver")
                .get(BATCHES + "/" + batch.id())
                .jsonPath()
                .getList("allowedActions"))
        .contains("approve");
    Response refused = batch.step(APPROVER, "approve", Map.of("contentHash", "a".repeat(64)));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.<String>path("detail")).contains("上级");
  }

  @Test
  @DisplayName("钱不够不能审批；作废把钱和申请放回")
  void moneyAndCancel() {
    PreparedBatch rich = PreparedBatch.families(1);
    UUID poor = Books.filled(TestTree.COUNTY_A1, "union-dues", 59_999);
    PreparedBatch batch =
        PreparedBatch.of(poor, rich.applications()).declare().fill().seal().review();
    Response refused =
        batch.step(APPROVER, "approve", Map.of("contentHash", batch.detail().path("contentHash")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("type")).contains("fund-insufficient");
    Books.fill(poor, 1);
    batch.approve();
    Response cancelled = batch.step(APPROVER, "cancel", Map.of("reason", "名单有误"));
    assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
    assertThat(Books.balance(poor, AccountKind.AVAILABLE)).isEqualTo(60_000);
    assertThat(batch.lineStates()).containsExactly("CANCELLED");
    rich.approved();
    assertThat(rich.state()).isEqualTo("APPROVED");
  }

  @Test
  @DisplayName("一份申请只在一个批次里；不合条件的一笔使整次加入落空")
  void eachApplicationOnce() {
    PreparedBatch batch = PreparedBatch.families(2).declare().fill();
    PreparedBatch other = PreparedBatch.of(batch.budget(), batch.applications()).declare();
    assertThat(
            other
                .step(REGISTRAR, "lines", Map.of("applicationIds", batch.applications()))
                .statusCode())
        .isEqualTo(409);
    PreparedBatch fresh = PreparedBatch.families(1);
    List<UUID> both = new ArrayList<>(fresh.applications());
    both.add(UUID.randomUUID());
    assertThat(other.step(REGISTRAR, "lines", Map.of("applicationIds", both)).statusCode())
        .isEqualTo(404);
    assertThat(other.lineStates()).isEmpty();
    Sql.asOwner("UPDATE aid_batch SET purpose = 'medical' WHERE id = ?", other.id());
    Response refused =
        other.step(REGISTRAR, "lines", Map.of("applicationIds", fresh.applications()));
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/applicationIds/0");
  }

  @Test
  @DisplayName("财政资金不能发实物；别人的资金、别的项目不能用")
  void declarations() {
    UUID central = Books.filled(TestTree.COUNTY_A1, "central", 100_000);
    Map<String, Object> goods = PreparedBatch.declaration(central, 1, "10.00");
    goods.put("method", "GOODS");
    assertThat(REGISTRAR.post(BATCHES, goods).statusCode()).isEqualTo(422);
    UUID others = Books.filled(TestTree.COUNTY_A2, "union-dues", 100_000);
    assertThat(REGISTRAR.post(BATCHES, PreparedBatch.declaration(others, 1, "10.00")).statusCode())
        .isEqualTo(422);
    assertThat(REGISTRAR.post(BATCHES, PreparedBatch.declaration(central, 0, "10.00")).statusCode())
        .isEqualTo(400);
    assertThat(REGISTRAR.post(BATCHES, PreparedBatch.declaration(central, 1, "0.00")).statusCode())
        .isEqualTo(422);
    assertThat(REGISTRAR.get(BATCHES + "/budgets").jsonPath().getList("id"))
        .contains(central.toString())
        .doesNotContain(others.toString());
    assertThat(REVIEWER.post(BATCHES, PreparedBatch.declaration(central, 1, "1.00")).statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("表册有大写金额、页小计和验证码；带账号的只有出纳能打")
  void papers() {
    PreparedBatch batch = PreparedBatch.families(1).approved();
    for (String document : List.of("REGISTER", "SIGNATURES", "REAL_NAMES")) {
      Response printed =
          REGISTRAR.post(BATCHES + "/" + batch.id() + "/prints", Map.of("document", document));
      assertThat(printed.statusCode()).as(printed.asString()).isEqualTo(200);
      assertPdf(REGISTRAR, batch, printed.path("id"));
    }
    assertThat(
            REGISTRAR
                .post(BATCHES + "/" + batch.id() + "/prints", Map.of("document", "BANK_CARDS"))
                .statusCode())
        .isEqualTo(422);
    String path = BATCHES + "/" + batch.id() + "/unmasked-prints";
    assertThat(REGISTRAR.post(path, handOver("BANK_CARDS")).statusCode()).isEqualTo(403);
    assertThat(CASHIER.post(path, handOver("REGISTER")).statusCode()).isEqualTo(422);
    for (String document : List.of("BANK_CARDS", "REAL_NAMES")) {
      Response unmasked = CASHIER.post(path, handOver(document));
      assertThat(unmasked.statusCode()).as(unmasked.asString()).isEqualTo(200);
      assertPdf(CASHIER, batch, unmasked.path("id"));
      assertThat(
              Sql.column(
                  "SELECT unmasked FROM printed_paper WHERE CAST(id AS text) = ?",
                  unmasked.<String>path("id")))
          .as("recorded as a paper with full numbers")
          .containsExactly("t");
    }
  }

  private static Map<String, String> handOver(String document) {
    return Map.of("document", document, "reason", "交县农商行存档");
  }

  @Test
  @DisplayName("导出批次清单：同样的筛选，写明用途；经办人没有导出的职责")
  void exported() {
    PreparedBatch batch = PreparedBatch.families(1).declare().fill().seal();
    Exported list = Exported.by(APPROVER, BATCHES + "?state=SEALED&source=union-dues");
    String number = batch.detail().path("number");
    int at = list.column("批次编号").indexOf(number);
    assertThat(at).as("is in the list").isNotNegative();
    assertThat(list.column("金额(元)").get(at)).isEqualTo("600.00");
    assertThat(list.column("发放方式").get(at)).isEqualTo("银行卡");
    assertThat(list.column("救助项目").get(at)).isEqualTo("生活救助");
    assertThat(list.column("状态")).containsOnly("待复核");
    assertThat(list.mark()).contains("季度核对台账");
    assertThat(Exported.start(REGISTRAR, BATCHES).statusCode()).isEqualTo(403);
  }

  private static void assertPdf(Api who, PreparedBatch batch, String print) {
    byte[] pdf =
        who.request()
            .accept("*/*")
            .get(BATCHES + "/" + batch.id() + "/prints/" + print + "/content")
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }
}
