package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.ComparisonOutcome;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.platform.command.Command;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("临时救助档案、年审、保存期满")
class TemporaryAndYearlyTest {

  @Inject TemporaryExpiry expiry;
  @Inject HouseholdRetention retention;
  @Inject @Any Instance<Command> commands;

  @AfterEach
  void backToToday() {
    TestDate.reset();
  }

  @Test
  @DisplayName("临时救助只要最急需的内容，另一个人批准；转正须补齐，然后入户核查")
  void temporaryFile() {
    FiledHousehold family = FiledHousehold.atCounty();
    family.form().remove("category");
    ((ObjectNode) family.form().get("head")).remove(List.of("workSince", "industry", "political"));
    family.create();
    Response submitted =
        family.step(family.people().registrar(), "submit-temporary", Map.of("reason", "家中失火"));
    assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
    Api self = Api.as(TestTree.GRASSROOTS_A1, "reviewer", "registrar");
    assertThat(family.step(self, "regularise", Map.of()).statusCode()).isEqualTo(409);
    family.acceptTemporary();
    assertThat(family.state()).isEqualTo(HouseholdState.TEMP);
    assertThat(family.last().<String>path("life.expiresOn"))
        .isEqualTo(TestDate.today().plusMonths(6).toString());
    assertThat(family.last().<String>path("dueOn"))
        .isEqualTo(TestDate.today().plusMonths(6).toString());

    Response incomplete = family.step(family.people().registrar(), "regularise", Map.of());
    assertThat(incomplete.statusCode()).isEqualTo(422);
    assertThat(incomplete.jsonPath().getList("errors.pointer"))
        .contains("/category", "/head/industry");
    FiledHousehold whole = FiledHousehold.atCounty().reach(HouseholdState.TEMP);
    Response regular =
        whole.step(whole.people().registrar(), "regularise", Map.of("opinion", "继续帮扶"));
    assertThat(regular.<String>path("state")).isEqualTo("SURVEY");
    assertThat(regular.<String>path("filedOn")).isNull();
    assertThat(whole.survey().publish().state()).isEqualTo(HouseholdState.PUBLICITY);
  }

  @Test
  @DisplayName("临时救助缺最急需的内容也不能提交")
  void temporaryFileNeedsTheLeast() {
    FiledHousehold family = FiledHousehold.atCounty();
    family.form().remove("mainCause");
    family.create();
    Response refused =
        family.step(family.people().registrar(), "submit-temporary", Map.of("reason", "家中失火"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/mainCause");
  }

  @Test
  @DisplayName("临时救助档案满两年由系统注销，办理经过写明")
  void temporaryFileExpires() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.TEMP);
    TestDate.moveTo(TestDate.today().plusYears(2).minusDays(1));
    expiry.run();
    assertThat(family.state()).isEqualTo(HouseholdState.TEMP);
    TestDate.moveTo(TestDate.today().plusDays(1));
    expiry.run();
    assertThat(family.state()).isEqualTo(HouseholdState.CANCELLED);
    Response steps = family.people().registrar().get("/api/households/{id}/steps", family.id());
    assertThat(steps.<String>path("items[0].staffName")).isEqualTo("系统");
    assertThat(steps.<String>path("items[0].action")).isEqualTo("expire");
  }

