package org.nuanliu.union.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("批量导入基层工会")
class UnionIntakeTest {

  private static final String PATH = "/api/union-intakes";
  private static final Api ADMIN = Api.as(TestTree.COUNTY_B1, "union-admin");
  private static final Api SECOND = Api.as(Api.Person.SECOND, TestTree.COUNTY_B1, "union-admin");

  /** Tests upload more often than people do. */
  @BeforeEach
  void noQuota() {
    Sql.asOwner("DELETE FROM daily_quota WHERE what = 'union-intake'");
  }

  @Test
  @DisplayName("逐行判断：通过、重复、放错、上级不在范围内；另一人批准后只开通过的")
  void opensTheValidOnes() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String id =
        checked(
            "导入甲" + mark + ",基层工会,,",
            "导入乙" + mark + ",乡镇（街道）工会,测试乙一县总工会,410399",
            "导入丙" + mark + ",,测试乙一矿山工会,",
            "导入丁" + mark + ",乡镇（街道）工会,测试乙一矿山工会,",
            "导入戊" + mark + ",,测试甲一县总工会,",
            "导入己" + mark + ",," + TestTree.unionId(TestTree.COUNTY_A1) + ",",
            "测试乙一矿山工会,,,",
            "导入甲" + mark + ",,,",
            ",,,410399",
            "导入庚" + mark + ",,,41");
    Response batch = ADMIN.get(PATH + "/{id}", id);
    batch
        .then()
        .body("totalRows", equalTo(10))
        .body("validRows", equalTo(3))
        .body("duplicateRows", equalTo(2))
        .body("refusedRows", equalTo(5));
    ADMIN
        .get(PATH + "/{id}/rows?verdict=REFUSED", id)
        .then()
        .body("items.faults.flatten().heading", contains("类型", "上级工会", "上级工会", "工会名称", "行政区划代码"));

    int version = batch.path("version");
    ADMIN
        .post(version, PATH + "/{id}/submit", Map.of("choice", "VALID"), id)
        .then()
        .statusCode(200);
    Response waiting = SECOND.get(PATH + "/{id}", id);
    Map<String, String> approval = Map.of("mark", waiting.path("mark"));
    int submitted = waiting.path("version");
    ADMIN.post(submitted, PATH + "/{id}/approve", approval, id).then().statusCode(403);
    SECOND.post(submitted, PATH + "/{id}/approve", approval, id).then().statusCode(200);
    await(id, "LOADED").then().body("loadedRows", equalTo(3));

    assertThat(
            Sql.column(
                "SELECT p.path || ' ' || u.kind FROM union_org u JOIN union_org p ON p.id = u.parent_id WHERE u.name ^@ '导入' AND u.name LIKE '%' || ? ORDER BY u.name",
                mark))
        .containsExactlyInAnyOrder(
            TestTree.COUNTY_B1 + " grassroots",
            TestTree.COUNTY_B1 + " township",
            TestTree.GRASSROOTS_B1 + " grassroots");
    assertThat(
            Sql.column(
                "SELECT DISTINCT h.what || h.reason FROM union_history h JOIN union_org u ON u.id = h.union_id WHERE u.name LIKE '%' || ?",
                mark))
        .containsExactly("opened批量导入");
  }

  @Test
  @DisplayName("再导一遍什么都不变；别的市看不到；没有权限的不能导入")
  void repeatsChangeNothing() {
    String name = "重复" + UUID.randomUUID().toString().substring(0, 8);
    String first = load(name + ",,,");
    String again = checked(name + ",基层工会,,");
    ADMIN.get(PATH + "/{id}", again).then().body("duplicateRows", equalTo(1));
    assertThat(Sql.column("SELECT id FROM union_org WHERE name = ?", name)).hasSize(1);

    Api other = Api.as(TestTree.CITY_A, "union-admin");
    other.get(PATH + "/{id}", first).then().statusCode(404);
    other.get(PATH).then().statusCode(200).body("items.id", not(hasItem(first)));
    Api.as(TestTree.CITY_B, "union-admin").get(PATH).then().body("items.id", hasItem(first));
    Api.as(TestTree.COUNTY_B1, "registrar").get(PATH).then().statusCode(403);
    ADMIN.get(PATH + "/template").then().statusCode(200);
  }

  private static String load(String line) {
    String id = checked(line);
    int version = ADMIN.get(PATH + "/{id}", id).path("version");
    Response waiting = ADMIN.post(version, PATH + "/{id}/submit", Map.of("choice", "VALID"), id);
    int submitted = waiting.path("version");
    SECOND
        .post(submitted, PATH + "/{id}/approve", Map.of("mark", waiting.path("mark")), id)
        .then()
        .statusCode(200);
    await(id, "LOADED");
    return id;
  }

  private static String checked(String... lines) {
    String file = "工会名称,类型,上级工会,行政区划代码\n" + String.join("\n", List.of(lines)) + "\n";
    Response batch =
        ADMIN
            .request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .multiPart("file", "unions.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
            .post(PATH);
    batch.then().statusCode(200);
    String id = batch.path("id");
    await(id, "CHECKED");
    return id;
  }

  private static Response await(String id, String state) {
    Response batch = ADMIN.get(PATH + "/{id}", id);
    try {
      for (int i = 0; i < 400 && !state.equals(batch.path("state")); i++) {
        Thread.sleep(50);
        batch = ADMIN.get(PATH + "/{id}", id);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    batch.then().body("state", equalTo(state));
    return batch;
  }
}
