package org.nuanliu.aid.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanliu.aid.batch.PreparedBatch.APPROVER;
import static org.nuanliu.aid.batch.PreparedBatch.BATCHES;
import static org.nuanliu.aid.batch.PreparedBatch.CASHIER;
import static org.nuanliu.aid.batch.PreparedBatch.REGISTRAR;
import static org.nuanliu.aid.batch.PreparedBatch.REVIEWER;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.aid.application.AidApplicationTest;
import org.nuanliu.aid.application.AppliedAid;
import org.nuanliu.fund.ledger.AccountKind;
import org.nuanliu.fund.ledger.Books;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("优亲厚友与实物发放")
class OwnInterestTest {

  /** Subject of who was made a relative → the person he is. */
  private final Map<String, String> related = new HashMap<>();

  @AfterEach
  void strangersAgain() {
    related.forEach(
        (subject, person) ->
            Sql.asOwner(
                "UPDATE staff SET id_number_bi = decode(?, 'hex') WHERE subject = ?",
                person,
                subject));
    related.clear();
  }

  @Test
  @DisplayName("批次里有自己家属的，编制、复核、审批、付款都不行；直接改数据库也不行")
  void ownFamily() {
    PreparedBatch batch = PreparedBatch.families(1).declare();
    relate(batch, "registrar");
    Response filled =
        batch.step(REGISTRAR, "lines", Map.of("applicationIds", batch.applications()));
    assertThat(filled.statusCode()).as(filled.asString()).isEqualTo(422);
    assertThat(filled.jsonPath().getList("errors.code")).contains("own-family");
    strangersAgain();
    batch.fill().seal();

    relate(batch, "reviewer");
    assertThat(batch.step(REVIEWER, "review", Map.of()).statusCode()).isEqualTo(403);
    assertThatThrownBy(() -> put(batch, "reviewer_id", "reviewer"))
        .hasMessageContaining("pays the family of somebody");
    strangersAgain();
    batch.review();

    relate(batch, "approver");
    String hash = batch.detail().path("contentHash");
    assertThat(batch.step(APPROVER, "approve", Map.of("contentHash", hash)).statusCode())
        .isEqualTo(403);
    strangersAgain();
    batch.approve();

    relate(batch, "cashier");
    Map<String, String> handOver = Map.of("layout", "fixed-gbk", "reason", "交县农商行代发");
    assertThat(batch.step(CASHIER, "bank-file", handOver).statusCode()).isEqualTo(403);
    assertThatThrownBy(() -> put(batch, "cashier_id", "cashier"))
        .hasMessageContaining("pays the family of somebody");
    strangersAgain();
    assertThat(batch.step(CASHIER, "bank-file", handOver).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("米面油：只用工会经费和社会资金，没有签收表不能登记，登记以后钱和申请都办结")
  void goods() {
    UUID application = AppliedAid.approvedLiving(AidApplicationTest.active(), "600.00").id();
    UUID budget = Books.filled(TestTree.COUNTY_A1, "donation", 100_000);
    Response budgets = REGISTRAR.get(BATCHES + "/budgets");
    assertThat(budgets.<Boolean>path("find { it.id == '" + budget + "' }.goods")).isTrue();
    UUID central = Books.filled(TestTree.COUNTY_A1, "central", 100_000);
    assertThat(
            REGISTRAR
                .get(BATCHES + "/budgets")
                .<Boolean>path("find { it.id == '" + central + "' }.goods"))
        .isFalse();

    Map<String, Object> declaration = PreparedBatch.declaration(budget, 1, "600.00");
    declaration.put("method", "GOODS");
    PreparedBatch batch = PreparedBatch.of(budget, List.of(application)).declare(declaration);
    batch.fill().seal().review().approve();
    assertThat(batch.detail().jsonPath().getList("allowedActions")).containsExactly("deliver");
    assertThat(
            batch
                .step(CASHIER, "bank-file", Map.of("layout", "fixed-gbk", "reason", "交县农商行代发"))
                .statusCode())
        .as("no file for the bank")
        .isEqualTo(409);
    assertThat(batch.step(CASHIER, "deliver", Map.of("signedLists", List.of())).statusCode())
        .isEqualTo(400);
    String list = FiledHousehold.picture(CASHIER, "签收表");
    Response delivered = batch.step(CASHIER, "deliver", Map.of("signedLists", List.of(list)));
    assertThat(delivered.statusCode()).as(delivered.asString()).isEqualTo(200);
    assertThat(batch.state()).isEqualTo("SETTLED");
    assertThat(batch.lineStates()).containsExactly("PAID");
    assertThat(batch.lines().<String>path("items[0].account")).isNull();
    assertThat(Books.balance(budget, AccountKind.PAID)).isEqualTo(60_000);
    assertThat(Sql.column("SELECT state FROM aid_application WHERE id = ?", application))
        .containsExactly("PAID");
  }

  /** Makes the person of this duty a relative: a member of the family that shall be paid. */
  private void relate(PreparedBatch batch, String duty) {
    String subject = subject(duty);
    String own = "SELECT encode(id_number_bi, 'hex') FROM staff WHERE subject = ?";
    related.put(subject, Sql.column(own, subject).getFirst());
    assertThat(
            Sql.asOwner(
                """
                UPDATE staff SET id_number_bi = (SELECT person_bi FROM aid_application_person
                  WHERE application_id = ? AND position = 1) WHERE subject = ?""",
                batch.applications().getFirst(),
                subject))
        .isEqualTo(1);
  }

  private static String subject(String duty) {
    Api.as(TestTree.COUNTY_A1, duty).get("/api/me");
    return TestTree.COUNTY_A1 + "[" + duty + "]";
  }

  private static void put(PreparedBatch batch, String column, String duty) throws SQLException {
    String id =
        Sql.column("SELECT id::text FROM staff WHERE subject = ?", subject(duty)).getFirst();
    try (Connection app = TestStack.asApplication();
        var statement = app.createStatement()) {
      statement.execute("SELECT set_config('nuanliu.scope', '1.', false)");
      statement.executeUpdate(
          "UPDATE aid_batch SET %s = '%s' WHERE id = '%s'".formatted(column, id, batch.id()));
    }
  }
}
