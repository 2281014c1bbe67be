package org.nuanliu.household.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("同意与授权")
class ConsentTest {

  private static final Map<String, String> REASON = Map.of("reason", "本人到工会提出撤回");

  @AfterEach
  void backToToday() {
    Sql.asOwner("DELETE FROM consent_text WHERE version <> '2017'");
    Sql.asOwner("DELETE FROM consent_edition WHERE version <> '2017'");
    TestDate.reset();
  }

  @Test
  @DisplayName("撤回：健康和账号删除，带病情和账号的附件删除，公示撤下，其余步骤停办；事由在审计里")
  void withdrawalStopsProcessing() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.PUBLICITY);
    Api registrar = family.people().registrar();
    Response withdrawn =
        registrar.post(family.version(), path(family, "/consent/withdraw"), REASON);
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
    assertThat(withdrawn.<Boolean>path("consented")).isFalse();
    assertThat(withdrawn.<String>path("consents[0].withdrawalReason")).isEqualTo("本人到工会提出撤回");
    assertThat(AuditEvents.of(withdrawn))
        .singleElement()
        .satisfies(event -> assertThat(event.action()).isEqualTo("consent:withdraw"))
        .satisfies(event -> assertThat(event.reason()).isEqualTo("本人到工会提出撤回"));
    assertThat(
            Sql.column(
                "SELECT id::text FROM household_person WHERE household_id = ? AND (health IS NOT NULL OR medical_note IS NOT NULL)",
                family.id()))
        .isEmpty();
    assertThat(Sql.column("SELECT account_number FROM household WHERE id = ?", family.id()))
        .containsExactly((String) null);
    assertThat(
            Sql.column(
                "SELECT id::text FROM household_paper WHERE household_id = ? AND kind = 'bank-card'",
                family.id()))
        .isEmpty();
    assertThat(
            Sql.column(
                "SELECT id::text FROM household_notice WHERE household_id = ? AND NOT ended",
                family.id()))
        .isEmpty();
    Response stopped = family.step(registrar, "object", Map.of("content", "有人反映家中另有门面房"));
    assertThat(stopped.statusCode()).isEqualTo(409);
    assertThat(stopped.<String>path("detail")).contains("撤回同意");
    assertThat(
            registrar
                .post(family.version(), path(family, "/consent/withdraw"), REASON)
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  @DisplayName("没有同意，数据库也不接受健康和账号")
  void databaseRefusesWithoutConsent() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    family
        .people()
        .registrar()
        .post(family.version(), path(family, "/consent/withdraw"), REASON)
        .then()
        .statusCode(200);
    assertThatThrownBy(
            () ->
                Sql.asOwner(
                    "UPDATE household_person SET health = '2' WHERE household_id = ?", family.id()))
        .hasMessageContaining("ck_household_person_consent");
  }

  @Test
  @DisplayName("在档家庭可以重新同意；缺监护人、旧版本、将来的日期不行；过时版本 412")
  void givesAnew() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Api registrar = family.people().registrar();
    Response refused =
        registrar.post(
            family.version(),
            path(family, "/consent"),
            Map.of(
                "textVersion", "1999",
                "channel", "smoke",
                "givenOn", TestDate.today().plusDays(1).toString()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getList("errors.pointer"))
        .contains("/textVersion", "/channel", "/givenOn");
    assertThat(registrar.post(999, path(family, "/consent"), consent("2017")).statusCode())
        .isEqualTo(412);

    TestDate.moveTo(TestDate.today().plusDays(1));
    Response given = registrar.post(family.version(), path(family, "/consent"), consent("2017"));
    assertThat(given.statusCode()).as(given.asString()).isEqualTo(200);
    assertThat(given.jsonPath().getList("consents")).hasSize(2);
    assertThat(given.jsonPath().<Boolean>getList("consents.newest")).containsExactly(true, false);
    assertThat(
            Sql.column(
                "SELECT count(*)::text FROM household_consent WHERE household_id = ? AND newest",
                family.id()))
        .containsExactly("1");
  }

  @Test
  @DisplayName("草稿的同意在表上办，这里不办；别的工会与不存在一样；没有权限 403")
  void notHere() {
    FiledHousehold draft = FiledHousehold.atCounty().create();
    assertThat(
            draft
                .people()
                .registrar()
                .post(draft.version(), path(draft, "/consent/withdraw"), REASON)
                .statusCode())
        .isEqualTo(409);
    Api foreign = Api.as(TestTree.CITY_B, "registrar");
    assertThat(foreign.get(path(draft, "/consent")).statusCode()).isEqualTo(404);
    assertThat(foreign.post(0, path(draft, "/consent/withdraw"), REASON).statusCode())
        .isEqualTo(404);
    assertThat(Api.as(TestTree.GRASSROOTS_A1, "cashier").get(path(draft, "/consent")).statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("省总发布新版同意书：不能追溯，同一天只有一版，发布后数据库也不许改；旧版还有几户一数便知")
  void editions() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    Api province = Api.as(TestTree.PROVINCE, "union-admin");
    LocalDate tomorrow = TestDate.today().plusDays(1);
    assertThat(
            province
                .post("/api/consent-editions", edition(TestDate.today().minusDays(1)))
                .statusCode())
        .isEqualTo(422);
    Response published = province.post("/api/consent-editions", edition(tomorrow));
    assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    assertThat(published.<Boolean>path("inForce")).isFalse();
    assertThat(province.post("/api/consent-editions", edition(tomorrow)).statusCode())
        .isEqualTo(409);
    assertThat(
            Api.as(TestTree.CITY_A, "union-admin")
                .post("/api/consent-editions", edition(tomorrow.plusDays(1)))
                .statusCode())
        .isEqualTo(403);
    assertThatThrownBy(ConsentTest::rewritePublished).hasMessageContaining("permission denied");

    TestDate.moveTo(tomorrow);
    Api registrar = family.people().registrar();
    assertThat(registrar.get("/api/consent-editions").<String>path("[0].version"))
        .isEqualTo(tomorrow.toString());
    List<Map<String, Object>> counts =
        registrar.get("/api/consents/counts").jsonPath().getList("$");
    assertThat(counts)
        .anySatisfy(
            count -> {
              assertThat(count.get("version")).isEqualTo("2017");
              assertThat(count.get("inForce")).isEqualTo(false);
              assertThat((int) count.get("families")).isPositive();
            });
    registrar
        .post(family.version(), path(family, "/consent"), consent(tomorrow.toString()))
        .then()
        .statusCode(200);
    Response list =
        registrar.get("/api/consents?version={v}&standing=standing", tomorrow.toString());
    assertThat(list.jsonPath().getList("items.householdId"))
        .containsExactly(family.id().toString());
    assertThat(
            registrar
                .get("/api/consents?size=200&standing=superseded")
                .jsonPath()
                .getList("items.householdId"))
        .contains(family.id().toString());
    assertThat(
            Api.as(TestTree.CITY_B, "registrar")
                .get("/api/consents?version={v}", tomorrow.toString())
                .<Integer>path("total"))
        .isZero();
  }

  @Test
  @DisplayName("核对授权书：每名成年人各签一份，有期限，可以撤回；孩子不签")
  void authorisations() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Api registrar = family.people().registrar();
    Response before = registrar.get(path(family, "/consent"));
    assertThat(before.jsonPath().getList("adults.standing")).containsExactly("missing", "missing");
    String head = before.path("persons[0].id");
    String child = before.path("persons[2].id");
    String paper =
        Sql.column(
                "SELECT attachment_id::text FROM household_paper WHERE household_id = ? AND kind = 'comparison-authorisation' LIMIT 1",
                family.id())
            .getFirst();
    Response signed =
        registrar.post(path(family, "/authorisations"), authorisation(head, paper, null));
    assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
    assertThat(signed.jsonPath().getList("adults.standing")).containsExactly("valid", "missing");
    assertThat(signed.<String>path("authorisations[0].validUntil"))
        .isEqualTo(TestDate.today().plusMonths(12).toString());
    assertThat(
            registrar
                .post(path(family, "/authorisations"), authorisation(child, paper, null))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            registrar
                .post(
                    path(family, "/authorisations"),
                    authorisation(head, paper, TestDate.today().plusMonths(13).toString()))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            registrar
                .post(
                    path(family, "/authorisations"),
                    authorisation(UUID.randomUUID().toString(), paper, null))
                .statusCode())
        .isEqualTo(404);

    String id = signed.path("authorisations[0].id");
    String revoke = path(family, "/authorisations/" + id + "/revoke");
    Response revoked = registrar.post(revoke, REASON);
    assertThat(revoked.jsonPath().getList("adults.standing")).containsExactly("revoked", "missing");
    assertThat(registrar.post(revoke, REASON).statusCode()).isEqualTo(409);

    registrar.post(path(family, "/authorisations"), authorisation(head, paper, null));
    TestDate.moveTo(TestDate.today().plusMonths(13));
    assertThat(registrar.get(path(family, "/consent")).jsonPath().getList("adults.standing"))
        .containsExactly("expired", "missing");
  }

  @Test
  @DisplayName("核对：过期或者撤回的授权书不算数，重新授权以后才能登记结果")
  void comparisonNeedsAuthorisationsThatHold() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.COMPARE);
    Api reviewer = family.people().reviewer();
    Api registrar = family.people().registrar();
    family.paper(reviewer, "comparison-report");
    String head = registrar.get(path(family, "/consent")).path("persons[0].id");
    String paper =
        Sql.column(
                "SELECT attachment_id::text FROM household_paper WHERE household_id = ? AND kind = 'comparison-authorisation' LIMIT 1",
                family.id())
            .getFirst();
    Map<String, Object> signed =
        authorisation(head, paper, TestDate.today().minusDays(1).toString());
    signed.put("givenOn", TestDate.today().minusDays(30).toString());
    assertThat(registrar.post(path(family, "/authorisations"), signed).statusCode()).isEqualTo(200);
    Map<String, Object> clear = FiledHousehold.comparison(ComparisonOutcome.R0);

    Response expired = family.step(reviewer, "record-comparison", clear);
    assertThat(expired.statusCode()).isEqualTo(422);
    assertThat(expired.<String>path("detail")).contains("应有 2 份，有效的 1 份，过期或者撤回的 1 份");

    Response anew =
        registrar.post(path(family, "/authorisations"), authorisation(head, paper, null));
    String id = anew.path("authorisations[0].id");
    registrar.post(path(family, "/authorisations/" + id + "/revoke"), REASON);
    assertThat(family.step(reviewer, "record-comparison", clear).statusCode())
        .as("revoked")
        .isEqualTo(422);
    registrar.post(path(family, "/authorisations"), authorisation(head, paper, null));
    assertThat(family.step(reviewer, "record-comparison", clear).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("核对：没有登记期限的授权书，从上传起满一年就不算数")
  void sheetsWithoutPeriodRunOut() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.COMPARE);
    family.paper(family.people().reviewer(), "comparison-report");
    Sql.asOwner(
        "UPDATE household_paper SET added_at = added_at - interval '13 months' WHERE household_id = ? AND kind = 'comparison-authorisation'",
        family.id());
    assertThat(
            family
                .step(
                    family.people().reviewer(),
                    "record-comparison",
                    FiledHousehold.comparison(ComparisonOutcome.R0))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("一键答复本人：资料、来源、谁看过、同意、更正、变动；写事由，留记录，限次数")
  void answersThePerson() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Api registrar = family.people().registrar();
    String head = registrar.get(path(family, "/consent")).path("persons[0].id");
    String answer = path(family, "/persons/" + head + "/answer");
    Api.as(TestTree.CITY_A, "reviewer").get("/api/households/{id}", family.id());
    assertThat(registrar.post(answer, Map.of("reason", "查")).statusCode()).isEqualTo(400);

    Response made = registrar.post(answer, Map.of("reason", "本人持身份证到窗口查阅"));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
    String number = family.form().at("/head/idNumber").asText();
    assertThat(made.jsonPath().getList("facts.findAll { it.label == '身份证号' }.value"))
        .containsExactly(number);
    assertThat(made.jsonPath().<String>getList("sources"))
        .anyMatch(source -> source.startsWith("本人和家庭申报"))
        .anyMatch(source -> source.startsWith("入户核查"))
        .anyMatch(source -> source.startsWith("民政部门核对"));
    assertThat(made.jsonPath().getList("lookers.unionName")).contains("测试甲市总工会");
    assertThat(made.jsonPath().getList("changes.what")).isNotEmpty();
    assertThat(made.jsonPath().getList("consents")).hasSize(1);
    assertThat(AuditEvents.of(made))
        .singleElement()
        .satisfies(event -> assertThat(event.objectId()).isEqualTo(head))
        .satisfies(event -> assertThat(event.reason()).isEqualTo("本人持身份证到窗口查阅"));
    assertThat(
            Sql.column("SELECT answer FROM idempotency WHERE answer LIKE '%' || ? || '%'", number))
        .isEmpty();

    assertThat(
            registrar
                .post(
                    path(family, "/persons/" + UUID.randomUUID() + "/answer"),
                    Map.of("reason", "本人持身份证到窗口查阅"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            Api.as(TestTree.CITY_B, "registrar")
                .post(answer, Map.of("reason", "本人持身份证到窗口查阅"))
                .statusCode())
        .isEqualTo(404);
    Sql.asOwner("UPDATE daily_quota SET used = 30 WHERE what = 'subject-answer'");
    assertThat(registrar.post(answer, Map.of("reason", "本人持身份证到窗口查阅")).statusCode()).isEqualTo(429);
    Sql.asOwner("DELETE FROM daily_quota WHERE what = 'subject-answer'");
  }

  @Test
  @DisplayName("本人要求更正：建档人有待办；答复以后撤下，不能答复两次")
  void corrections() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Api registrar = family.people().registrar();
    String wife = registrar.get(path(family, "/consent")).path("persons[1].id");
    Response asked =
        registrar.post(
            path(family, "/corrections"), Map.of("personId", wife, "content", "月收入应为八百元"));
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
    String id = asked.path("corrections[0].id");
    assertThat(Sql.column("SELECT content FROM household_correction WHERE id::text = ?", id))
        .allSatisfy(text -> assertThat(text).startsWith("v1|"));
    String link = "/correction-requests/" + family.id();
    assertThat(links(registrar)).contains(link);

    String settle = path(family, "/corrections/" + id + "/answer");
    Map<String, String> answer = Map.of("outcome", "corrected", "answer", "已按工资流水改为八百元");
    assertThat(registrar.post(settle, answer).statusCode()).isEqualTo(200);
    assertThat(links(registrar)).doesNotContain(link);
    assertThat(registrar.post(settle, answer).statusCode()).isEqualTo(409);
    assertThat(registrar.post(settle, Map.of("outcome", "later", "answer", "以后再说吧")).statusCode())
        .isEqualTo(400);
  }

  private static void rewritePublished() throws java.sql.SQLException {
    try (var application = TestStack.asApplication();
        var statement = application.createStatement()) {
      statement.execute("UPDATE consent_text SET body = '改过的文本' WHERE version = '2017'");
    }
  }

  private static List<String> links(Api who) {
    return who.get("/api/todos?size=200").jsonPath().getList("items.link");
  }

  private static Map<String, String> consent(String version) {
    return Map.of(
        "textVersion",
        version,
        "channel",
        "paper",
        "givenOn",
        TestDate.today().toString(),
        "guardian",
        "测试甲");
  }

  private static Map<String, Object> authorisation(String person, String paper, String until) {
    Map<String, Object> body = new HashMap<>();
    body.put("personId", person);
    body.put("givenOn", TestDate.today().toString());
    body.put("attachmentId", paper);
    if (until != null) {
      body.put("validUntil", until);
    }
    return body;
  }

  private static Map<String, Object> edition(LocalDate from) {
    return Map.of(
        "validFrom", from.toString(),
        "reason", "按法务意见修改",
        "texts",
            List.of("health", "bank", "comparison", "publication").stream()
                .map(
                    code ->
                        Map.of(
                            "code",
                            code,
                            "label",
                            "测试文本" + code,
                            "body",
                            "这是一份用于测试的告知同意书文本，内容足够长，不涉及任何真实的人。"))
                .toList());
  }

  private static String path(FiledHousehold family, String rest) {
    return "/api/households/" + family.id() + rest;
  }
}
