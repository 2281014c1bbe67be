package org.nuanliu.service.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.testing.TestTree.CITY_B;
import static org.nuanliu.testing.TestTree.COUNTY_A1;
import static org.nuanliu.testing.TestTree.GRASSROOTS_A1;
import static org.nuanliu.testing.TestTree.unionId;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.service.station.domain.StationStandard;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;

@ApiTest
@DisplayName("户外劳动者站点")
class StationTest {

  private static final String PATH = "/api/stations";
  private static final String PUBLIC = "/api/public/stations";
  private static final Api COUNTY = Api.as(COUNTY_A1, "registrar");
  private static final Api OTHER_CITY = Api.as(CITY_B, "registrar");
  private static final Api ANYBODY = Api.anonymous();

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void newHour() {
    Sql.asOwner("DELETE FROM hourly_quota");
  }

  @Test
  @DisplayName("登记、修改；电话加密存放、打码显示，没有改动的照旧；别的市看不到")
  void register() {
    Response created = registered(form());
    String id = created.path("id");
    assertThat(created.<String>path("number")).matches("ZD[0-9]{6}");
    assertThat(created.<String>path("keeperPhone")).isEqualTo("138****5678");
    assertThat(created.jsonPath().getList("missing")).containsExactly("washroom", "medicine");
    assertThat(Sql.column("SELECT keeper_phone FROM station WHERE id = ?", UUID.fromString(id)))
        .singleElement()
        .matches(stored -> stored.startsWith("v1|"));
    assertThat(found(COUNTY)).containsExactly(id);
    assertThat(found(OTHER_CITY)).isEmpty();
    assertThat(OTHER_CITY.get(PATH + "/{id}", id).statusCode()).isEqualTo(404);

    Map<String, Object> changed = form();
    changed.put("keeperPhone", "138****5678");
    changed.put("unionId", unionId(GRASSROOTS_A1));
    changed.put("state", "PAUSED");
    assertThat(COUNTY.put(3, PATH + "/{id}", changed, id).statusCode()).isEqualTo(412);
    Response updated = COUNTY.put(0, PATH + "/{id}", changed, id);
    assertThat(updated.statusCode()).as(updated.asString()).isEqualTo(200);
    Response revealed =
        COUNTY.post(
            PATH + "/{id}/reveal", Map.of("field", "/keeperPhone", "reason", "联系管理员核对开放时间"), id);
    assertThat(revealed.<String>path("value")).isEqualTo("13812345678");
    assertThat(AuditEvents.of(revealed))
        .singleElement()
        .matches(event -> event.objectType().equals("station./keeperPhone"));
    assertThat(
            COUNTY
                .post(PATH + "/{id}/reveal", Map.of("field", "/name", "reason", "看一看名称写什么"), id)
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("对不上的指出来：时间、坐标、共建单位、电话、代码、别人的工会")
  void refused() {
    pointer("opensAt", null, 422, "/opensAt");
    pointer("closesAt", "06:00", 422, "/closesAt");
    pointer("latitude", null, 422, "/latitude");
    pointer("partner", " ", 422, "/partner");
    pointer("keeperPhone", "12345", 422, "/keeperPhone");
    pointer("areaCode", "999999", 400, "/areaCode");
    pointer("facilities", List.of("room", "room"), 400, "/facilities/1");
    pointer("longitude", 300, 400, "/longitude");
    pointer("unionId", unionId(CITY_B), 422, "/unionId");
    assertThat(Api.as(COUNTY_A1, "cashier").post(PATH, form()).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("检查、每月使用、慰问；检查结果不能与台账矛盾，同一月份后报的更正先报的")
  void records() {
    String id = registered(form()).path("id");
    String today = TestDate.today().toString();
    Response contradicted =
        COUNTY.post(
            PATH + "/{id}/checks",
            Map.of("checkedOn", today, "met", List.of("sign", "facilities")),
            id);
    assertThat(contradicted.statusCode()).isEqualTo(422);
    assertThat(contradicted.<String>path("errors[0].pointer")).isEqualTo("/met/1");
    Response check =
        COUNTY.post(PATH + "/{id}/checks", Map.of("checkedOn", today, "met", List.of("sign")), id);
    assertThat(check.statusCode()).as(check.asString()).isEqualTo(200);
    assertThat(check.jsonPath().getList("missing")).containsExactly("washroom", "medicine");

    String month = YearMonth.from(TestDate.today()).toString();
    for (int visitors : List.of(120, 150)) {
      assertThat(
              COUNTY
                  .post(PATH + "/{id}/uses", Map.of("month", month, "visitors", visitors), id)
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(COUNTY.get(PATH + "/{id}/uses", id).jsonPath().getList("items.visitors"))
        .containsExactly(150);
    String next = YearMonth.from(TestDate.today()).plusMonths(1).toString();
    assertThat(
            COUNTY.post(PATH + "/{id}/uses", Map.of("month", next, "visitors", 1), id).statusCode())
        .isEqualTo(422);

    Map<String, Object> visit =
        Map.of("visitedOn", today, "workers", 20, "migrantWorkers", 12, "content", "慰问环卫工人，送去手套");
    assertThat(COUNTY.post(PATH + "/{id}/visits", visit, id).statusCode()).isEqualTo(200);
    Map<String, Object> tooMany =
        Map.of("visitedOn", today, "workers", 20, "migrantWorkers", 21, "content", "慰问");
    assertThat(COUNTY.post(PATH + "/{id}/visits", tooMany, id).statusCode()).isEqualTo(422);
    assertThat(COUNTY.get(PATH + "/{id}/visits", id).jsonPath().getList("items.migrantWorkers"))
        .containsExactly(12);
    assertThat(OTHER_CITY.post(PATH + "/{id}/visits", visit, id).statusCode()).isEqualTo(404);

    Map<String, Object> closed = form();
    closed.put("state", "CLOSED");
    Response gone = COUNTY.put(0, PATH + "/{id}", closed, id);
    assertThat(gone.jsonPath().getList("allowedActions")).doesNotContain("record");
    assertThat(COUNTY.post(PATH + "/{id}/visits", visit, id).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("任何人按地区查使用中的站点，看不到管理员的姓名和电话；暂停的不列")
  void publicList() {
    String number = registered(form()).path("number");
    Map<String, Object> paused = form();
    paused.put("state", "PAUSED");
    registered(paused);
    Response found = ANYBODY.get(PUBLIC + "?area=410122&q={q}", mark);
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    assertThat(found.jsonPath().getList("items.number")).containsExactly(number);
    assertThat(found.<String>path("items[0].hours")).isEqualTo("07:00–20:00");
    assertThat(found.jsonPath().<String>getList("items[0].facilities")).contains("饮水机");
    assertThat(found.asString()).doesNotContain("管理员甲", "138", "v1|");
    assertThat(ANYBODY.get(PUBLIC + "?area=410100&q={q}", mark).<Integer>path("total"))
        .isEqualTo(1);
    assertThat(ANYBODY.get(PUBLIC + "?area=410300&q={q}", mark).<Integer>path("total")).isZero();
    assertThat(ANYBODY.get(PUBLIC + "?code={code}", number).<Integer>path("total")).isEqualTo(1);
    assertThat(ANYBODY.get(PUBLIC + "/areas").jsonPath().<String>getList("code"))
        .contains("410122");
    Sql.asOwner("UPDATE hourly_quota SET used = 600 WHERE what = 'station-search'");
    assertThat(ANYBODY.get(PUBLIC + "?area=410122").statusCode()).isEqualTo(429);
  }

  @Test
  @DisplayName("列表筛选缺设施的，导出与列表一样；打印门口张贴的二维码")
  void exportAndPrint() {
    Map<String, Object> whole = form();
    whole.put("facilities", StationStandard.SEVEN);
    registered(whole);
    String lacking = registered(form()).path("id");
    assertThat(
            COUNTY.get(PATH + "?lacking=true&q={q}", mark).jsonPath().<String>getList("items.id"))
        .containsExactly(lacking);
    Exported sheet = Exported.by(COUNTY, PATH + "?q=" + mark);
    assertThat(sheet.column("“七个一”缺项")).containsExactly("", "洗手间、药箱");

    Response print = COUNTY.post(PATH + "/{id}/prints", null, lacking);
    assertThat(print.statusCode()).as(print.asString()).isEqualTo(200);
    Response pdf =
        COUNTY
            .request()
            .accept("application/pdf")
            .get(PATH + "/{id}/prints/{print}/content", lacking, print.<String>path("id"));
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.asByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(
            ANYBODY
                .post("/api/public/papers/verify", Map.of("code", print.<String>path("code")))
                .<Boolean>path("newest"))
        .isTrue();
  }

  private Response registered(Map<String, Object> form) {
    Response created = COUNTY.post(PATH, form);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(200);
    return created;
  }

  private List<String> found(Api who) {
    return who.get(PATH + "?q={q}", mark).jsonPath().getList("items.id");
  }

  private void pointer(String field, Object value, int status, String pointer) {
    Map<String, Object> form = form();
    form.put(field, value);
    Response refused = COUNTY.post(PATH, form);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(refused.jsonPath().getList("errors.pointer")).contains(pointer);
  }

  private Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", "爱心驿站" + mark);
    form.put("areaCode", "410122");
    form.put("address", "建设路与人民路交叉口");
    form.put("longitude", 113.97);
    form.put("latitude", 34.72);
    form.put("kind", "joint");
    form.put("partner", "某银行支行");
    form.put("keeperName", "管理员甲");
    form.put("keeperPhone", "13812345678");
    form.put("floorArea", 25);
    form.put("allDay", false);
    form.put("opensAt", "07:00");
    form.put("closesAt", "20:00");
    form.put("capacity", 12);
    form.put("facilities", List.of("room", "seats", "microwave", "water", "air-conditioning"));
    form.put("state", "OPEN");
    form.put("mapListed", true);
    return form;
  }
}
