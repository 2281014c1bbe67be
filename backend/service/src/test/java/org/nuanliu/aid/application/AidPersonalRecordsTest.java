package org.nuanliu.aid.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.aid.batch.PreparedBatch;
import org.nuanliu.fund.ledger.Books;
import org.nuanliu.platform.command.Command;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("帮扶里的个人信息：本人查阅、保存期满")
class AidPersonalRecordsTest {

  @Inject @Any Instance<Command> commands;
  @Inject @Any Instance<RecurringWork> works;

  @AfterEach
  void backToToday() {
    TestDate.reset();
  }

  @Test
  @DisplayName("本人查阅：申请、金额、票据、意见都在答复里；别的家庭成员看不到申请内容")
  void answers() {
    FiledHousehold family = AidApplicationTest.active();
    AppliedAid aid = AppliedAid.open(family, "medical");
    String voucher = "查阅" + UUID.randomUUID();
    aid.saved(aid.medical("500.00", "30000.00", voucher)).submit().check();
    List<String> persons = family.detail().jsonPath().getList("persons.id");
    Response own = answer(family, persons.getFirst());
    assertThat(own.<List<String>>path("sections.title")).contains("帮扶");
    assertThat(own.asString()).contains(voucher, "大病住院", "县人民医院", "情况属实", "医疗救助");
    Response other = answer(family, persons.getLast());
    assertThat(other.asString()).doesNotContain(voucher, "大病住院");
  }

  @Test
  @DisplayName("保存期满：姓名、账号、内容、票据号、材料都没有了，金额和台账不变，账簿和审计没有问题")
  void forgets() {
    FiledHousehold family = AidApplicationTest.active();
    AppliedAid aid = AppliedAid.open(family, "living");
    aid.saved(aid.living("600.00"));
    Response paper =
        aid.step(
            aid.registrar(),
            "papers",
            Map.of(
                "attachmentId",
                FiledHousehold.picture(aid.registrar(), "proof"),
                "kind",
                "medical"));
    assertThat(paper.statusCode()).as(paper.asString()).isEqualTo(200);
    aid.submit().check().review("600.00").approve();
    UUID budget = Books.filled(TestTree.COUNTY_A1, "union-dues", 1_000_000);
    PreparedBatch batch = PreparedBatch.of(budget, List.of(aid.id())).sent("fixed-gbk");
    batch.bring(batch.answer(Map.of(), "NONE"));
    assertThat(batch.lineStates()).containsExactly("PAID");
    assertThatThrownBy(() -> Sql.column("SELECT aid_forget(?)::text", family.id()))
        .hasMessageContaining("has not ended");

    Sql.asOwner(
        "UPDATE household SET state = 'CANCELLED', ended_on = ? WHERE id = ?",
        TestDate.today(),
        family.id());
    TestDate.moveTo(TestDate.today().plusYears(10).plusDays(1));
    works.stream()
        .filter(one -> one.name().equals("household-retention"))
        .findFirst()
        .orElseThrow()
        .run();
    assertThat(Sql.column("SELECT id::text FROM household WHERE id = ?", family.id())).isEmpty();
    assertThat(
            Sql.column(
                """
                SELECT concat_ws('|', content, head_name, person_name, granted, state)
                FROM aid_application WHERE id = ?\
                """,
                aid.id()))
        .containsExactly("|（已删除）|（已删除）|60000|PAID");
    assertThat(
            Sql.column(
                """
                SELECT concat_ws('|', beneficiary_name, account, account_last4, account_holder, bank_name, amount, state)
                FROM aid_batch_line WHERE application_id = ?\
                """,
                aid.id()))
        .containsExactly("（已删除）|60000|PAID");
    for (String query :
        List.of(
            "SELECT opinion FROM aid_opinion WHERE opinion IS NOT NULL AND application_id = ?",
            "SELECT number FROM aid_voucher WHERE number <> '' AND application_id = ?",
            "SELECT application_id::text FROM aid_application_person WHERE application_id = ?",
            "SELECT id::text FROM aid_paper WHERE application_id = ?",
            "SELECT id::text FROM attachment WHERE owner_id = ?")) {
      assertThat(Sql.column(query, aid.id())).as(query).isEmpty();
    }
    Response left = Api.as(TestTree.COUNTY_A1, "reviewer").get(aid.path());
    assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
    assertThat(left.<String>path("headName")).isEqualTo("（已删除）");
    for (String check : List.of("audit-verify", "fund-verify")) {
      assertThat(
              commands.stream()
                  .filter(one -> one.name().equals(check))
                  .findFirst()
                  .orElseThrow()
                  .run())
          .as(check)
          .isZero();
    }
  }

  private static Response answer(FiledHousehold family, String person) {
    Response answer =
        family
            .people()
            .registrar()
            .post(
                "/api/households/{id}/persons/{person}/answer",
                Map.of("reason", "本人持身份证到窗口查阅"),
                family.id(),
                person);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }
}
