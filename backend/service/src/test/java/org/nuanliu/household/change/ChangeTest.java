package org.nuanliu.household.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.FiledHousehold.People;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestPersons;
import org.nuanliu.testing.TestTree;
import org.nuanliu.testing.Together;

@ApiTest
@DisplayName("变更")
class ChangeTest {

  private static final Api APPROVER = Api.as(TestTree.COUNTY_A1, "approver");
  private static final Api REVIEWER = Api.as(TestTree.COUNTY_A1, "reviewer");

  @Test
  @DisplayName("收入变化：提出、对照、由另一个人同意、生效一次，办理经过和待办都在")
  void income() {
    FiledHousehold family = active();
    ProposedChange change =
        ProposedChange.open(family, "change-income")
            .saved(form -> head(form).put("monthIncome", "700.00"));
    assertThat(change.last().jsonPath().getList("issues.code")).containsExactly("paper-missing");
    change.papers().submitted();

    Response waiting = change.detail();
    assertThat(waiting.<String>path("authorityLabel")).isEqualTo("审核人");
    assertThat(waiting.<String>path("decidingUnionName")).isEqualTo("测试甲一县总工会");
    assertThat(waiting.jsonPath().<Map<String, String>>getList("differences"))
        .singleElement()
        .satisfies(
            field ->
                assertThat(field)
                    .containsEntry("pointer", "/head/monthIncome")
                    .containsEntry("before", "600.00")
                    .containsEntry("after", "700.00"));
    assertThat(todos(REVIEWER, change)).singleElement().asString().startsWith("审批变更（收入或者支出变化）");
    assertThat(family.detail().<String>path("form.head.monthIncome")).isEqualTo("600.00");

    change.approvedBy(REVIEWER);
    assertThat(change.state()).isEqualTo("APPLIED");
    assertThat(family.detail().<String>path("form.head.monthIncome")).isEqualTo("700.00");
    assertThat(family.detail().<String>path("judgement.income.yearIncome")).isEqualTo("9600.00");
    assertThat(family.detail().jsonPath().getList("papers.kind")).contains("income-proof");
    assertThat(todos(REVIEWER, change)).isEmpty();
    assertThat(Sql.column("SELECT part FROM household_claim WHERE household_id = ?", family.id()))
        .isEmpty();
    assertThat(
            family
                .people()
                .registrar()
                .get("/api/households/{id}/steps?size=50", family.id())
                .jsonPath()
                .getList("items.action"))
        .startsWith("apply-change", "propose-change");
    Response again = change.step(REVIEWER, "approve", Map.of());
    assertThat(again.statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("每一步恰好留下一条审计记录，内容不在其中")
  void isRecorded() {
    FiledHousehold family = active();
    ProposedChange change =
        ProposedChange.open(family, "correct").saved(form -> form.put("address", "金丝雀路 7 号"));
    assertThat(AuditEvents.of(change.last()))
        .singleElement()
        .matches(event -> event.action().equals("household-change:propose"))
        .matches(event -> event.objectId().equals(change.id().toString()));
    assertThat(
            Sql.column(
                "SELECT id::text FROM audit_change WHERE row_id = ? AND (before::text || after::text) LIKE '%金丝雀%'",
                change.id().toString()))
        .isEmpty();
    assertThat(Sql.column("SELECT content FROM household_change WHERE id = ?", change.id()))
        .singleElement()
        .asString()
        .startsWith("v1|")
        .doesNotContain("金丝雀");
  }

  @Test
  @DisplayName("只能改这一类变更管的内容")
  void onlyItsOwnParts() {
    FiledHousehold family = active();
    ProposedChange change = ProposedChange.open(family, "change-account");
    Response refused = change.write(form -> form.put("address", "别处"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/address");
  }

  @Test
  @DisplayName("变更以后附件清单要的材料也列出来上传；传了才能提交")
  void papersOfTheChangedFamily() {
    FiledHousehold family = active();
    ProposedChange change = ProposedChange.open(family, "change-cause");
    assertThat(change.detail().jsonPath().<String>getList("papersNeeded"))
        .doesNotContain("accident-proof");
    change.saved(form -> form.put("mainCause", "8"));
    assertThat(change.last().jsonPath().<String>getList("issues.pointer"))
        .contains("/papers/accident-proof");
    assertThat(change.last().jsonPath().<String>getList("papersNeeded")).contains("accident-proof");
    assertThat(change.papers().last().jsonPath().<String>getList("issues.pointer"))
        .doesNotContain("/papers/accident-proof");
  }

  @ParameterizedTest(name = "{0} 改了人数或者户主：{1}")
  @CsvSource({
    "correct, SAME",
    "add-member, ADDED",
    "remove-member, REMOVED",
    "change-head, SWAPPED"
  })
  @DisplayName("人数和户主的变化要符合变更的种类")
  void persons(String type, String rule) {
    FiledHousehold family = active();
    ProposedChange change = ProposedChange.open(family, type);
    // neither one more, nor one less, nor another head: both at once
    Response saved =
        change.write(
            form -> {
              members(form).remove(0);
              ObjectNode added = members(form).addObject();
              added.put("name", "测试丁").put("relation", "5");
              added.put("idNumber", TestPersons.idNumber(LocalDate.of(2015, 1, 5), true));
            });
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
    assertThat(saved.jsonPath().getList("issues.code")).as(rule).contains("persons");
    assertThat(change.step(family.people().registrar(), "submit", null).statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("增加成员：别处在档的人加不进来，也不说在哪里")
  void addMember() {
    FiledHousehold elsewhere =
        FiledHousehold.of(
                People.below(TestTree.GRASSROOTS_B1, TestTree.COUNTY_B1, TestTree.CITY_B),
                FileLevel.COUNTY)
            .reach(HouseholdState.SUBMITTED);
    FiledHousehold family = active();
    ProposedChange change = ProposedChange.open(family, "add-member");
    Response taken =
        change.write(form -> member(form, elsewhere.form().at("/members/1/idNumber").asText()));
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.asString())
        .contains("已在其他工会建档，请申请转移")
        .doesNotContain("测试乙一", elsewhere.id().toString());

    String number = TestPersons.idNumber(LocalDate.of(2015, 3, 5), true);
    change.saved(form -> member(form, number)).papers();
    // the masked number that was read stands for the one that was typed
    change.saved(form -> ((ObjectNode) members(form).get(2)).put("name", "测试丁丁"));
    change.submitted().approvedBy(REVIEWER);
    Response detail = family.detail();
    assertThat(detail.jsonPath().getList("form.members.name")).contains("测试丁丁");
    assertThat(detail.jsonPath().getList("persons")).hasSize(4);
    assertThat(
            REVIEWER
                .post("/api/households/person-search", Map.of("idNumber", number))
                .<String>path("where"))
        .isEqualTo("here");
  }

  @Test
  @DisplayName("变更户主：两个人对调，关系重新填写，由审批人决定")
  void changeHead() {
    FiledHousehold family = active();
    ProposedChange change = ProposedChange.open(family, "change-head");
    change
        .saved(
            form -> {
              ObjectNode old = head(form).deepCopy();
              ObjectNode next = (ObjectNode) members(form).remove(0);
              next.remove("relation");
              next.put("political", "4").put("workState", "3").put("industry", "O");
              next.put("workSince", "2003-01-01").put("mobile", "13800000009");
              old.put("relation", "3").put("identity", "3");
              form.set("head", next);
              members(form).insert(0, old);
              ((ObjectNode) form.get("bank")).put("holder", next.get("name").asText());
            })
        .papers()
        .submitted();
    assertThat(change.detail().jsonPath().getList("differences.pointer")).contains("/head");
    assertThat(change.step(REVIEWER, "approve", Map.of()).statusCode())
        .as("the account changes its holder")
        .isEqualTo(403);
    change.approvedBy(APPROVER);
    assertThat(family.detail().<String>path("form.head.name")).isEqualTo("测试乙");
    assertThat(family.detail().<String>path("form.members[0].name")).isEqualTo("测试甲");
    assertThat(family.detail().<String>path("form.members[0].relation")).isEqualTo("3");
  }

  @Test
  @DisplayName("银行账户：审批人决定；账号已用于另一份档案的当场拒绝")
  void account() {
    FiledHousehold other = active();
    FiledHousehold family = active();
    ProposedChange change = ProposedChange.open(family, "change-account");
    String taken = other.form().at("/bank/accountNumber").asText();
    assertThat(change.write(form -> bank(form).put("accountNumber", taken)).statusCode())
        .isEqualTo(409);
    String account = TestPersons.passbook();
    change.saved(form -> bank(form).put("accountNumber", account)).papers().submitted();
    assertThat(change.detail().asString()).doesNotContain(account);
    assertThat(change.step(REVIEWER, "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            APPROVER
                .post(
                    change.path() + "/reveal",
                    Map.of("field", "/bank/accountNumber", "reason", "与银行卡复印件核对"))
                .<String>path("value"))
        .isEqualTo(account);
    change.approvedBy(APPROVER);
    assertThat(
            family
                .people()
                .registrar()
                .post(
                    "/api/households/{id}/reveal",
                    Map.of("field", "/bank/accountNumber", "reason", "核对银行账号"),
                    family.id())
                .<String>path("value"))
        .isEqualTo(account);
  }

  @Test
  @DisplayName("提高建档标准：由新标准的最后一级审批人决定")
  void level() {
    FiledHousehold family = active();
    ProposedChange change =
        ProposedChange.open(family, "change-category")
            .saved(form -> form.put("fileLevel", "3"))
            .submitted();
    assertThat(change.detail().<String>path("decidingUnionName")).isEqualTo("测试甲市总工会");
    assertThat(change.step(APPROVER, "approve", Map.of()).statusCode()).isEqualTo(403);
    change.approvedBy(Api.as(TestTree.CITY_A, "approver"));
    assertThat(family.detail().<String>path("form.fileLevel")).isEqualTo("3");
  }

  @Test
  @DisplayName("提出的人不能审批，也不能绕过程序直接写库")
  void fourEyes() {
    Api both = Api.as(TestTree.COUNTY_A1, "registrar", "reviewer", "approver");
    FiledHousehold family =
        FiledHousehold.of(
                new People(
                    both,
                    Api.as(Api.Person.THIRD, TestTree.COUNTY_A1, "reviewer"),
                    REVIEWER,
                    List.of(APPROVER),
                    TestTree.COUNTY_A1),
                FileLevel.COUNTY)
            .reach(HouseholdState.ACTIVE);
    ProposedChange change =
        ProposedChange.open(family, "correct").saved(form -> form.put("houseArea", 60)).submitted();
    assertThat(change.step(both, "approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(change.step(both, "refuse", Map.of("reason", "自己")).statusCode()).isEqualTo(403);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                Sql.asOwner(
                    "UPDATE household_change SET decided_by = proposed_by WHERE id = ?",
                    change.id()))
        .hasStackTraceContaining("ck_household_change_people");
    change.approvedBy(REVIEWER);
  }

  @Test
  @DisplayName("同时只能有一项涉及同样内容的申请；别的内容可以另提")
  void oneOpenRequest() {
    FiledHousehold family = active();
    ProposedChange first = ProposedChange.open(family, "change-income");
    Api registrar = family.people().registrar();
    Response second =
        registrar.post(
            "/api/household-changes", Map.of("householdId", family.id(), "type", "add-member"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.<String>path("type")).isEqualTo("urn:nuanliu:problem:conflict");
    ProposedChange.open(family, "change-account");
    assertThat(first.step(registrar, "withdraw", null).statusCode()).isEqualTo(200);
    ProposedChange.open(family, "add-member");
  }

  @Test
  @DisplayName("档案在这期间变了：不能生效，指出是哪些内容；只能退回或者作废")
  void movedOn() {
    FiledHousehold family = active();
    ProposedChange change =
        ProposedChange.open(family, "correct").saved(form -> form.put("houseArea", 60)).submitted();
    Sql.asOwner("UPDATE household SET postcode = '450001' WHERE id = ?", family.id());
    Response refused = change.step(REVIEWER, "approve", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/postcode");
    assertThat(change.detail().jsonPath().getList("moved.after")).containsExactly("450001");
    assertThat(family.detail().<Integer>path("form.houseArea")).isEqualTo(48);

    assertThat(change.step(REVIEWER, "refuse", Map.of("reason", "请重新提出")).<String>path("state"))
        .isEqualTo("OUTDATED");
  }

  @Test
  @DisplayName("退回修改后按现在的档案重新提出")
  void returned() {
    FiledHousehold family = active();
    ProposedChange change =
        ProposedChange.open(family, "correct").saved(form -> form.put("houseArea", 60)).submitted();
    Sql.asOwner("UPDATE household SET postcode = '450001' WHERE id = ?", family.id());
    change.step(REVIEWER, "return", Map.of("reason", "请核对邮编"));
    assertThat(change.detail().<String>path("opinion")).isEqualTo("请核对邮编");
    assertThat(todos(family.people().registrar(), change)).hasSize(1);
    change.saved(form -> form.put("postcode", "450001"));
    assertThat(change.last().jsonPath().getList("differences.pointer"))
        .containsExactly("/houseArea");
    change.submitted().approvedBy(REVIEWER);
    assertThat(family.detail().<String>path("form.postcode")).isEqualTo("450001");
  }

  @Test
  @DisplayName("不同部分的两项申请互不影响")
  void twoParts() {
    FiledHousehold family = active();
    ProposedChange account =
        ProposedChange.open(family, "change-account")
            .saved(form -> bank(form).put("branch", "新支行"))
            .papers()
            .submitted();
    ProposedChange.open(family, "correct")
        .saved(form -> form.put("houseArea", 60))
        .submitted()
        .approvedBy(REVIEWER);
    account.approvedBy(APPROVER);
    assertThat(family.detail().<Integer>path("form.houseArea")).isEqualTo(60);
    assertThat(family.detail().<String>path("form.bank.branch")).isEqualTo("新支行");
  }

  @Test
  @DisplayName("内容在提交以后被改动：不能同意")
  void boundToTheContent() {
    FiledHousehold family = active();
    ProposedChange change =
        ProposedChange.open(family, "correct").saved(form -> form.put("houseArea", 60)).submitted();
    Sql.asOwner(
        "UPDATE household_change SET content_hash = '\\x00'::bytea WHERE id = ?", change.id());
    assertThat(change.step(REVIEWER, "approve", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("分户：分出去的人立一份新的草稿，健康信息不带走")
  void split() {
    FiledHousehold family = active();
    String leaving = family.detail().path("form.members[0].id");
    ProposedChange change = ProposedChange.open(family, "split");
    Response saved = change.write(form -> members(form).remove(0), leaving);
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
    change.papers().submitted().approvedBy(REVIEWER);
    assertThat(family.detail().jsonPath().getList("form.members.name")).containsExactly("测试丙");
    String draft =
        Sql.column(
                "SELECT id::text FROM household WHERE state = 'DRAFT' AND head_name = '测试乙' AND registrar_id ="
                    + " (SELECT proposed_by FROM household_change WHERE id = ?) ORDER BY created_at DESC",
                change.id())
            .getFirst();
    Response opened = family.people().registrar().get("/api/households/{id}", draft);
    assertThat(opened.<String>path("form.head.name")).isEqualTo("测试乙");
    assertThat(opened.<String>path("form.head.health")).isNull();
  }

  @Test
  @DisplayName("别的工会看不到、也办不了；没有版本号 428，过时 412")
  void strangersAndVersions() {
    FiledHousehold family = active();
    ProposedChange change =
        ProposedChange.open(family, "correct").saved(form -> form.put("houseArea", 60)).submitted();
    for (String foreign : List.of(TestTree.CITY_B, TestTree.COUNTY_A2, TestTree.INDUSTRY)) {
      Api stranger = Api.as(foreign, "registrar", "reviewer", "approver");
      assertThat(stranger.get(change.path()).statusCode()).isEqualTo(404);
      assertThat(stranger.post(1, change.path() + "/approve", Map.of()).statusCode())
          .isEqualTo(404);
      assertThat(
              stranger
                  .post(
                      "/api/household-changes",
                      Map.of("householdId", family.id(), "type", "correct"))
                  .statusCode())
          .isEqualTo(404);
      assertThat(
              stranger
                  .get("/api/household-changes?household={id}", family.id())
                  .jsonPath()
                  .getList("items"))
          .isEmpty();
    }
    assertThat(REVIEWER.post(change.path() + "/approve", Map.of()).statusCode()).isEqualTo(428);
    assertThat(REVIEWER.post(999, change.path() + "/approve", Map.of()).statusCode())
        .isEqualTo(412);
    assertThat(
            REVIEWER
                .get(
                    "/api/household-changes?household={id}&state=SUBMITTED&type=correct",
                    family.id())
                .jsonPath()
                .getList("items.headName"))
        .containsExactly("测试甲");
  }

  @Test
  @DisplayName("不在档的档案不能申请变更")
  void wrongState() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.SURVEY);
    Response refused =
        family
            .people()
            .registrar()
            .post("/api/household-changes", Map.of("householdId", family.id(), "type", "correct"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(active().detail().jsonPath().getList("allowedActions"))
        .contains("propose-change", "propose-transfer");
  }

  @Test
  @DisplayName("二十个人同时同意、撤回、退回：恰好一个成功，最多生效一次")
  void exactlyOnce() throws Exception {
    FiledHousehold family = active();
    ProposedChange change =
        ProposedChange.open(family, "correct").saved(form -> form.put("houseArea", 60)).submitted();
    int seen = change.version();
    Api registrar = family.people().registrar();
    List<Integer> answers =
        Together.call(
            20,
            turn ->
                switch (turn % 4) {
                  case 0 -> registrar.post(seen, change.path() + "/withdraw", null);
                  case 1 -> REVIEWER.post(seen, change.path() + "/return", Map.of("reason", "请核对"));
                  default -> REVIEWER.post(seen, change.path() + "/approve", Map.of());
                });
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).allMatch(status -> List.of(200, 403, 409, 412, 503).contains(status));
    boolean applied = change.state().equals("APPLIED");
    assertThat(family.detail().<Integer>path("form.houseArea")).isEqualTo(applied ? 60 : 48);
    assertThat(
            Sql.column(
                "SELECT count(*) FROM household_step WHERE household_id = ? AND action = 'apply-change'",
                family.id()))
        .containsExactly(applied ? "1" : "0");
  }

  @Test
  @DisplayName("十个人同时对同样的内容提出变更：恰好一个成功")
  void oneOpensIt() throws Exception {
    FiledHousehold family = active();
    Api registrar = family.people().registrar();
    List<Integer> answers =
        Together.call(
            10,
            turn ->
                registrar.post(
                    "/api/household-changes",
                    Map.of(
                        "householdId",
                        family.id(),
                        "type",
                        turn % 2 == 0 ? "change-income" : "add-member")));
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).allMatch(status -> List.of(200, 409, 503).contains(status));
  }

  private static FiledHousehold active() {
    return FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
  }

  private static List<String> todos(Api who, ProposedChange change) {
    return who.get("/api/todos?size=200")
        .jsonPath()
        .getList(
            "items.findAll { it.link == '/household-changes/%s' }.title".formatted(change.id()));
  }

  private static ObjectNode head(ObjectNode form) {
    return (ObjectNode) form.get("head");
  }

  private static ObjectNode bank(ObjectNode form) {
    return (ObjectNode) form.get("bank");
  }

  private static ArrayNode members(ObjectNode form) {
    return (ArrayNode) form.get("members");
  }

  private static void member(ObjectNode form, String idNumber) {
    ObjectNode added = ((ObjectNode) members(form).get(1)).deepCopy();
    added.remove("id");
    added.put("name", "测试丁").put("idNumber", idNumber);
    members(form).add(added);
  }

  /** Unused ids make no difference between a foreign and an absent change. */
  @Test
  @DisplayName("不存在的变更 404")
  void absent() {
    assertThat(REVIEWER.get("/api/household-changes/{id}", UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }
}
