package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.FiledHousehold.People;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("解困、脱困、注销")
class EndingTest {

  private static final String[] DUTIES = {"registrar", "reviewer", "approver"};

  @Test
  @DisplayName("脱困：申报、复核并公示、结束公示、审批，由三个人办理，待办逐级交接；家庭成员从此可以另行建档")
  void exit() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    People people = family.people();
    family.proposeExit();
    assertWaits(family, people.firstChecker(), "脱困复核");
    assertThat(family.last().<String>path("life.endings[0].kind")).isEqualTo("EXIT");
    assertThat(family.last().jsonPath().getList("life.endings[0].months")).hasSize(6);
    assertThat(family.last().<String>path("life.endings[0].months[0].monthPerCapita"))
        .isEqualTo("3000.00");

    family.reviewExit();
    assertWaits(family, people.registrar(), "结束脱困公示");
    assertThat(family.last().<String>path("notice.kind")).isEqualTo("EXIT");
    Response board =
        Api.anonymous().get("/api/public/notices/{id}", family.last().<String>path("notice.id"));
    assertThat(board.statusCode()).isEqualTo(200);
    assertThat(board.<String>path("kind")).isEqualTo("EXIT");
    assertThat(family.step(people.registrar(), "close-notice", Map.of()).statusCode())
        .as("the period runs")
        .isEqualTo(409);

