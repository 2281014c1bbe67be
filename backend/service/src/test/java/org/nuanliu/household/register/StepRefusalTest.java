package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.household.register.domain.ComparisonOutcome;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.household.register.domain.Lifecycle;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("档案的步骤：什么时候、对谁说不")
class StepRefusalTest {

  /** A body that is good in itself for each step. */
  private static final Map<HouseholdAction, Object> BODIES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(HouseholdAction.SUBMIT, Map.of()),
              Map.entry(HouseholdAction.ACCEPT, Map.of()),
              Map.entry(HouseholdAction.RETURN, Map.of("reason", "请补正")),
              Map.entry(HouseholdAction.REJECT, Map.of("reason", "不符合条件")),
              Map.entry(HouseholdAction.RECORD_SURVEY, FiledHousehold.surveyed()),
              Map.entry(HouseholdAction.PUBLISH_NOTICE, FiledHousehold.notice()),
              Map.entry(HouseholdAction.OBJECT, Map.of("content", "有人反映情况不实")),
              Map.entry(HouseholdAction.RESOLVE_OBJECTION, Map.of("resolution", "经核实不成立")),
              Map.entry(HouseholdAction.CLOSE_NOTICE, Map.of()),
              Map.entry(HouseholdAction.REVIEW, Map.of()),
              Map.entry(
                  HouseholdAction.RECORD_COMPARISON,
                  FiledHousehold.comparison(ComparisonOutcome.R0)),
              Map.entry(HouseholdAction.RECORD_RECHECK, Map.of("reason", "已说明")),
              Map.entry(HouseholdAction.APPROVE, Map.of()),
              Map.entry(HouseholdAction.SUBMIT_TEMPORARY, Map.of("reason", "失火")),
              Map.entry(HouseholdAction.ACCEPT_TEMPORARY, Map.of()),
              Map.entry(HouseholdAction.REGULARISE, Map.of()),
              Map.entry(HouseholdAction.START_REVIEW, Map.of()),
              Map.entry(HouseholdAction.CONFIRM_REVIEW, Map.of()),
              Map.entry(HouseholdAction.PROPOSE_RESOLUTION, Map.of("explanation", "已纳入低保")),
              Map.entry(HouseholdAction.PROPOSE_EXIT, FiledHousehold.exit("9000.00")),
              Map.entry(HouseholdAction.PROPOSE_CANCELLATION, FiledHousehold.cancellation()),
              Map.entry(HouseholdAction.REVIEW_EXIT, FiledHousehold.notice()),
              Map.entry(HouseholdAction.CONFIRM_ENDING, Map.of()),
              Map.entry(HouseholdAction.DECLINE_ENDING, Map.of("reason", "证据不足")),
              Map.entry(
                  HouseholdAction.RECORD_WATCH,
                  Map.of("visitedOn", "2026-01-01", "finding", "生活稳定", "hardship", false)),
              Map.entry(HouseholdAction.RELAPSE, Map.of("reason", "再次失业")),
              Map.entry(HouseholdAction.SYNC_PAPER, Map.of("syncedOn", "2026-01-01"))));

  private static final String[] DUTIES = {"registrar", "reviewer", "approver"};

  @ParameterizedTest(name = "{0}")
  @EnumSource(HouseholdState.class)
  @DisplayName("状态表里没有的步骤一律 409，什么也不改变，并告诉现在能做什么")
  void wrongState(HouseholdState state) {
    FiledHousehold family = FiledHousehold.atCounty().reach(state);
    // Holds every duty, so that only the state can refuse her.
    Api anyone = Api.as(TestTree.COUNTY_A1, DUTIES);
    String before = row(family.id());
    Set<HouseholdAction> legal =
        Lifecycle.from(state).stream()
            .map(Lifecycle.Transition::action)
            .collect(Collectors.toSet());

    for (HouseholdAction action : BODIES.keySet()) {
      if (!legal.contains(action)) {
        Response refused = family.step(anyone, action.code(), BODIES.get(action));
        assertThat(refused.statusCode()).as("%s in %s", action, state).isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("urn:nuanliu:problem:wrong-state");
        assertThat(refused.<List<String>>path("allowedActions")).isNotNull();
      }
    }
    assertThat(row(family.id())).isEqualTo(before);
  }

  static Stream<Arguments> stepsOfEachState() {
    return Arrays.stream(HouseholdState.values())
        .flatMap(
            state ->
                Lifecycle.from(state).stream()
                    .map(Lifecycle.Transition::action)
                    .filter(BODIES::containsKey)
                    .distinct()
                    .limit(1)
                    .map(action -> arguments(state, action)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("stepsOfEachState")
  @DisplayName("没有版本号 428，版本号过时 412")
  void versions(HouseholdState state, HouseholdAction action) {
    FiledHousehold family = FiledHousehold.atCounty().reach(state);
    Api anyone = Api.as(TestTree.COUNTY_A1, DUTIES);
    String path = "/api/households/" + family.id() + "/" + action.code();
    String before = row(family.id());

    assertThat(anyone.post(path, BODIES.get(action)).statusCode()).isEqualTo(428);
    assertThat(anyone.post(99_999, path, BODIES.get(action)).statusCode()).isEqualTo(412);
    assertThat(row(family.id())).isEqualTo(before);
  }

  @Test
  @DisplayName("别的市、别的县、下级以外的人：每一步都是 404")
  void outsideTheScope() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    for (String foreign :
        List.of(
            TestTree.CITY_B,
            TestTree.COUNTY_A2,
            TestTree.COUNTY_B1,
            TestTree.DIRECT_COUNTY,
            TestTree.INDUSTRY)) {
      Api stranger = Api.as(foreign, DUTIES);
      BODIES.forEach(
          (action, body) ->
              assertThat(
                      stranger
                          .post(1, "/api/households/" + family.id() + "/" + action.code(), body)
                          .statusCode())
                  .as("%s from %s", action, foreign)
                  .isEqualTo(404));
    }
  }

  @Test
  @DisplayName("建档人不能初审自己的申请")
  void registrarDoesNotCheck() {
    Api both = Api.as(TestTree.GRASSROOTS_A1, "registrar", "reviewer");
    FiledHousehold family = filedBy(both).create().submit();
    assertThat(family.step(both, "accept", Map.of()).statusCode()).isEqualTo(403);
    assertThat(family.step(both, "return", Map.of("reason", "自己退回")).statusCode()).isEqualTo(403);
    assertThat(family.accept().state()).isEqualTo(HouseholdState.SURVEY);
  }

  @Test
  @DisplayName("建档人不能复核、核对、审批；复核人不能审批")
  void threeDifferentPeople() {
    Api registrar = Api.as(TestTree.COUNTY_A1, DUTIES);
    FiledHousehold family = filedBy(registrar).reach(HouseholdState.COUNTY_REVIEW);
    assertThat(family.step(registrar, "review", Map.of()).statusCode()).isEqualTo(403);

    Api reviewer = Api.as(Api.Person.SECOND, TestTree.COUNTY_A1, DUTIES);
    assertThat(family.step(reviewer, "review", Map.of()).statusCode()).isEqualTo(200);
    assertThat(
            family
                .step(
                    registrar, "record-comparison", FiledHousehold.comparison(ComparisonOutcome.R9))
                .statusCode())
        .isEqualTo(403);
    family.compare(ComparisonOutcome.R0);
    assertThat(family.step(registrar, "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(family.step(reviewer, "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(family.step(family.people().reviewer(), "approve", Map.of()).statusCode())
        .as("recorded the comparison")
        .isEqualTo(403);
    assertThat(family.approveAll().state()).isEqualTo(HouseholdState.ACTIVE);
  }

  @Test
  @DisplayName("绕过程序直接写库，数据库也不让同一个人建档、复核、审批")
  void theDatabaseKeepsThemApart() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.LEVEL_APPROVAL);
    for (String statement :
        List.of(
            "UPDATE household SET reviewer_id = registrar_id WHERE id = ?",
            "UPDATE household SET first_checker_id = registrar_id WHERE id = ?",
            approval("registrar_id"),
            approval("reviewer_id"))) {
      assertThatThrownBy(() -> Sql.asOwner(statement, family.id()))
          .as(statement)
          .hasStackTraceContaining("ck_household");
    }
    family.approveAll();
    assertThatThrownBy(
            () ->
                Sql.asOwner(
                    """
                    INSERT INTO household_approval
                    SELECT gen_random_uuid(), household_id, union_path, 2, at_union, approver_id, registrar_id,
                           reviewer_id, content_hash, approved_at
                    FROM household_approval WHERE household_id = ?\
                    """,
                    family.id()))
        .hasStackTraceContaining("uq_household_approval_person");
  }

  @Test
  @DisplayName("两级审批之间内容被改动：后一级不能审批")
  void approvalIsBoundToTheContent() {
    FiledHousehold family =
        FiledHousehold.of(
                FiledHousehold.People.below(
                    TestTree.GRASSROOTS_A1, TestTree.COUNTY_A1, TestTree.CITY_A),
                FileLevel.CITY)
            .reach(HouseholdState.LEVEL_APPROVAL);
    List<Api> approvers = family.people().approvers();
    assertThat(family.step(approvers.get(0), "approve", Map.of()).statusCode()).isEqualTo(200);

    for (String change :
        List.of(
            "UPDATE household SET house_area = house_area + 1 WHERE id = ?",
            "UPDATE household_person SET month_income_verified = 99 WHERE household_id = ? AND"
                + " position = 0",
            "UPDATE household_item SET year_amount = year_amount + 1 WHERE household_id = ?")) {
      Sql.asOwner(change, family.id());
      assertThat(family.step(approvers.get(1), "approve", Map.of()).statusCode())
          .as(change)
          .isEqualTo(409);
      assertThat(family.state()).isEqualTo(HouseholdState.LEVEL_APPROVAL);
    }
  }

  @Test
  @DisplayName("不齐全的申请不能提交，每一处都指出来")
  void incomplete() {
    FiledHousehold family = FiledHousehold.atCounty();
    family.form().remove("mainCause");
    ((ObjectNode) family.form().get("head")).remove("ethnic");
    family.create();
    Response refused = family.step(family.people().registrar(), "submit", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getList("errors.pointer")).contains("/mainCause", "/head/ethnic");
    assertThat(family.state()).isEqualTo(HouseholdState.DRAFT);
  }

  @Test
  @DisplayName("家里有人已在别的工会建档：409 指出是谁；那份档案不予建档后就可以了")
  void nobodyStandsInTwoFiles() {
    FiledHousehold first =
        FiledHousehold.of(
                FiledHousehold.People.below(
                    TestTree.GRASSROOTS_B1, TestTree.COUNTY_B1, TestTree.CITY_B),
                FileLevel.COUNTY)
            .reach(HouseholdState.SUBMITTED);
    FiledHousehold second = FiledHousehold.atCounty();
    ((ObjectNode) second.form().get("members").get(0))
        .put("idNumber", first.form().at("/members/0/idNumber").asText());
    second.create();

    Response refused = second.step(second.people().registrar(), "submit", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/members/0/idNumber");
    assertThat(refused.asString())
        .contains("已在其他工会建档，请申请转移")
        .doesNotContain(first.id().toString(), "测试乙一");

    first.rejected();
    assertThat(second.submit().state()).isEqualTo(HouseholdState.SUBMITTED);
  }

  @Test
  @DisplayName("同一个银行账号不能用于两份档案")
  void oneAccountOneFile() {
    FiledHousehold first = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    FiledHousehold second = FiledHousehold.atCounty();
    ((ObjectNode) second.form().get("bank"))
        .put("accountNumber", first.form().at("/bank/accountNumber").asText());
    Response refused = second.create().step(second.people().registrar(), "submit", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/bank/accountNumber");
  }

  @Test
  @DisplayName("入户核查：人数、日期、金额不对都不能登记")
  void surveyRules() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.SURVEY);
    Api registrar = family.people().registrar();
    assertRefused(
        family.step(registrar, "survey", with("surveyors", List.of("甲", " 甲 "))), "/surveyors");
    assertRefused(
        family.step(registrar, "survey", with("surveyedOn", "2099-01-01")), "/surveyedOn");
    assertRefused(
        family.step(registrar, "survey", with("surveyedOn", "2000-01-01")), "/surveyedOn");
    assertRefused(
        family.step(
            registrar,
            "survey",
            with("verified", List.of(Map.of("id", UUID.randomUUID(), "amount", "1.00")))),
        "/verified/0/id");
    String head = family.detail().path("persons[0].id");
    Response surveyed =
        family.step(
            registrar,
            "survey",
            with("verified", List.of(Map.of("id", head, "amount", "9000.00"))));
    assertThat(surveyed.statusCode()).as(surveyed.asString()).isEqualTo(200);
    assertThat(surveyed.<String>path("persons[0].verifiedMonthIncome")).isEqualTo("9000.00");
    Response unfit = family.step(registrar, "publish-notice", FiledHousehold.notice());
    assertRefused(unfit, "/category");
  }

  private static void assertRefused(Response response, String pointer) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
    assertThat(response.jsonPath().getList("errors.pointer")).contains(pointer);
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> survey = FiledHousehold.surveyed();
    survey.put(field, value);
    return survey;
  }

  /** A file of the county's own, with this registrar. */
  private static FiledHousehold filedBy(Api registrar) {
    return FiledHousehold.of(
        new FiledHousehold.People(
            registrar,
            Api.as(Api.Person.THIRD, TestTree.COUNTY_A1, "reviewer"),
            Api.as(Api.Person.THIRD, TestTree.COUNTY_A1, DUTIES),
            List.of(Api.as(TestTree.COUNTY_A1, "approver")),
            TestTree.COUNTY_A1),
        FileLevel.COUNTY);
  }

  private static String approval(String approver) {
    return """
    INSERT INTO household_approval
    SELECT gen_random_uuid(), h.id, h.union_path, 1, u.id, h.%s, h.registrar_id, h.reviewer_id, '\\x00', now()
    FROM household h JOIN union_org u ON u.path = h.union_path WHERE h.id = ?\
    """
        .formatted(approver);
  }

  /** Everything that a step could change. */
  private static String row(UUID id) {
    return Sql.column(
            """
            SELECT concat_ws('|', h.state, h.version, h.due_on, (SELECT count(*) FROM household_step s WHERE s.household_id = h.id),
                             (SELECT string_agg(t.id::text, ',' ORDER BY t.id) FROM todo t WHERE t.object_id = h.id))
            FROM household h WHERE h.id = ?\
            """,
            id)
        .toString();
  }
}