  @Test
  @DisplayName("年审：开始以后才算年审中；重新核查和核对，另一个人确认")
  void yearlyReview() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ANNUAL_REVIEW);
    Api reviewer = family.people().reviewer();
    assertThat(family.step(reviewer, "confirm-review", Map.of()).statusCode())
        .as("not surveyed again")
        .isEqualTo(422);
    family.survey();
    Response without =
        family.step(reviewer, "record-comparison", FiledHousehold.comparison(ComparisonOutcome.R0));
    assertThat(without.statusCode()).as("the document of the filing is old").isEqualTo(422);
    assertThat(family.step(reviewer, "confirm-review", Map.of()).statusCode())
        .as("not compared again")
        .isEqualTo(422);
    family.compare(ComparisonOutcome.R0);
    assertThat(family.state()).isEqualTo(HouseholdState.ANNUAL_REVIEW);
    assertThat(family.step(family.people().registrar(), "confirm-review", Map.of()).statusCode())
        .isEqualTo(403);
    Response confirmed = family.step(reviewer, "confirm-review", Map.of("opinion", "情况没有变化"));
    assertThat(confirmed.<String>path("state")).isEqualTo("ACTIVE");
    assertThat(confirmed.<String>path("life.reviewedOn")).isEqualTo(TestDate.today().toString());
    assertThat(confirmed.<String>path("life.reviewStartedOn")).isNull();
  }

  @Test
  @DisplayName("年审中收入变了、类别不符：不写理由不能通过；过期的材料要重新提供")
  void yearlyReviewFindsChange() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ANNUAL_REVIEW);
    String head = family.detail().path("persons[0].id");
    Map<String, Object> survey = FiledHousehold.surveyed();
    survey.put("verified", List.of(Map.of("id", head, "amount", "9000.00")));
    family.step(family.people().registrar(), "survey", survey);
    family.compare(ComparisonOutcome.R0);
    Api reviewer = family.people().reviewer();
    Response silent = family.step(reviewer, "confirm-review", Map.of());
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.jsonPath().getList("errors.pointer")).contains("/opinion");

    Sql.asOwner(
        "UPDATE household SET papers_valid_until = current_date - 1 WHERE id = ?", family.id());
    Response expired = family.step(reviewer, "confirm-review", Map.of("opinion", "临时增收"));
    assertThat(expired.<String>path("detail")).contains("过期");
    for (String kind : List.of("income-proof", "comparison-authorisation", "school-proof")) {
      family.paper(family.people().registrar(), kind);
    }
    assertThat(
            family.step(reviewer, "confirm-review", Map.of("opinion", "临时增收，仍有就学支出")).statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("从年审中申报脱困，不同意的回到年审")
  void exitOutOfAReview() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ANNUAL_REVIEW);
    family.proposeExit();
    Response declined =
        family.step(family.people().firstChecker(), "decline-ending", Map.of("reason", "证据不足"));
    assertThat(declined.<String>path("state")).isEqualTo("ANNUAL_REVIEW");
  }

  @Test
  @DisplayName("纸质档案：建档起三十个工作日内同步，登记后清零")
  void paperFollows() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    assertThat(family.detail().<String>path("life.paperDueOn")).isNotNull();
    Api registrar = family.people().registrar();
    Response impossible =
        family.step(
            registrar, "sync-paper", Map.of("syncedOn", TestDate.today().plusDays(1).toString()));
    assertThat(impossible.statusCode()).isEqualTo(422);
    Response synced =
        family.step(registrar, "sync-paper", Map.of("syncedOn", TestDate.today().toString()));
    assertThat(synced.<String>path("life.paperDueOn")).isNull();
    assertThat(synced.<String>path("life.paperSyncedOn")).isEqualTo(TestDate.today().toString());
    assertThat(synced.<String>path("state")).isEqualTo("ACTIVE");
  }

  @Test
  @DisplayName("保存期满：档案连同材料全部删除，只留下编号和日期的记录；审计链仍然完整")
  void retentionIsOver() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.EXITED);
    String number = family.detail().path("number");
    // two days apart, because ten years after a 29 February there is none
    LocalDate over = TestDate.today().plusYears(10);
    TestDate.moveTo(over.minusDays(1));
    retention.run();
    assertThat(family.detail().statusCode()).isEqualTo(200);
    TestDate.moveTo(over.plusDays(1));
    retention.run();
    assertThat(family.detail().statusCode()).isEqualTo(404);
    for (String table :
        List.of(
            "household_person",
            "household_item",
            "household_consent",
            "household_paper",
            "household_step",
            "household_survey",
            "household_notice",
            "household_comparison",
            "household_approval",
            "household_ending",
            "household_ending_month",
            "household_watch")) {
      assertThat(
              Sql.column("SELECT id::text FROM " + table + " WHERE household_id = ?", family.id()))
          .as(table)
          .isEmpty();
    }
    assertThat(Sql.column("SELECT id::text FROM attachment WHERE owner_id = ?", family.id()))
        .isEmpty();
    assertThat(Sql.column("SELECT id::text FROM todo WHERE object_id = ?", family.id())).isEmpty();
    assertThat(
            Sql.column(
                "SELECT concat_ws('|', library, disposed_on - ended_on > 3650, papers > 0, reason)"
                    + " FROM household_disposal WHERE number = ?",
                number))
        .containsExactly("exited|t|t|保存期 10 年届满");
    assertThat(verify().run()).as("audit verify").isZero();
  }

  private Command verify() {
    return commands.stream()
        .filter(one -> one.name().equals("audit-verify"))
        .findFirst()
        .orElseThrow();
  }
}