    family.closeNotice();
    assertWaits(family, people.approvers().getFirst(), "脱困审批");
    family.confirmEnding();
    assertThat(family.state()).isEqualTo(HouseholdState.EXITED);
    assertThat(family.last().<String>path("life.endedOn")).isEqualTo(TestDate.today().toString());
    assertThat(family.last().<String>path("life.keptUntil"))
        .isEqualTo(TestDate.today().plusYears(10).toString());
    assertThat(family.last().<String>path("dueOn"))
        .as("the first visit")
        .isEqualTo(TestDate.today().plusMonths(3).toString());
    assertWaits(family, people.registrar(), "脱困回访");
    assertThat(
            Sql.column(
                "SELECT DISTINCT live::text FROM household_person WHERE household_id = ?",
                family.id()))
        .containsExactly("false");
  }

  @Test
  @DisplayName("脱困的条件不满足时逐月说明，没有材料不能申报")
  void exitRules() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Api registrar = family.people().registrar();
    assertRefused(
        family.step(registrar, "propose-exit", FiledHousehold.exit("100.00")), "/months/0/income");
    Response without = family.step(registrar, "propose-exit", FiledHousehold.exit("9000.00"));
    assertThat(without.statusCode()).as("no papers").isEqualTo(422);

    family.paper(registrar, "exit-evidence");
    Map<String, Object> few = FiledHousehold.exit("9000.00");
    few.put("months", ((List<?>) few.get("months")).subList(0, 5));
    assertRefused(family.step(registrar, "propose-exit", few), "/months");
    Map<String, Object> wordless = FiledHousehold.exit("9000.00");
    wordless.put("familyAgrees", false);
    assertRefused(family.step(registrar, "propose-exit", wordless), "/familyStatement");
    Map<String, Object> strange = FiledHousehold.exit("9000.00");
    strange.put("months", List.of(Map.of("month", "2018-13", "income", "1.00")));
    assertThat(family.step(registrar, "propose-exit", strange).statusCode()).isEqualTo(400);
    assertThat(family.state()).isEqualTo(HouseholdState.ACTIVE);

    wordless.put("familyStatement", "收入不稳定，希望再观察一年");
    assertThat(family.step(registrar, "propose-exit", wordless).statusCode()).isEqualTo(200);
    Api reviewer = family.people().firstChecker();
    assertRefused(family.step(reviewer, "review-exit", FiledHousehold.notice()), "/opinion");
    Map<String, Object> handled = new HashMap<>(FiledHousehold.notice());
    handled.put("opinion", "已当面说明政策，家庭接受回访安排");
    assertThat(family.step(reviewer, "review-exit", handled).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("申报人、复核人、审批人必须是三个人，别的工会的人也不行")
  void threePeople() {
    Api first = Api.as(TestTree.COUNTY_A1, DUTIES);
    Api second = Api.as(Api.Person.SECOND, TestTree.COUNTY_A1, DUTIES);
    Api third = Api.as(Api.Person.THIRD, TestTree.COUNTY_A1, DUTIES);
    FiledHousehold family =
        FiledHousehold.of(
                new People(
                    first,
                    second,
                    third,
                    List.of(Api.as(TestTree.COUNTY_A1, "approver")),
                    TestTree.COUNTY_A1),
                FileLevel.COUNTY)
            .reach(HouseholdState.ACTIVE);
    family.proposeExit();
    assertThat(family.step(first, "review-exit", FiledHousehold.notice()).statusCode())
        .isEqualTo(403);
    assertThat(family.step(first, "decline-ending", Map.of("reason", "不")).statusCode())
        .isEqualTo(403);
    family.reviewExit().closeNotice();
    assertThat(family.step(first, "confirm-ending", Map.of()).statusCode()).isEqualTo(403);
    assertThat(family.step(second, "confirm-ending", Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            family
                .step(Api.as(TestTree.CITY_A, "approver"), "confirm-ending", Map.of())
                .statusCode())
        .isEqualTo(403);
    assertThat(
            family
                .step(Api.as(TestTree.COUNTY_A2, "approver"), "confirm-ending", Map.of())
                .statusCode())
        .isEqualTo(404);
    assertThat(family.step(third, "confirm-ending", Map.of()).statusCode()).isEqualTo(200);
    for (String change :
        List.of(
            "UPDATE household_ending SET decided_by = proposed_by WHERE household_id = ?",
            "UPDATE household_ending SET decided_by = reviewed_by WHERE household_id = ?",
            "UPDATE household_ending SET reviewed_by = proposed_by WHERE household_id = ?")) {
      assertThatThrownBy(() -> Sql.asOwner(change, family.id()))
          .hasStackTraceContaining("ck_household_ending_people");
    }
  }

  @Test
  @DisplayName("对脱困公示的异议：不处理不能结束；成立的回到原来的状态，公示撤下")
  void objectionToAnExit() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.EXIT_NOTICE);
    String notice = family.detail().path("notice.id");
    assertThat(
            Api.anonymous()
                .post("/api/public/notices/{id}/objections", Map.of("content", "他家并没有脱困"), notice)
                .statusCode())
        .isLessThan(300);
    assertThat(family.state()).isEqualTo(HouseholdState.EXIT_NOTICE);
    assertWaits(family, family.people().firstChecker(), "处理异议");
    family.letNoticePass();
    family.paper(family.people().registrar(), "notice-photo");
    assertThat(family.step(family.people().registrar(), "close-notice", Map.of()).statusCode())
        .isEqualTo(409);

    Response declined =
        family.step(family.people().firstChecker(), "decline-ending", Map.of("reason", "经查收入不实"));
    assertThat(declined.<String>path("state")).isEqualTo("ACTIVE");
    assertThat(declined.<String>path("objections[0].outcome")).isEqualTo("upheld");
    assertThat(declined.<Boolean>path("notice.ended")).isTrue();
    assertThat(declined.<String>path("life.endings[0].outcome")).isEqualTo("DECLINED");
    assertThat(family.proposeExit().state())
        .as("proposed again")
        .isEqualTo(HouseholdState.EXIT_REVIEW);
  }

  @Test
  @DisplayName("异议不成立的继续公示，处理后才能结束")
  void dismissedObjection() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.EXIT_NOTICE);
    family.object();
    Response resolved =
        family.step(
            family.people().firstChecker(), "resolve-objection", Map.of("resolution", "经核实不成立"));
    assertThat(resolved.<String>path("state")).isEqualTo("EXIT_NOTICE");
    assertWaits(family, family.people().registrar(), "结束脱困公示");
    assertThat(family.closeNotice().state()).isEqualTo(HouseholdState.EXIT_APPROVAL);
  }

  @Test
  @DisplayName("注销：原因来自代码表，按原因要材料，第二个人审批，不同意的回到原处")
  void cancellation() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Api registrar = family.people().registrar();
    Response unknown =
        family.step(
            registrar, "propose-cancellation", Map.of("reason", "no-idea", "explanation", "不清楚"));
    assertThat(unknown.statusCode()).isEqualTo(400);
    Response without =
        family.step(registrar, "propose-cancellation", FiledHousehold.cancellation());
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.<String>path("detail")).contains("户口迁移证明");
    Response duplicate =
        family.step(
            registrar,
            "propose-cancellation",
            Map.of("reason", "duplicate", "explanation", "已在配偶单位建档"));
    assertThat(duplicate.<String>path("state")).isEqualTo("CANCEL_APPROVAL");
    assertWaits(family, family.people().approvers().getFirst(), "注销审批");

    Api approver = family.people().approvers().getFirst();
    assertThat(
            family
                .step(approver, "decline-ending", Map.of("reason", "配偶单位没有建档"))
                .<String>path("state"))
        .isEqualTo("ACTIVE");
    family.proposeCancellation().confirmEnding();
    assertThat(family.state()).isEqualTo(HouseholdState.CANCELLED);
    assertThat(family.last().jsonPath().getList("allowedActions")).isEmpty();
    assertThat(Sql.column("SELECT title FROM todo WHERE object_id = ?", family.id())).isEmpty();
  }

  @Test
  @DisplayName("注销以后，家庭成员和账号可以用于新的档案")
  void freeAfterCancellation() {
    FiledHousehold old = FiledHousehold.atCounty().reach(HouseholdState.CANCELLED);
    FiledHousehold anew = FiledHousehold.atCounty();
    for (String pointer : List.of("/head", "/members/0", "/members/1")) {
      ((com.fasterxml.jackson.databind.node.ObjectNode) anew.form().at(pointer))
          .put("idNumber", old.form().at(pointer + "/idNumber").asText());
    }
    ((com.fasterxml.jackson.databind.node.ObjectNode) anew.form().at("/bank"))
        .put("accountNumber", old.form().at("/bank/accountNumber").asText());
    assertThat(anew.create().submit().state()).isEqualTo(HouseholdState.SUBMITTED);
  }

  @Test
  @DisplayName("解困：仍在档；以后可以脱困，不同意脱困的仍是解困")
  void resolution() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.RESOLVED);
    assertThat(family.detail().<String>path("life.resolvedOn"))
        .isEqualTo(TestDate.today().toString());
    family.proposeExit();
    Response declined =
        family.step(family.people().firstChecker(), "decline-ending", Map.of("reason", "还不稳定"));
    assertThat(declined.<String>path("state")).isEqualTo("RESOLVED");
  }

  @Test
  @DisplayName("回访：登记后轮到下一次；返困：带着原来的内容新建档案，提交后直接入户核查")
  void watchAndRelapse() {
    FiledHousehold old = FiledHousehold.atCounty().reach(HouseholdState.EXITED);
    Api registrar = old.people().registrar();
    assertRefused(old.step(registrar, "record-watch", watch("2099-01-01", false)), "/visitedOn");
    Response visited =
        old.step(registrar, "record-watch", watch(TestDate.today().toString(), true));
    assertThat(visited.statusCode()).as(visited.asString()).isEqualTo(200);
    assertThat(visited.<Boolean>path("life.watches[0].hardship")).isTrue();
    assertThat(visited.<String>path("dueOn")).isEqualTo(TestDate.today().plusMonths(6).toString());
    assertWaits(old, registrar, "脱困回访");

    var before = old.id();
    old.relapse();
    FiledHousehold anew = old;
    Response draft = anew.last();
    assertThat(draft.<String>path("state")).isEqualTo("RELAPSED");
    assertThat(draft.<String>path("life.previousId")).isEqualTo(before.toString());
    assertThat(draft.<String>path("form.head.name")).isEqualTo("测试甲");
    assertThat(draft.<String>path("number")).isNull();
    assertThat(draft.jsonPath().getList("issues.findAll { it.blocking }"))
        .as("papers are used again")
        .isEmpty();
    assertThat(registrar.get("/api/households/{id}", before).<String>path("life.successorId"))
        .isEqualTo(anew.id().toString());
    assertThat(
            registrar
                .post(
                    registrar.get("/api/households/{id}", before).<Integer>path("version"),
                    "/api/households/{id}/relapse",
                    Map.of("reason", "再建一份"),
                    before)
                .statusCode())
        .isEqualTo(409);
    assertThat(anew.submit().state()).isEqualTo(HouseholdState.SURVEY);
    assertThat(anew.survey().publish().state()).isEqualTo(HouseholdState.PUBLICITY);
  }

  @Test
  @DisplayName("脱困库、注销库、临时库都能查到")
  void libraries() {
    FiledHousehold exited = FiledHousehold.atCounty().reach(HouseholdState.EXITED);
    FiledHousehold cancelled = FiledHousehold.atCounty().reach(HouseholdState.CANCELLED);
    FiledHousehold temporary = FiledHousehold.atCounty().reach(HouseholdState.TEMP);
    assertThat(inLibrary("EXITED", exited)).isTrue();
    assertThat(inLibrary("CANCELLED", cancelled)).isTrue();
    assertThat(inLibrary("TEMPORARY", temporary)).isTrue();
    assertThat(inLibrary("FILED", temporary)).isFalse();
    temporary.proposeCancellation().confirmEnding();
    assertThat(inLibrary("CANCELLED_TEMPORARY", temporary)).isTrue();
  }

  private static boolean inLibrary(String library, FiledHousehold family) {
    return family
        .people()
        .registrar()
        .get("/api/households?size=200&library=" + library)
        .jsonPath()
        .getList("items.id")
        .contains(family.id().toString());
  }

  private static Map<String, Object> watch(String day, boolean hardship) {
    return Map.of("visitedOn", day, "finding", "家中有人患病，支出增加", "hardship", hardship);
  }

  private static void assertRefused(Response response, String pointer) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
    assertThat(response.jsonPath().getList("errors.pointer")).contains(pointer);
  }

  private static void assertWaits(FiledHousehold family, Api who, String title) {
    List<String> titles =
        who.get("/api/todos?size=200")
            .jsonPath()
            .getList("items.findAll { it.link == '/households/%s' }.title".formatted(family.id()));
    assertThat(titles).singleElement().asString().startsWith(title + "：");
  }
}
