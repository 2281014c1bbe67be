package org.nuanliu.enterprise.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.enterprise.register.EnterpriseFixture.PATH;
import static org.nuanliu.enterprise.register.EnterpriseFixture.form;
import static org.nuanliu.enterprise.register.EnterpriseFixture.registered;
import static org.nuanliu.testing.TestTree.CITY_B;
import static org.nuanliu.testing.TestTree.COUNTY_A1;
import static org.nuanliu.testing.TestTree.GRASSROOTS_A1;
import static org.nuanliu.testing.TestTree.unionId;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;

@ApiTest
@DisplayName("企业台账")
class EnterpriseTest {

  private static final Api COUNTY = Api.as(COUNTY_A1, "registrar");
  private static final Api OTHER_CITY = Api.as(CITY_B, "registrar");

  @Test
  @DisplayName("登记、打开、修改；名称中的任何一段都能找到；别的市看不到也不知道")
  void register() {
    String mark = mark();
    Response created = registered(COUNTY, "永明" + mark + "机械有限公司", "1");
    String id = created.path("id");
    assertThat(created.jsonPath().getList("allowedActions")).containsExactly("update", "visit");
    assertThat(AuditEvents.of(created))
        .singleElement()
        .matches(
            event -> event.action().equals("enterprise:create") && event.objectId().equals(id));
    assertThat(found(COUNTY, mark)).containsExactly(id);
    assertThat(found(COUNTY, mark + "%")).isEmpty();
    assertThat(found(COUNTY, created.<String>path("creditCode").substring(0, 17))).contains(id);
    assertThat(found(Api.as(GRASSROOTS_A1, "registrar"), mark)).isEmpty();
    assertThat(found(OTHER_CITY, mark)).isEmpty();
    assertThat(OTHER_CITY.get(PATH + "/{id}", id).statusCode()).isEqualTo(404);

    Map<String, Object> moved = form("永明" + mark + "机械有限公司", "5");
    moved.put("creditCode", created.path("creditCode"));
    moved.put("unionId", unionId(GRASSROOTS_A1));
    assertThat(COUNTY.put(7, PATH + "/{id}", moved, id).statusCode()).isEqualTo(412);
    assertThat(OTHER_CITY.put(0, PATH + "/{id}", moved, id).statusCode()).isEqualTo(404);
    Response updated = COUNTY.put(0, PATH + "/{id}", moved, id);
    assertThat(updated.statusCode()).as(updated.asString()).isEqualTo(200);
    assertThat(updated.<Boolean>path("capacityCut")).isTrue();
    assertThat(updated.jsonPath().getList("allowedActions")).contains("resettle");
    assertThat(found(Api.as(GRASSROOTS_A1, "registrar"), mark)).containsExactly(id);
  }

