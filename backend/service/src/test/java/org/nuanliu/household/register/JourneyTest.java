package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.ComparisonOutcome;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.FiledHousehold.People;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("一户家庭从草稿到在档")
class JourneyTest {

  @Test
  @DisplayName("县级档案：五个人，每一步都记下谁、什么意见、何时，待办交到下一个人手里")
  void throughACounty() {
    FiledHousehold family = FiledHousehold.atCounty().create();
    People people = family.people();

    family.submit();
    assertThat(family.last().<String>path("number")).matches("410122[0-9]{4}[0-9]{6}");
    assertThat(family.last().header("ETag")).isEqualTo("\"" + family.version() + "\"");
    assertThat(family.last().<String>path("judgement.category")).isEqualTo("1");
    assertThat(family.last().<Boolean>path("judgement.income.verified")).isFalse();
    assertWaits(family, people.firstChecker(), "初审");
    family.accept();
    assertWaits(family, people.registrar(), "入户核查");
    family.survey();
    assertThat(family.last().<Boolean>path("judgement.income.verified")).isTrue();
    assertWaits(family, people.registrar(), "发布公示");
    family.publish();
    assertWaits(family, people.registrar(), "结束公示");
    family.closeNotice();
    assertWaits(family, people.reviewer(), "复核");
    family.review();
    assertWaits(family, people.reviewer(), "登记核对结果");
    family.compare(ComparisonOutcome.R0);
    assertWaits(family, people.approvers().getFirst(), "审批");
    family.approveAll();

    Response filed = family.detail();
    assertThat(filed.<String>path("state")).isEqualTo("ACTIVE");
    assertThat(filed.<String>path("filedOn")).isNotNull();
    assertThat(filed.<String>path("dueOn")).isNull();
    assertThat(filed.jsonPath().getList("approvals.approverName")).doesNotContainNull();
    assertThat(Sql.column("SELECT title FROM todo WHERE object_id = ?", family.id())).isEmpty();
    assertThat(
            people
                .registrar()
                .get("/api/households/{id}/steps?size=50", family.id())
                .jsonPath()
                .getList("items.action"))
        .containsSubsequence(
            "approve",
            "record-comparison",
            "review",
            "close-notice",
            "publish-notice",
            "survey",
            "accept",
            "submit");
  }

  @Test
  @DisplayName("建档工会没有别的审核人时，初审的待办上交到最近的有人的上级")
  void theFirstCheckClimbsWhenNobodyIsLeft() {
    FiledHousehold family = FiledHousehold.atCounty().create();
    String leave =
        "UPDATE staff SET active = %s WHERE union_path IN ('"
            + TestTree.GRASSROOTS_A1
            + "', '"
            + TestTree.TOWNSHIP_A1
            + "') AND 'reviewer' = ANY (duties)";
    Sql.asOwner(leave.formatted(false));
    try {
      family.submit();
      assertWaits(family, family.people().reviewer(), "初审");
      assertThat(
              family
                  .people()
                  .reviewer()
                  .get("/api/households/{id}", family.id())
                  .jsonPath()
                  .<String>getList("allowedActions"))
          .contains("accept");
    } finally {
      Sql.asOwner(leave.formatted(true));
    }
  }

