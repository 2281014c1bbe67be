package org.nuanliu.union.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

@ApiTest
class UnionTest {

  private Api province;
  private Api city;
  private Api reader;

  @BeforeEach
  void people() {
    province = Api.as(TestTree.PROVINCE, "union-admin");
    city = Api.as(TestTree.CITY_A, "union-admin");
    reader = Api.as(TestTree.GRASSROOTS_B1, "registrar");
  }

  @Test
  @DisplayName("按名称中的任何一段文字查找，别的市的工会也查得到")
  void isFoundByAnyPartOfItsName() {
    reader
        .get("/api/unions?q=一纺织")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("测试甲一纺织厂工会"))
        .body("items.parentName", hasItem("测试甲一县总工会"))
        .body("totalIsExact", equalTo(true));
    reader.get("/api/unions?q={q}", "%").then().statusCode(200).body("items", empty());
  }

  @Test
  @DisplayName("按类型、区划、上级、状态筛选，按名称排序")
  void isFiltered() {
    reader
        .get("/api/unions?kind=city&state=active&sort=-name")
        .then()
        .statusCode(200)
        .body("items.kind", everyItem(equalTo("city")))
        .body("total", greaterThanOrEqualTo(2));
    reader.get("/api/unions?areaCode=4103").then().body("items.name", hasItem("测试乙市总工会"));
    reader
        .get("/api/unions?parent={id}", TestTree.unionId(TestTree.CITY_B))
        .then()
        .body("items.name", hasItem("测试乙一县总工会"));
    reader.get("/api/unions?kind=village").then().statusCode(400);
    reader.get("/api/unions?sort=path").then().statusCode(400);
    reader.get("/api/unions?page=51&size=200").then().statusCode(400);
  }

  @Test
  @DisplayName("详情有全部上级；别的市的工会不能变更")
  void showsItsAncestors() {
    reader
        .get("/api/unions/{id}", TestTree.unionId(TestTree.GRASSROOTS_A1))
        .then()
        .statusCode(200)
        .body("ancestors.kind", equalTo(java.util.List.of("province", "city", "county")))
        .body("allowedActions", empty());
    reader.get("/api/unions/{id}", UUID.randomUUID()).then().statusCode(404);
    reader
        .get("/api/unions/{id}/children", TestTree.unionId(TestTree.PROVINCE))
        .then()
        .statusCode(200)
        .body("items.kind", hasItems("city", "direct_county", "industry"));
  }

  @Test
  @DisplayName("新建下级工会，有历史；同名的不行")
  void isOpened() {
    String name = unique("演示制衣厂工会");
    JsonPath made = open(city, TestTree.COUNTY_A1, "grassroots", name);
    assertThat(made.getString("path")).startsWith(TestTree.COUNTY_A1);
    assertThat(made.getList("allowedActions"))
        .contains("union:create", "union:rename", "union:move", "union:close");
    city.get("/api/unions/{id}/history", made.getString("id"))
        .then()
        .statusCode(200)
        .body("[0].what", equalTo("opened"));
    city.post("/api/unions", creation(TestTree.COUNTY_A1, "grassroots", name))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:nuanliu:problem:union-name-taken"));
  }

  @Test
  @DisplayName("工会只能设在该设的上级之下")
  void standsWhereItsKindBelongs() {
    city.post("/api/unions", creation(TestTree.COUNTY_A1, "city", unique("错位市总工会")))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:nuanliu:problem:union-kind-misplaced"));
    province
        .post("/api/unions", creation(TestTree.PROVINCE, "township", unique("错位镇工会")))
        .then()
        .statusCode(422);
  }

  @Test
  @DisplayName("在别的市之下新建：与不存在的上级同样回答")
  void isNotOpenedElsewhere() {
    city.post("/api/unions", creation(TestTree.COUNTY_B1, "grassroots", unique("越界工会")))
        .then()
        .statusCode(404);
    Api.as(TestTree.CITY_A, "auditor")
        .post("/api/unions", creation(TestTree.COUNTY_A1, "grassroots", unique("越权工会")))
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("改名须带版本，留下历史")
  void isRenamed() {
    String id = open(city, TestTree.COUNTY_A1, "grassroots", unique("旧名工会")).getString("id");
    String renamed = unique("新名工会");
    Map<String, Object> wanted =
        Map.of("name", renamed, "areaCode", "410122", "since", "2020-01-01", "reason", "单位改制");
    city.request()
        .contentType("application/json")
        .body(wanted)
        .put("/api/unions/{id}", id)
        .then()
        .statusCode(428);
    city.put(7, "/api/unions/{id}", wanted, id).then().statusCode(412);
    city.put(0, "/api/unions/{id}", wanted, id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo(renamed));
    city.get("/api/unions/{id}/history", id)
        .then()
        .body("what", hasItems("renamed", "area-code"))
        .body("on", hasItem("2020-01-01"));
    Api.as(TestTree.CITY_B, "union-admin")
        .put(1, "/api/unions/{id}", wanted, id)
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("移动工会：整个下级随之移动，人员的范围也跟着变")
  void movesWithEverythingBelow() throws SQLException {
    String town = open(city, TestTree.COUNTY_A1, "township", unique("移动镇工会")).getString("id");
    JsonPath before = city.get("/api/unions/{id}", town).jsonPath();
    String factory =
        city.post(
                "/api/unions",
                Map.of("parentId", town, "kind", "grassroots", "name", unique("移动厂工会")))
            .jsonPath()
            .getString("id");
    placeSomebodyAt(before.getString("path"));

    String moved =
        city.post(0, "/api/unions/{id}/move", moveTo(TestTree.COUNTY_A2), town)
            .then()
            .statusCode(200)
            .body("ancestors.name", hasItem("测试甲二县总工会"))
            .extract()
            .path("path");

    assertThat(moved).startsWith(TestTree.COUNTY_A2);
    city.get("/api/unions/{id}", factory).then().body("path", containsString(moved));
    city.get("/api/unions/{id}/history", town)
        .then()
        .body("[0].what", equalTo("moved"))
        .body("[0].before", equalTo("测试甲一县总工会"))
        .body("[0].after", equalTo("测试甲二县总工会"));
    assertThat(staffAt(before.getString("path"))).isZero();
    assertThat(staffAt(moved)).isEqualTo(1);
  }

  @Test
  @DisplayName("不能移到自己的下级、不合适的上级、别的市，也不能移动本级")
  void doesNotMoveJustAnywhere() {
    String town = open(city, TestTree.COUNTY_A1, "township", unique("不动镇工会")).getString("id");
    String below =
        city.post(
                "/api/unions",
                Map.of("parentId", town, "kind", "grassroots", "name", unique("不动厂工会")))
            .jsonPath()
            .getString("id");
    city.post(0, "/api/unions/{id}/move", Map.of("parentId", below, "reason", "误操作"), town)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:nuanliu:problem:union-under-itself"));
    city.post(0, "/api/unions/{id}/move", moveTo(TestTree.GRASSROOTS_A2), town)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:nuanliu:problem:union-kind-misplaced"));
    city.post(0, "/api/unions/{id}/move", moveTo(TestTree.COUNTY_B1), town).then().statusCode(404);
    city.post(0, "/api/unions/{id}/move", moveTo(TestTree.CITY_B), own(TestTree.CITY_A))
        .then()
        .statusCode(409)
        .body("allowedActions", not(hasItem("union:move")));
    province
        .post(0, "/api/unions/{id}/move", moveTo(TestTree.CITY_B), own(TestTree.PROVINCE))
        .then()
        .statusCode(409);
  }

  @Test
  @DisplayName("有下级或在用账号时不能撤销；撤销后不能再变更")
  void isClosedWhenEmpty() throws SQLException {
    JsonPath town = open(city, TestTree.COUNTY_A1, "township", unique("撤销镇工会"));
    String id = town.getString("id");
    String below =
        city.post(
                "/api/unions",
                Map.of("parentId", id, "kind", "grassroots", "name", unique("撤销厂工会")))
            .jsonPath()
            .getString("id");
    placeSomebodyAt(town.getString("path"));
    Map<String, String> closing = Map.of("reason", "撤并乡镇");
    city.post(0, "/api/unions/{id}/close", closing, id)
        .then()
        .statusCode(409)
        .body("detail", containsString("1 个下级工会"))
        .body("detail", containsString("1 个在用账号"));

    city.post(0, "/api/unions/{id}/close", closing, below).then().statusCode(200);
    city.get("/api/unions/{id}", below)
        .then()
        .body("open", equalTo(false))
        .body("allowedActions", empty());
    city.post(1, "/api/unions/{id}/close", closing, below).then().statusCode(409);
    city.get("/api/unions?state=closed&parent={id}", id).then().body("items", hasSize(1));
  }

  private static JsonPath open(Api who, String parent, String kind, String name) {
    return who.post("/api/unions", creation(parent, kind, name))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Map<String, Object> creation(String parent, String kind, String name) {
    return Map.of("parentId", TestTree.unionId(parent), "kind", kind, "name", name);
  }

  private static Map<String, Object> moveTo(String path) {
    return Map.of("parentId", TestTree.unionId(path), "reason", "区划调整");
  }

  private static UUID own(String path) {
    return TestTree.unionId(path);
  }

  private static String unique(String name) {
    return name + UUID.randomUUID().toString().substring(0, 8);
  }

  private static void placeSomebodyAt(String path) throws SQLException {
    try (var owner = TestStack.asOwner();
        var insert =
            owner.prepareStatement(
                """
                INSERT INTO staff (id, union_path, issuer, subject, username, name, id_number, id_number_bi)
                VALUES (?, ?, 'test', ?, 'somebody', '测试员', 'v1|test', decode(md5(?), 'hex'))""")) {
      UUID id = UUID.randomUUID();
      insert.setObject(1, id);
      insert.setString(2, path);
      insert.setString(3, id.toString());
      insert.setString(4, id.toString());
      insert.executeUpdate();
    }
  }

  private static int staffAt(String path) throws SQLException {
    try (var owner = TestStack.asOwner();
        var query = owner.prepareStatement("SELECT count(*) FROM staff WHERE union_path = ?")) {
      query.setString(1, path);
      var rows = query.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }
}
