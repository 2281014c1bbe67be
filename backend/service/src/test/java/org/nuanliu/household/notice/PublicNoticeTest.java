package org.nuanliu.household.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("公示与异议")
class PublicNoticeTest {

  private static final Api PUBLIC = Api.anonymous();
  private static final Map<String, String> OBJECTION =
      Map.of("content", "这家另有一处门面房出租", "contact", "13812345678");

  @BeforeEach
  void newHour() {
    Sql.asOwner("DELETE FROM hourly_quota");
  }

  @AfterEach
  void backToToday() {
    TestDate.reset();
  }

  @Test
  @DisplayName("不登录就能看到；没有证件号码、账号、电话、病名、孩子的名字")
  void showsLittle() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.PUBLICITY);
    Response notice = PUBLIC.get("/api/public/notices/{id}", noticeOf(family));
    assertThat(notice.statusCode()).isEqualTo(200);
    assertThat(notice.<Map<String, Object>>path("$"))
        .containsOnlyKeys(
            "id",
            "kind",
            "maskedName",
            "unitName",
            "category",
            "cause",
            "startsOn",
            "endsOn",
            "phone")
        .containsEntry("maskedName", "测*")
        .containsEntry("unitName", "测试甲一纺织厂工会")
        .containsEntry("category", "低保户")
        .containsEntry("cause", "下岗失业")
        .containsEntry("phone", "0371-65904387");
    assertThat(notice.asString())
        .doesNotContain(
            family.form().at("/head/idNumber").asText(),
            family.form().at("/bank/accountNumber").asText(),
            "13800000001",
            "测试丙",
            family.id().toString());
    assertThat(listed(noticeOf(family), TestTree.CITY_A)).isTrue();
    assertThat(listed(noticeOf(family), TestTree.GRASSROOTS_A1)).isTrue();
    assertThat(listed(noticeOf(family), TestTree.CITY_B)).isFalse();
  }

  @Test
  @DisplayName("公示日不计入，满五个工作日；当天不能结束，末日之后自行撤下，与不存在无异")
  void endsByItself() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.PUBLICITY);
    UUID id = noticeOf(family);
    Api registrar = family.people().registrar();
    family.paper(registrar, "notice-photo");
    LocalDate last = LocalDate.parse(family.detail().path("notice.endsOn"));
    assertThat(last).isAfter(TestDate.today().plusDays(4));

    TestDate.moveTo(last);
    Response tooEarly = family.step(registrar, "close-notice", Map.of());
    assertThat(tooEarly.statusCode()).isEqualTo(409);
    assertThat(tooEarly.<String>path("detail")).contains(last.toString());
    assertThat(PUBLIC.get("/api/public/notices/{id}", id).statusCode()).isEqualTo(200);

    TestDate.moveTo(last.plusDays(1));
    Response expired = PUBLIC.get("/api/public/notices/{id}", id);
    Response absent = PUBLIC.get("/api/public/notices/{id}", UUID.randomUUID());
    assertThat(expired.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
    assertThat(expired.<String>path("type")).isEqualTo(absent.path("type"));
    assertThat(object(id).statusCode()).isEqualTo(404);
    assertThat(listed(id, TestTree.PROVINCE)).isFalse();
    assertThat(family.step(registrar, "close-notice", Map.of()).statusCode()).isEqualTo(200);
    assertThat(family.state()).isEqualTo(HouseholdState.COUNTY_REVIEW);
  }

  @Test
  @DisplayName("没有公示照片不能结束公示")
  void needsThePhoto() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.PUBLICITY);
    family.letNoticePass();
    assertThat(family.step(family.people().registrar(), "close-notice", Map.of()).statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("群众提出异议：公示暂停，初审人处理；不成立的至少再公示一个工作日")
  void objectionDismissed() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.PUBLICITY);
    assertThat(object(noticeOf(family)).statusCode()).isEqualTo(201);
    assertThat(family.state()).isEqualTo(HouseholdState.OBJECTION);
    Response detail = family.detail();
    assertThat(detail.<String>path("objections[0].source")).isEqualTo("public");
    assertThat(detail.<String>path("objections[0].content")).isEqualTo("这家另有一处门面房出租");
    assertThat(detail.asString()).doesNotContain("13812345678");
    assertThat(
            Sql.column(
                "SELECT content FROM household_objection WHERE household_id = ?", family.id()))
        .singleElement()
        .asString()
        .startsWith("v1|");
    assertThat(
            Sql.column(
                "SELECT staff_name FROM household_step WHERE household_id = ? AND staff_id IS NULL",
                family.id()))
        .containsExactly("公众");
    assertThat(
            family
                .people()
                .firstChecker()
                .get("/api/todos?size=200")
                .jsonPath()
                .getList("items.link"))
        .contains("/households/" + family.id());

    family.letNoticePass();
    Response resolved =
        family.step(
            family.people().firstChecker(), "resolve-objection", Map.of("resolution", "经核实房屋系借住"));
    assertThat(resolved.<String>path("state")).isEqualTo("PUBLICITY");
    assertThat(LocalDate.parse(resolved.path("notice.endsOn"))).isAfter(TestDate.today());
    assertThat(resolved.<String>path("objections[0].outcome")).isEqualTo("dismissed");
  }

  @Test
  @DisplayName("异议成立：不予建档，公示撤下，家人可以另行建档")
  void objectionUpheld() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.OBJECTION);
    assertThat(
            family
                .step(family.people().registrar(), "object", Map.of("content", "又有一人反映"))
                .statusCode())
        .isEqualTo(200);
    Response rejected =
        family.step(family.people().firstChecker(), "reject", Map.of("reason", "门面房属实"));
    assertThat(rejected.<String>path("state")).isEqualTo("REJECTED");
    assertThat(rejected.jsonPath().getList("objections.outcome"))
        .containsExactly("upheld", "upheld");
    assertThat(PUBLIC.get("/api/public/notices/{id}", noticeOf(family)).statusCode())
        .isEqualTo(404);
    assertThat(Sql.column("SELECT id::text FROM todo WHERE object_id = ?", family.id())).isEmpty();

    FiledHousehold again = FiledHousehold.atCounty();
    again.form().set("head", family.form().get("head"));
    assertThat(again.create().submit().state()).isEqualTo(HouseholdState.SUBMITTED);
  }

  @Test
  @DisplayName("同一来源一小时内最多五次异议；换了钟点的演示日期也不例外")
  void isLimited() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.PUBLICITY);
    UUID id = noticeOf(family);
    for (int i = 0; i < 5; i++) {
      assertThat(object(id).statusCode()).isEqualTo(201);
    }
    Response refused = object(id);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
    Response forged =
        PUBLIC
            .request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("X-Forwarded-For", "203.0.113.7")
            .contentType("application/json")
            .body(OBJECTION)
            .post("/api/public/notices/{id}/objections", id);
    assertThat(forged.statusCode()).as("a header of one's own is no other source").isEqualTo(429);
    assertThat(
            Sql.column(
                "SELECT count(*)::text FROM household_objection WHERE household_id = ?",
                family.id()))
        .containsExactly("5");
  }

  @Test
  @DisplayName("同一次提交重复发送只算一次")
  void isIdempotent() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.PUBLICITY);
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 8; i++) {
      Response answer =
          PUBLIC
              .request()
              .header("Idempotency-Key", key)
              .contentType("application/json")
              .body(OBJECTION)
              .post("/api/public/notices/{id}/objections", noticeOf(family));
      assertThat(answer.statusCode()).isEqualTo(201);
    }
    assertThat(
            Sql.column(
                "SELECT count(*)::text FROM household_objection WHERE household_id = ?",
                family.id()))
        .containsExactly("1");
  }

  @Test
  @DisplayName("群众的异议也留下恰好一条审计记录；审计写不进去，异议就不生效")
  void noAuditNoObjection() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.PUBLICITY);
    UUID notice = noticeOf(family);
    Sql.asOwner("REVOKE INSERT ON audit_event FROM nuanliu_app");
    try {
      assertThat(object(notice).statusCode()).isEqualTo(503);
    } finally {
      Sql.asOwner("GRANT INSERT ON audit_event TO nuanliu_app");
    }
    assertThat(family.state()).isEqualTo(HouseholdState.PUBLICITY);
    assertThat(AuditEvents.of(object(notice)))
        .singleElement()
        .satisfies(event -> assertThat(event.action()).isEqualTo("public-notice:object"))
        .satisfies(event -> assertThat(event.result()).isEqualTo("done"));
    assertThat(family.state()).isEqualTo(HouseholdState.OBJECTION);
  }

  private static Response object(UUID notice) {
    return PUBLIC.post("/api/public/notices/{id}/objections", OBJECTION, notice);
  }

  private static boolean listed(UUID notice, String union) {
    List<String> ids =
        PUBLIC
            .get("/api/public/notices?size=200&union={union}", TestTree.unionId(union))
            .jsonPath()
            .getList("items.id");
    return ids.contains(notice.toString());
  }

  private static UUID noticeOf(FiledHousehold family) {
    return UUID.fromString(
        Sql.column(
                "SELECT id::text FROM household_notice WHERE household_id = ? ORDER BY id DESC",
                family.id())
            .getFirst());
  }
}