  @Test
  @DisplayName("一家企业全省只登记一次，说清是哪个工会登记的")
  void once() {
    Response first = registered(OTHER_CITY, "独一" + mark() + "公司", "0");
    Map<String, Object> again = form("独一公司又一份", "0");
    again.put("creditCode", first.path("creditCode"));
    Response refused = COUNTY.post(PATH, again);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("detail")).contains("测试乙市总工会");
    assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/creditCode");
  }

  @Test
  @DisplayName("信用代码校验不对、不在列表里的性质、别人的工会都指出来；没有职责的不能登记")
  void refused() {
    pointer(with("creditCode", "91410100MA0000007H"), 422, "/creditCode");
    pointer(with("nature", "nonsense"), 400, "/nature");
    pointer(with("state", "9"), 400, "/state");
    pointer(with("unionId", unionId(CITY_B)), 422, "/unionId");
    pointer(with("headcount", -1), 400, "/headcount");
    assertThat(Api.as(COUNTY_A1, "cashier").post(PATH, form("某公司", "0")).statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("在档困难职工户数按工作单位全名自动统计")
  void familiesOnFile() {
    String name = "档案" + mark() + "纺织厂";
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Sql.asOwner(
        "UPDATE household_person SET organisation = ? WHERE household_id = ? AND position = 0",
        name,
        family.id());
    Response enterprise = registered(COUNTY, name, "1");
    assertThat(enterprise.<Integer>path("families")).isEqualTo(1);
    assertThat(
            COUNTY.get(PATH + "?q={q}", name).jsonPath().getList("items.families", Integer.class))
        .containsExactly(1);
    assertThat(registered(COUNTY, name + "分厂", "1").<Integer>path("families")).isZero();
  }

  @Test
  @DisplayName("职工安置按日期登记，加总对得上才收；汇总取各企业最新的一次")
  void resettlement() {
    String mark = mark();
    Response enterprise = registered(COUNTY, "去产能" + mark + "煤矿", "5");
    String path = PATH + "/" + enterprise.path("id") + "/resettlements";
    int before = summary().path("numbers.affected");
    Map<String, Object> numbers = numbers(TestDate.today().minusDays(30).toString(), 40);
    Response told = COUNTY.post(path, numbers);
    assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
    assertThat(told.<Integer>path("settled")).isEqualTo(70);
    assertThat(told.<Integer>path("waiting")).isEqualTo(20);
    assertThat(COUNTY.post(path, numbers).statusCode()).isEqualTo(409);
    assertThat(COUNTY.post(path, numbers(TestDate.today().plusDays(1).toString(), 40)).statusCode())
        .isEqualTo(422);
    Response tooMany = COUNTY.post(path, numbers(TestDate.today().toString(), 61));
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(tooMany.<String>path("errors[0].message")).contains("多 1 人");
    assertThat(COUNTY.post(path, numbers(TestDate.today().toString(), 60)).statusCode())
        .isEqualTo(200);
    assertThat(COUNTY.get(path).jsonPath().getList("items.waiting")).containsExactly(0, 20);
    assertThat(summary().<Integer>path("numbers.affected")).isEqualTo(before + 100);
    Response standing = COUNTY.get("/api/resettlements?size=200&sort=-asOf");
    assertThat(standing.jsonPath().getList("items.id")).contains(enterprise.<String>path("id"));
    assertThat(OTHER_CITY.post(path, numbers(TestDate.today().toString(), 1)).statusCode())
        .isEqualTo(404);

    Response running = registered(COUNTY, "正常" + mark + "公司", "0");
    assertThat(
            COUNTY.post(PATH + "/" + running.path("id") + "/resettlements", numbers).statusCode())
        .isEqualTo(409);
  }

  @Test
  @DisplayName("导出与列表一样，代码写成中文")
  void export() {
    String mark = mark();
    registered(COUNTY, "导出" + mark + "公司", "4");
    Exported sheet = Exported.by(COUNTY, PATH + "?q=" + mark);
    assertThat(sheet.column("企业名称")).containsExactly("导出" + mark + "公司");
    assertThat(sheet.column("企业状况")).containsExactly("停产半停产");
    assertThat(sheet.column("负责工会")).containsExactly("测试甲一县总工会");
  }

  private static Response summary() {
    return COUNTY.get("/api/resettlements/summary");
  }

  private static Map<String, Object> numbers(String asOf, int reassigned) {
    return Map.of(
        "asOf", asOf,
        "affected", 100,
        "reassigned", reassigned,
        "retrained", 5,
        "earlyRetired", 10,
        "retired", 10,
        "reemployed", 5,
        "publicPosts", 5,
        "unemployed", 5);
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> form = form("某" + mark() + "公司", "0");
    form.put(field, value);
    return form;
  }

  private static void pointer(Map<String, Object> form, int status, String pointer) {
    Response refused = COUNTY.post(PATH, form);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(refused.jsonPath().getList("errors.pointer")).contains(pointer);
  }

  private static List<String> found(Api who, String text) {
    return who.get(PATH + "?size=200&q={q}", text).jsonPath().getList("items.id");
  }

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
