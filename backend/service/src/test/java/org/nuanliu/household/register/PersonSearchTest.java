package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestPersons;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("建档前查重")
class PersonSearchTest {

  private static final String PATH = "/api/households/person-search";

  @Test
  @DisplayName("本范围内的说是哪一份，别处的只说有，没有的说没有")
  void tellsOnlyWhatItMay() {
    String number = TestPersons.idNumber(LocalDate.of(1971, 7, 7), false);
    Response file =
        DraftFile.create(
            DraftFile.form().with("/members/0/idNumber", DraftFile.quoted(number)).json());
    UUID id = DraftFile.id(file);
    Api county = Api.as(TestTree.COUNTY_A1, "registrar");
    Api otherCity = Api.as(TestTree.CITY_B, "reviewer");
    county
        .post(PATH, Map.of("idNumber", number))
        .then()
        .statusCode(200)
        .body("where", equalTo("nowhere"))
        .body("sex", equalTo("FEMALE"))
        .body("birthDate", equalTo(birth(number)));

    Sql.asOwner("UPDATE household SET state = 'SURVEY', number = ? WHERE id = ?", "查" + id, id);
    county
        .post(PATH, Map.of("idNumber", number.toLowerCase()))
        .then()
        .statusCode(200)
        .body("where", equalTo("here"))
        .body("householdId", equalTo(id.toString()))
        .body("householdNumber", equalTo("查" + id));
    county
        .post(PATH, Map.of("idNumber", number, "householdId", id))
        .then()
        .body("where", equalTo("nowhere"));
    Response elsewhere = otherCity.post(PATH, Map.of("idNumber", number));
    elsewhere
        .then()
        .statusCode(200)
        .body("where", equalTo("elsewhere"))
        .body("message", equalTo("已在其他工会建档，请申请转移。"))
        .body("householdId", nullValue())
        .body("householdNumber", nullValue());
    assertThat(elsewhere.asString()).doesNotContain("甲一", id.toString());
    assertThat(criteria(elsewhere)).matches("[0-9a-f]{64}").doesNotContain(number);
  }

  @Test
  @DisplayName("不是身份证号、没有职责：拒绝，也不算次数")
  void refuses() {
    Api county = Api.as(TestTree.COUNTY_A1, "registrar");
    county
        .post(PATH, Map.of("idNumber", "410102198001010011"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/idNumber"));
    Api.as(TestTree.COUNTY_A1, "cashier")
        .post(PATH, Map.of("idNumber", "410102198001010018"))
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("每人每天有限额，用完以后要等到明天")
  void isLimited() {
    Api registrar = Api.as(Api.Person.THIRD, TestTree.COUNTY_A2, "registrar");
    Map<String, String> search =
        Map.of("idNumber", TestPersons.idNumber(LocalDate.of(1990, 1, 20), true));
    registrar.post(PATH, search).then().statusCode(200);
    Sql.asOwner("UPDATE daily_quota SET used = 100 WHERE what = 'person-search' AND used = 1");
    Response refused = registrar.post(PATH, search);
    refused.then().statusCode(429).body("detail", equalTo("今天查重的次数已用完（每天 100 次），请明天再试。"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
    Sql.asOwner("DELETE FROM daily_quota WHERE what = 'person-search'");
  }

  private static String criteria(Response response) {
    return Sql.column(
            "SELECT criteria FROM audit_event WHERE trace_id = ?", response.header("Trace-Id"))
        .getFirst();
  }

  private static String birth(String number) {
    return "%s-%s-%s"
        .formatted(number.substring(6, 10), number.substring(10, 12), number.substring(12, 14));
  }
}