  @Test
  @DisplayName("直管县：县和市的两次审批都在本县，由不同的人办理")
  void throughADirectCounty() {
    FiledHousehold family =
        FiledHousehold.of(
                People.belowDirectCounty(TestTree.GRASSROOTS_D, TestTree.DIRECT_COUNTY),
                FileLevel.CITY)
            .reach(HouseholdState.LEVEL_APPROVAL);
    assertThat(family.detail().jsonPath().getList("approvals")).hasSize(2);

    Api first = family.people().approvers().getFirst();
    assertThat(family.step(first, "approve", Map.of()).statusCode()).isEqualTo(200);
    assertThat(family.state()).isEqualTo(HouseholdState.LEVEL_APPROVAL);
    assertThat(family.step(first, "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(family.step(family.people().approvers().get(1), "approve", Map.of()).statusCode())
        .isEqualTo(200);
    assertThat(family.state()).isEqualTo(HouseholdState.ACTIVE);
  }

  @Test
  @DisplayName("省级档案：县、市、省依次审批，谁也不能抢先")
  void upToTheProvince() {
    FiledHousehold family =
        FiledHousehold.of(
                People.below(TestTree.GRASSROOTS_A1, TestTree.COUNTY_A1, TestTree.CITY_A),
                FileLevel.PROVINCE)
            .reach(HouseholdState.LEVEL_APPROVAL);
    List<Api> approvers = family.people().approvers();

    assertThat(family.step(approvers.get(2), "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(family.step(approvers.get(1), "approve", Map.of()).statusCode()).isEqualTo(403);
    family.approveAll();
    assertThat(family.state()).isEqualTo(HouseholdState.ACTIVE);
    assertThat(family.detail().jsonPath().getList("approvals.unionName"))
        .containsExactly("测试甲一县总工会", "测试甲市总工会", "测试省总工会");
  }

  @Test
  @DisplayName("退回后补正、重新提交，编号不变，前一轮的审核和审批作废")
  void returnedAndSubmittedAgain() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.LEVEL_APPROVAL);
    String number = family.detail().path("number");
    Api approver = family.people().approvers().getFirst();

    Response returned = family.step(approver, "return", Map.of("reason", "请核实收入"));
    assertThat(returned.statusCode()).isEqualTo(200);
    assertThat(returned.<String>path("state")).isEqualTo("RETURNED");
    assertWaits(family, family.people().registrar(), "补正");
    assertThat(
            Sql.column(
                "SELECT coalesce(first_checker_id, reviewer_id)::text FROM household WHERE id = ?",
                family.id()))
        .containsOnlyNulls();

    family.submit();
    assertThat(family.last().<String>path("number")).isEqualTo(number);
    family.accept();
    Response tooEarly =
        family.step(family.people().registrar(), "publish-notice", FiledHousehold.notice());
    assertThat(tooEarly.statusCode())
        .as("the survey of the first round does not count")
        .isEqualTo(422);
    family.survey().publish().closeNotice().review().compare(ComparisonOutcome.R0).approveAll();
    assertThat(family.state()).isEqualTo(HouseholdState.ACTIVE);
  }

  @Test
  @DisplayName("核对有异常：说明并附材料后才能审批；部门没有返回时哪里也去不了")
  void comparisonWithAConflict() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.COMPARE);
    Api reviewer = family.people().reviewer();

    Response without =
        family.step(reviewer, "record-comparison", FiledHousehold.comparison(ComparisonOutcome.R3));
    assertThat(without.statusCode()).as("no document").isEqualTo(422);
    assertThat(
            family
                .step(
                    reviewer, "record-comparison", FiledHousehold.comparison(ComparisonOutcome.R9))
                .<String>path("state"))
        .isEqualTo("COMPARE");
    family.compare(ComparisonOutcome.R3);
    assertThat(family.state()).isEqualTo(HouseholdState.RECHECK);

    Map<String, String> reason = Map.of("reason", "车辆为残疾人代步车");
    assertThat(family.step(reviewer, "recheck", reason).statusCode()).isEqualTo(422);
    family.paper(reviewer, "recheck-evidence");
    Response explained = family.step(reviewer, "recheck", reason);
    assertThat(explained.<String>path("state")).isEqualTo("LEVEL_APPROVAL");
    assertThat(explained.jsonPath().getList("comparisons.explanation")).contains("车辆为残疾人代步车");
  }

  @Test
  @DisplayName("每一步恰好留下一条审计记录，写明是哪份档案")
  void everyStepIsRecordedOnce() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    Response refused = family.step(family.people().reviewer(), "review", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(AuditEvents.of(refused))
        .singleElement()
        .matches(event -> event.result().equals("refused"))
        .matches(event -> event.objectId().equals(family.id().toString()));
    assertThat(AuditEvents.of(family.accept().last()))
        .singleElement()
        .matches(event -> event.action().equals("household:accept"))
        .matches(event -> event.result().equals("done"))
        .matches(event -> event.objectId().equals(family.id().toString()));
  }

  private static void assertWaits(FiledHousehold family, Api who, String title) {
    List<String> titles =
        who.get("/api/todos?size=200")
            .jsonPath()
            .getList("items.findAll { it.link == '/households/%s' }.title".formatted(family.id()));
    assertThat(titles).singleElement().asString().startsWith(title + "：测试甲（");
    assertThat(Sql.column("SELECT id::text FROM todo WHERE object_id = ?", family.id())).hasSize(1);
  }
}
