package org.nuanliu.household.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanliu.household.change.ProposedChange;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.FiledHousehold.People;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;
import org.nuanliu.testing.Together;

@ApiTest
@DisplayName("转移")
class TransferTest {

  private static final String TRANSFERS = "/api/household-transfers";
  private static final String INVITATIONS = "/api/household-invitations";
  private static final Api REVIEWER = Api.as(TestTree.COUNTY_A1, "reviewer");

  @ParameterizedTest(name = "转到 {0}")
  @ValueSource(
      strings = {
        TestTree.GRASSROOTS_B1,
        TestTree.GRASSROOTS_D,
        TestTree.DIRECT_COUNTY,
        TestTree.TOWNSHIP_A1,
        TestTree.GRASSROOTS_A1_LOOKALIKE,
        TestTree.INDUSTRY
      })
  @DisplayName("提出、审核、接收以后，档案连同所有内容归接收方，转出方只留一条记录")
  void goesAcross(String to) {
    FiledHousehold family = active();
    Api registrar = family.people().registrar();
    Api receiver = Api.as(to, "reviewer");
    String number = family.detail().path("number");
    int papers = family.detail().jsonPath().getList("papers").size();

    Response proposed = propose(family, to);
    assertThat(proposed.<String>path("state")).isEqualTo("PROPOSED");
    UUID id = id(proposed);
    assertThat(receiver.get(INVITATIONS + "/{id}", id).statusCode())
        .as("nothing is known before it is approved")
        .isEqualTo(404);
    assertThat(todos(REVIEWER, "/household-transfers/" + id)).hasSize(1);
    step(REVIEWER, TRANSFERS, id, "approve", Map.of());

    Response invitation = receiver.get(INVITATIONS + "/{id}", id);
    assertThat(invitation.<String>path("state")).isEqualTo("OFFERED");
    assertThat(invitation.<String>path("maskedName")).isEqualTo("测*");
    assertThat(invitation.<String>path("number")).isEqualTo(number);
    assertThat(invitation.<String>path("fromUnionName")).isEqualTo("测试甲一纺织厂工会");
    assertThat(invitation.asString()).doesNotContain(family.id().toString(), "调到新单位");
    assertThat(receiver.get("/api/households/{id}", family.id()).statusCode()).isEqualTo(404);
    assertThat(todos(receiver, "/household-invitations/" + id))
        .singleElement()
        .asString()
        .startsWith("接收转移：测*");

    Response accepted = step(receiver, INVITATIONS, id, "accept", Map.of("opinion", "同意接收"));
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
    assertThat(accepted.<String>path("householdId")).isEqualTo(family.id().toString());
    assertThat(AuditEvents.of(accepted))
        .singleElement()
        .matches(event -> event.action().equals("household-invitation:decide"));

    Response here = Api.as(to, "registrar").get("/api/households/{id}", family.id());
    assertThat(here.<String>path("state")).isEqualTo("ACTIVE");
    assertThat(here.<String>path("number")).isEqualTo(number);
    assertThat(here.<String>path("form.head.name")).isEqualTo("测试甲");
    assertThat(here.jsonPath().getList("papers")).hasSize(papers);
    assertThat(here.jsonPath().getList("approvals.unionName")).containsExactly("测试甲一县总工会");
    assertThat(
            Api.as(to, "registrar")
                .get("/api/households/{id}/steps", family.id())
                .jsonPath()
                .getList("items.action"))
        .startsWith("transfer", "propose-transfer");
    assertThat(
            Api.as(to, "registrar")
                .get("/api/households/{id}/versions", family.id())
                .jsonPath()
                .getList("occasion"))
        .containsExactly("TRANSFERRED", "FILED");
    assertThat(Sql.column(LEFT_BEHIND.formatted(TestTree.GRASSROOTS_A1), ids(family)))
        .as("nothing of the file stays behind")
        .isEmpty();

    assertThat(registrar.get("/api/households/{id}", family.id()).statusCode()).isEqualTo(404);
    Response kept = registrar.get(TRANSFERS + "/{id}", id);
    assertThat(kept.<String>path("state")).isEqualTo("ACCEPTED");
    assertThat(kept.<String>path("number")).isEqualTo(number);
    assertThat(kept.<String>path("endedOn")).isEqualTo(TestDate.today().toString());
    assertThat(kept.<String>path("toUnionName")).isNotBlank();
    assertThat(Sql.column("SELECT id FROM todo WHERE object_id = ?", id)).isEmpty();
    assertThat(Sql.column("SELECT part FROM household_claim WHERE household_id = ?", family.id()))
        .isEmpty();
  }

