package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("档案列表")
class HouseholdListTest {

  private static final Api COUNTY = Api.as(TestTree.COUNTY_A1, "reviewer");
  private static final Api OTHER_CITY = Api.as(TestTree.CITY_B, "reviewer");

  @Test
  @DisplayName("按户主姓名开头、编号、状态、级别、类别、原因、单位查找")
  void isFiltered() {
    String name = "查找" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9-]", "甲");
    Response file = draft(name);
    String id = file.path("id");
    COUNTY
        .get("/api/households?q={q}", name.substring(0, 4))
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '" + id + "' }.unionName", equalTo("测试甲一纺织厂工会"))
        .body("items.find { it.id == '" + id + "' }.monthPerCapita", equalTo("233.33"))
        .body("items.find { it.id == '" + id + "' }.persons", equalTo(3));
    COUNTY.get("/api/households?q={q}", name.substring(1)).then().body("items", empty());
    COUNTY
        .get(
            "/api/households?q={q}&state=DRAFT&fileLevel=4&category=1&cause=3&workerKind=urban&union={u}",
            name,
            TestTree.unionId(TestTree.GRASSROOTS_A1))
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("total", equalTo(1));
    for (String other :
        List.of(
            "state=ACTIVE",
            "fileLevel=1",
            "category=2",
            "cause=9",
            "workerKind=migrant",
            "overdue=true",
            "union=" + TestTree.unionId(TestTree.GRASSROOTS_A1_LOOKALIKE),
            "union=" + UUID.randomUUID())) {
      COUNTY.get("/api/households?q={q}&" + other, name).then().body("items", empty());
    }
    String number = "4101222026" + String.format("%06d", Math.abs(id.hashCode()) % 1_000_000);
    Sql.asOwner(
        "UPDATE household SET state = 'SUBMITTED', number = ?, due_on = date '2020-01-01' WHERE id = ?",
        number,
        UUID.fromString(id));
    COUNTY.get("/api/households?q={q}", number).then().body("items.id", contains(id));
    COUNTY.get("/api/households?q={q}", number.substring(0, 15)).then().body("items", empty());
    COUNTY.get("/api/households?q={q}&overdue=true", name).then().body("items", hasSize(1));
  }

  @Test
  @DisplayName("别的市查不到：按编号、姓名、单位、总数都一样")
  void isScoped() {
    Response file = draft("界外甲");
    String id = file.path("id");
    for (String query :
        List.of("", "?q=界外甲", "?union=" + TestTree.unionId(TestTree.GRASSROOTS_A1))) {
      OTHER_CITY
          .get("/api/households" + query)
          .then()
          .statusCode(200)
          .body("items.id", not(hasItem(id)))
          .body("items.unionName", everyItem(org.hamcrest.Matchers.containsString("乙")));
    }
    OTHER_CITY.get("/api/households?q=界外甲").then().body("total", equalTo(0));
    Api.as(TestTree.COUNTY_A1, "publicist").get("/api/households").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"updatedAt", "headName", "filedOn", "dueOn", "monthPerCapita"})
  @DisplayName("每一种排序，正序和倒序")
  void isSorted(String order) {
    draft("排序甲");
    draft("排序乙");
    COUNTY.get("/api/households?sort=" + order).then().statusCode(200);
    COUNTY.get("/api/households?sort=-" + order).then().statusCode(200);
    COUNTY.get("/api/households?sort=address").then().statusCode(400);
  }

  @Test
  @DisplayName("最近改动的在最前；按姓名倒序")
  void isInOrder() {
    String older = draft("次序甲").path("id");
    String newer = draft("次序乙").path("id");
    assertThat(COUNTY.get("/api/households?q=次序").jsonPath().getList("items.id"))
        .startsWith(newer, older);
    List<String> names =
        COUNTY.get("/api/households?q=次序&sort=headName").jsonPath().getList("items.headName");
    assertThat(names).isSortedAccordingTo(String::compareTo);
    COUNTY.get("/api/households?page=51&size=200").then().statusCode(400);
    COUNTY.get("/api/households?state=SOMEWHERE").then().statusCode(404);
  }

  @Test
  @DisplayName("草稿还没有办理经过")
  void hasNoSteps() {
    COUNTY
        .get("/api/households/{id}/steps", (String) draft("经过甲").path("id"))
        .then()
        .statusCode(200)
        .body("items", empty());
    COUNTY.get("/api/households/{id}/steps", UUID.randomUUID()).then().statusCode(404);
  }

  private static Response draft(String name) {
    Response file =
        DraftFile.create(DraftFile.form().with("/head/name", DraftFile.quoted(name)).json());
    file.then().statusCode(200);
    return file;
  }
}
