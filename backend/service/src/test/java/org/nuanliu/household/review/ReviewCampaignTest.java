package org.nuanliu.household.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.ComparisonOutcome;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("年度复核")
class ReviewCampaignTest {

  private static final Api COUNTY = Api.as(TestTree.COUNTY_A1, "reviewer");

  @Inject ReviewReminders reminders;

  @AfterEach
  void clean() {
    TestDate.reset();
    Sql.asOwner("DELETE FROM review_item");
    Sql.asOwner("DELETE FROM todo WHERE object_type = 'review-campaign'");
    Sql.asOwner("DELETE FROM review_campaign");
  }

  @Test
  @DisplayName("部署后由后台列出全部在档家庭，提醒到每个工会；办一户少一户，逐级看到姓名")
  void fromOpeningToTheLastFamily() throws InterruptedException {
    FiledHousehold filed = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    FiledHousehold draft = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    String id = opened(COUNTY, 2025);
    Response campaign = COUNTY.get("/api/review-campaigns/{id}", id);
    int total = campaign.path("total");
    assertThat(total).isEqualTo(filedBelow(TestTree.COUNTY_A1));
    int there = filedBelow(TestTree.GRASSROOTS_A1);
    assertThat(items(id)).contains(filed.id().toString()).doesNotContain(draft.id().toString());
    assertThat(reminder(id)).containsExactly("2025 年度复核：还有 %d 户".formatted(there));

    Api registrar = filed.people().registrar();
    assertThat(registrar.get("/api/review-campaigns").jsonPath().getList("items.id"))
        .as("the union below sees the campaign of the county")
        .contains(id);
    assertThat(
            Api.as(TestTree.COUNTY_A2, "reviewer")
                .get("/api/review-campaigns/{id}", id)
                .statusCode())
        .isEqualTo(404);

    filed.startReview();
    assertThat(standing(id, "STARTED")).contains(filed.id().toString());
    filed.survey().compare(ComparisonOutcome.R0);
    filed.step(filed.people().reviewer(), "confirm-review", Map.of("opinion", "属实"));
    Response done = COUNTY.get("/api/review-campaigns/{id}", id);
    assertThat(done.<Integer>path("done")).isEqualTo(1);
    Response names = COUNTY.get("/api/review-campaigns/{id}/families?standing=DONE", id);
    assertThat(names.jsonPath().getList("items.outcome")).containsExactly("CONFIRMED");
    assertThat(names.jsonPath().getList("items.headName")).containsExactly("测试甲");

    List<Map<String, Object>> progress =
        COUNTY.get("/api/review-campaigns/{id}/progress", id).jsonPath().getList("$");
    assertThat(progress)
        .anyMatch(row -> row.get("unionName").equals("测试甲一纺织厂工会") && row.get("done").equals(1));
    assertThat(progress.stream().mapToInt(row -> (int) row.get("total")).sum()).isEqualTo(total);
    reminders.renew(UUID.fromString(id));
    assertThat(reminder(id))
        .isEqualTo(there == 1 ? List.of() : List.of("2025 年度复核：还有 %d 户".formatted(there - 1)));
  }

  @Test
  @DisplayName("脱困和注销也算办结")
  void endingsCount() throws InterruptedException {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    String id = opened(COUNTY, 2025);
    family.proposeCancellation().confirmEnding();
    Response names = COUNTY.get("/api/review-campaigns/{id}/families?standing=DONE", id);
    assertThat(names.jsonPath().getList("items.outcome")).containsExactly("CANCELLED");
  }

  @Test
  @DisplayName("超过截止日期若干工作日仍未办完的，告知上一级工会")
  void escalates() throws InterruptedException {
    FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    String id = opened(COUNTY, 2025);
    TestDate.moveTo(TestDate.today().plusMonths(3));
    reminders.run();
    assertThat(
            Sql.column(
                "SELECT title FROM todo WHERE kind = 'review-campaign:overdue' AND union_path = ?",
                TestTree.COUNTY_A1))
        .singleElement()
        .asString()
        .contains("超期督办");
    assertThat(COUNTY.get("/api/todos?size=200").jsonPath().getList("items.link"))
        .contains("/review-campaigns/" + id);
  }

  @Test
  @DisplayName("截止日期须在以后；一年只部署一次；基层不能部署")
  void refusals() throws InterruptedException {
    Response late = open(COUNTY, 2025, TestDate.today());
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.jsonPath().getList("errors.pointer")).containsExactly("/deadline");
    assertThat(COUNTY.post("/api/review-campaigns", Map.of("year", 1)).statusCode()).isEqualTo(400);
    opened(COUNTY, 2025);
    assertThat(open(COUNTY, 2025, TestDate.today().plusMonths(1)).statusCode()).isEqualTo(409);
    assertThat(
            open(Api.as(TestTree.GRASSROOTS_A1, "reviewer"), 2024, TestDate.today().plusMonths(1))
                .statusCode())
        .isEqualTo(403);
  }

  private static Response open(Api who, int year, LocalDate deadline) {
    return who.post("/api/review-campaigns", Map.of("year", year, "deadline", deadline.toString()));
  }

  private static String opened(Api who, int year) throws InterruptedException {
    Response opened = open(who, year, TestDate.today().plusMonths(1));
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
    String id = opened.path("id");
    for (int attempt = 0; attempt < 200; attempt++) {
      List<String> listed =
          Sql.column(
              "SELECT state FROM job WHERE id = ?", UUID.fromString(opened.<String>path("jobId")));
      if (listed.equals(List.of("DONE"))) {
        return id;
      }
      assertThat(listed).isNotEqualTo(List.of("FAILED"));
      Thread.sleep(100);
    }
    throw new AssertionError("The families were not listed");
  }

  private static int filedBelow(String path) {
    return Sql.column(
            "SELECT id::text FROM household WHERE library = 'filed' AND union_path ^@ ?", path)
        .size();
  }

  private static List<String> items(String campaign) {
    return COUNTY
        .get("/api/review-campaigns/{id}/families?size=200", campaign)
        .jsonPath()
        .getList("items.householdId");
  }

  private static List<String> standing(String campaign, String standing) {
    return COUNTY
        .get("/api/review-campaigns/{id}/families?size=200&standing=" + standing, campaign)
        .jsonPath()
        .getList("items.householdId");
  }

  private static List<String> reminder(String campaign) {
    return Sql.column(
        "SELECT title FROM todo WHERE object_id = ? AND union_path = ?",
        UUID.fromString(campaign),
        TestTree.GRASSROOTS_A1);
  }
}