  @Test
  @DisplayName("不接收：带着原因退回转出方，档案还在原处，可以另提")
  void declined() {
    FiledHousehold family = active();
    UUID id = offered(family, TestTree.GRASSROOTS_B1);
    Api receiver = Api.as(TestTree.GRASSROOTS_B1, "reviewer");
    assertThat(receiver.post(1, INVITATIONS + "/" + id + "/decline", Map.of()).statusCode())
        .isEqualTo(400);
    assertThat(
            step(receiver, INVITATIONS, id, "decline", Map.of("reason", "不在本单位"))
                .<String>path("state"))
        .isEqualTo("DECLINED");
    Api registrar = family.people().registrar();
    Response back = registrar.get(TRANSFERS + "/{id}", id);
    assertThat(back.<String>path("state")).isEqualTo("DECLINED");
    assertThat(back.<String>path("answer")).isEqualTo("不在本单位");
    assertThat(todos(registrar, "/household-transfers/" + id)).hasSize(1);
    step(registrar, TRANSFERS, id, "acknowledge", null);
    assertThat(todos(registrar, "/household-transfers/" + id)).isEmpty();
    assertThat(family.state()).isEqualTo(HouseholdState.ACTIVE);
    assertThat(step(receiver, INVITATIONS, id, "accept", Map.of()).statusCode()).isEqualTo(409);
    assertThat(propose(family, TestTree.GRASSROOTS_A2).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("转出方撤回以后不能再接收；审核不同意的，接收方什么也不知道")
  void withdrawnAndRefused() {
    FiledHousehold family = active();
    Api registrar = family.people().registrar();
    Api receiver = Api.as(TestTree.GRASSROOTS_B1, "reviewer");
    UUID withdrawn = offered(family, TestTree.GRASSROOTS_B1);
    assertThat(step(registrar, TRANSFERS, withdrawn, "withdraw", null).statusCode()).isEqualTo(200);
    assertThat(step(receiver, INVITATIONS, withdrawn, "accept", Map.of()).statusCode())
        .isEqualTo(409);
    assertThat(todos(receiver, "/household-invitations/" + withdrawn)).isEmpty();

    UUID refused = id(propose(family, TestTree.GRASSROOTS_B1));
    step(REVIEWER, TRANSFERS, refused, "refuse", Map.of("reason", "单位并未关闭"));
    assertThat(receiver.get(INVITATIONS + "/{id}", refused).statusCode()).isEqualTo(404);
    assertThat(registrar.get(TRANSFERS + "/{id}", refused).<String>path("answer"))
        .isEqualTo("单位并未关闭");
  }

  @Test
  @DisplayName("接收方请求转入：对方看到是谁要，接收方在同意以前什么也不知道")
  void askedFor() {
    FiledHousehold family = active();
    String number = family.form().at("/members/0/idNumber").asText();
    Api asking = Api.as(TestTree.GRASSROOTS_B1, "registrar");
    Response asked = asking.post(INVITATIONS, Map.of("idNumber", number, "reason", "已在我单位就业"));
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
    assertThat(asked.<String>path("state")).isEqualTo("ASKED");
    assertThat(asked.asString())
        .doesNotContain("甲一", family.id().toString(), family.detail().path("number"), number);
    UUID id = id(asked);
    assertThat(asking.post(INVITATIONS, Map.of("idNumber", number, "reason", "再问一次")).statusCode())
        .isEqualTo(409);

    Api registrar = family.people().registrar();
    Response seen = registrar.get(TRANSFERS + "/{id}", id);
    assertThat(seen.<String>path("toUnionName")).isEqualTo("测试乙一矿山工会");
    assertThat(seen.<String>path("reason")).isEqualTo("已在我单位就业");
    assertThat(todos(registrar, "/household-transfers/" + id)).hasSize(1);
    step(
        registrar, TRANSFERS, id, "propose", Map.of("reasonKind", "re-employed", "reason", "情况属实"));
    assertThat(asking.get(INVITATIONS + "/{id}", id).<String>path("state")).isEqualTo("ASKED");
    step(REVIEWER, TRANSFERS, id, "approve", Map.of());
    assertThat(
            step(Api.as(TestTree.GRASSROOTS_B1, "reviewer"), INVITATIONS, id, "accept", Map.of())
                .statusCode())
        .isEqualTo(200);
    assertThat(asking.get("/api/households/{id}", family.id()).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("请求转入被拒绝，或者没有这个人、就在自己范围内")
  void askedInVain() {
    FiledHousehold family = active();
    String number = family.form().at("/members/0/idNumber").asText();
    Api asking = Api.as(TestTree.GRASSROOTS_D, "registrar");
    UUID id = id(asking.post(INVITATIONS, Map.of("idNumber", number, "reason", "请求转入")));
    step(family.people().registrar(), TRANSFERS, id, "reject", Map.of("reason", "仍在本单位"));
    assertThat(asking.get(INVITATIONS + "/{id}", id).<String>path("state")).isEqualTo("REFUSED");
    assertThat(asking.get(INVITATIONS + "/{id}", id).<String>path("answer")).isEqualTo("仍在本单位");

    Response own =
        Api.as(TestTree.COUNTY_A1, "registrar")
            .post(INVITATIONS, Map.of("idNumber", number, "reason", "请求转入"));
    assertThat(own.statusCode()).isEqualTo(422);
    Response nobody =
        asking.post(INVITATIONS, Map.of("idNumber", "410102198001010018", "reason", "请求转入"));
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(asking.post(INVITATIONS, Map.of("idNumber", "1", "reason", "x")).statusCode())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("外市的工会不论档案在哪里、办到哪一步，得到的回答都一样")
  void tellsStrangersNothing() {
    Api asking = Api.as(TestTree.INDUSTRY, "registrar");
    FiledHousehold active = active();
    FiledHousehold going = active();
    propose(going, TestTree.GRASSROOTS_B1);
    FiledHousehold applying = FiledHousehold.atCounty().reach(HouseholdState.SURVEY);
    FiledHousehold elsewhere =
        FiledHousehold.of(
                People.below(TestTree.GRASSROOTS_B1, TestTree.COUNTY_B1, TestTree.CITY_B),
                FileLevel.COUNTY)
            .reach(HouseholdState.ACTIVE);
    assertThat(
            Stream.of(active, going, applying, elsewhere)
                .map(family -> family.form().at("/members/0/idNumber").asText())
                .map(
                    number ->
                        asking.post(INVITATIONS, Map.of("idNumber", number, "reason", "请求转入")))
                .map(
                    answer ->
                        answer.statusCode()
                            + answer
                                .asString()
                                .replaceAll("\"id\":\"[^\"]*\"", "")
                                .replaceAll("\"askedNumber\":\"[^\"]*\"", ""))
                .distinct())
        .hasSize(1);
    assertThat(asking.get(TRANSFERS).jsonPath().getList("items")).isEmpty();
    assertThat(asking.get("/api/household-changes").jsonPath().getList("items")).isEmpty();
    assertThat(
            asking
                .get("/api/household-transfers?household={id}", going.id())
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  @Test
  @DisplayName("有待接收档案的工会不能撤销")
  void occupiesTheReceiver() {
    Api admin = Api.as(TestTree.CITY_A, "union-admin");
    Response union =
        admin.post(
            "/api/unions",
            Map.of(
                "parentId",
                TestTree.unionId(TestTree.COUNTY_A1),
                "kind",
                "grassroots",
                "name",
                "待接收工会" + UUID.randomUUID()));
    FiledHousehold family = active();
    UUID id =
        id(
            family
                .people()
                .registrar()
                .post(
                    TRANSFERS,
                    Map.of(
                        "householdId",
                        family.id(),
                        "toUnionId",
                        union.path("id"),
                        "reasonKind",
                        "other",
                        "reason",
                        "按通知调整")));
    step(REVIEWER, TRANSFERS, id, "approve", Map.of());
    Map<String, String> closing = Map.of("reason", "单位注销");
    Response refused = admin.post(0, "/api/unions/{id}/close", closing, (String) union.path("id"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("detail")).contains("1 份待接收的档案");
    step(family.people().registrar(), TRANSFERS, id, "withdraw", null);
    assertThat(
            admin
                .post(0, "/api/unions/{id}/close", closing, (String) union.path("id"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("有没办结的变更不能转移；转移没办结不能变更")
  void blocked() {
    FiledHousehold family = active();
    ProposedChange change = ProposedChange.open(family, "change-account");
    assertThat(propose(family, TestTree.GRASSROOTS_B1).statusCode()).isEqualTo(409);
    change.step(family.people().registrar(), "withdraw", null);
    assertThat(propose(family, TestTree.GRASSROOTS_B1).statusCode()).isEqualTo(200);
    assertThat(
            family
                .people()
                .registrar()
                .post(
                    "/api/household-changes", Map.of("householdId", family.id(), "type", "correct"))
                .statusCode())
        .isEqualTo(409);
    assertThat(propose(family, TestTree.GRASSROOTS_A2).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("不是接收工会的人不能接收：上级 403，别处 404；提出的人不能审核")
  void wrongPeople() {
    FiledHousehold family = active();
    UUID id = offered(family, TestTree.GRASSROOTS_B1);
    Map<String, Object> body = Map.of();
    for (String above : List.of(TestTree.COUNTY_B1, TestTree.CITY_B, TestTree.PROVINCE)) {
      assertThat(step(Api.as(above, "reviewer"), INVITATIONS, id, "accept", body).statusCode())
          .as(above)
          .isEqualTo(403);
    }
    for (String foreign : List.of(TestTree.GRASSROOTS_A1, TestTree.COUNTY_A1, TestTree.CITY_A)) {
      assertThat(
              Api.as(foreign, "reviewer")
                  .post(0, INVITATIONS + "/" + id + "/accept", body)
                  .statusCode())
          .as(foreign)
          .isEqualTo(404);
    }
    assertThat(
            Api.as(TestTree.GRASSROOTS_B1, "registrar")
                .post(0, INVITATIONS + "/" + id + "/accept", body)
                .statusCode())
        .isEqualTo(403);
    assertThat(Api.as(TestTree.GRASSROOTS_B1, "reviewer").get(TRANSFERS + "/{id}", id).statusCode())
        .as("the receiver does not see the giver's record")
        .isEqualTo(404);

    Api both = Api.as(TestTree.COUNTY_A2, "registrar", "reviewer");
    FiledHousehold own =
        FiledHousehold.of(
                new People(
                    both,
                    Api.as(Api.Person.THIRD, TestTree.COUNTY_A2, "reviewer"),
                    Api.as(TestTree.COUNTY_A2, "reviewer"),
                    List.of(Api.as(TestTree.COUNTY_A2, "approver")),
                    TestTree.COUNTY_A2),
                FileLevel.COUNTY)
            .reach(HouseholdState.ACTIVE);
    UUID proposed = id(propose(own, TestTree.GRASSROOTS_B1));
    assertThat(step(both, TRANSFERS, proposed, "approve", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("二十个人同时接收、同时撤回：恰好一个成功，档案只在一处")
  void exactlyOnce() throws Exception {
    FiledHousehold family = active();
    UUID id = offered(family, TestTree.GRASSROOTS_B1);
    Api receiver = Api.as(TestTree.GRASSROOTS_B1, "reviewer");
    Api registrar = family.people().registrar();
    int seen = receiver.get(INVITATIONS + "/{id}", id).path("version");
    int own = registrar.get(TRANSFERS + "/{id}", id).path("version");
    List<Integer> answers =
        Together.call(
            20,
            turn ->
                turn % 5 == 4
                    ? registrar.post(own, TRANSFERS + "/" + id + "/withdraw", null)
                    : receiver.post(seen, INVITATIONS + "/" + id + "/accept", Map.of()));
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).allMatch(status -> List.of(200, 403, 404, 409, 412, 503).contains(status));
    boolean here = receiver.get("/api/households/{id}", family.id()).statusCode() == 200;
    boolean there = registrar.get("/api/households/{id}", family.id()).statusCode() == 200;
    assertThat(here).isNotEqualTo(there);
    assertThat(
            Sql.column(
                "SELECT count(*) FROM household_step WHERE household_id = ? AND action = 'transfer'",
                family.id()))
        .containsExactly(here ? "1" : "0");
  }

  @Test
  @DisplayName("同一个 Idempotency-Key 重复接收：得到同样的回答")
  void repeated() {
    FiledHousehold family = active();
    UUID id = offered(family, TestTree.GRASSROOTS_B1);
    Api receiver = Api.as(TestTree.GRASSROOTS_B1, "reviewer");
    int seen = receiver.get(INVITATIONS + "/{id}", id).path("version");
    String key = UUID.randomUUID().toString();
    List<Response> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          receiver
              .request()
              .header("Idempotency-Key", key)
              .header("If-Match", "\"" + seen + "\"")
              .contentType("application/json")
              .body(Map.of())
              .post(INVITATIONS + "/" + id + "/accept"));
    }
    assertThat(answers.get(0).statusCode()).isEqualTo(200);
    assertThat(answers.get(1).asString()).isEqualTo(answers.get(0).asString());
  }

  @Test
  @DisplayName("单位关闭：推荐本县的街道工会和帮扶中心；只能转给另一个没有撤销的工会")
  void suggestions() {
    FiledHousehold family = active();
    Api registrar = family.people().registrar();
    Response suggested = registrar.get(TRANSFERS + "/suggestions?household={id}", family.id());
    assertThat(suggested.jsonPath().getList("name")).contains("测试甲一镇工会", "测试甲一县总工会");
    assertThat(suggested.jsonPath().getList("why")).contains("帮扶中心");
    assertThat(
            Api.as(TestTree.GRASSROOTS_B1, "registrar")
                .get(TRANSFERS + "/suggestions?household={id}", family.id())
                .statusCode())
        .isEqualTo(404);
    assertThat(propose(family, TestTree.GRASSROOTS_A1).statusCode()).isEqualTo(422);
    Response unknown =
        registrar.post(
            TRANSFERS,
            Map.of(
                "householdId",
                family.id(),
                "toUnionId",
                TestTree.unionId(TestTree.GRASSROOTS_B1),
                "reasonKind",
                "nonsense",
                "reason",
                "x"));
    assertThat(unknown.statusCode()).isEqualTo(400);
  }

  private static final String LEFT_BEHIND =
      """
      SELECT 'part' FROM household_person WHERE union_path = '%1$s' AND household_id = ?
      UNION ALL SELECT 'item' FROM household_item WHERE union_path = '%1$s' AND household_id = ?
      UNION ALL SELECT 'step' FROM household_step WHERE union_path = '%1$s' AND household_id = ?
      UNION ALL SELECT 'copy' FROM household_snapshot WHERE union_path = '%1$s' AND household_id = ?
      UNION ALL SELECT 'paper' FROM household_paper WHERE union_path = '%1$s' AND household_id = ?
      UNION ALL SELECT 'file' FROM attachment WHERE union_path = '%1$s' AND owner_id = ?""";

  private static Object[] ids(FiledHousehold family) {
    Object[] ids = new Object[6];
    java.util.Arrays.fill(ids, family.id());
    return ids;
  }

  private static FiledHousehold active() {
    return FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
  }

  private static Response propose(FiledHousehold family, String to) {
    return family
        .people()
        .registrar()
        .post(
            TRANSFERS,
            Map.of(
                "householdId",
                family.id(),
                "toUnionId",
                TestTree.unionId(to),
                "reasonKind",
                "moved-job",
                "reason",
                "调到新单位"));
  }

  private static UUID offered(FiledHousehold family, String to) {
    UUID id = id(propose(family, to));
    assertThat(step(REVIEWER, TRANSFERS, id, "approve", Map.of()).statusCode()).isEqualTo(200);
    return id;
  }

  /** Against the present version, as whoever acts sees it. */
  private static Response step(Api who, String base, UUID id, String action, Object body) {
    Integer version = who.get(base + "/{id}", id).path("version");
    return who.post(version == null ? 0 : version, base + "/" + id + "/" + action, body);
  }

  private static UUID id(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return UUID.fromString(response.path("id"));
  }

  private static List<String> todos(Api who, String link) {
    return who.get("/api/todos?size=200")
        .jsonPath()
        .getList("items.findAll { it.link == '%s' }.title".formatted(link));
  }
}
