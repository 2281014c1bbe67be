package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.TestPersons;
import org.nuanliu.testing.TestTree;

/**
 * Whatever happens in another city, a city reads the same bytes (assurance B7). What B8 allows is
 * not asked here: whether a person stands in a live file anywhere.
 */
@ApiTest
@DisplayName("外市的数据不影响本市读到的任何一个字节")
class NonInterferenceTest {

  private static final UUID ABSENT = UUID.fromString("01900000-0000-7000-8000-000000000000");
  private static final String NOBODY = TestPersons.idNumber(LocalDate.of(1961, 4, 23), true);

  private static final List<String> LISTS =
      List.of(
          "/api/households",
          "/api/households?size=1",
          "/api/households?size=1&page=2",
          "/api/households?sort=headName",
          "/api/households?sort=-monthPerCapita",
          "/api/households?q=测试",
          "/api/households?q=测试甲",
          "/api/households?q=41012220260000",
          "/api/households?state=ACTIVE",
          "/api/households?state=SUBMITTED",
          "/api/households?category=1",
          "/api/households?cause=3",
          "/api/households?fileLevel=4",
          "/api/households?workerKind=urban",
          "/api/households?overdue=true",
          "/api/households?page=9999",
          "/api/households?sort=nonsense",
          "/api/todos",
          "/api/jobs",
          "/api/staff",
          "/api/staff?q=测试",
          "/api/unions?q=测试",
          "/api/dictionary/parameters",
          "/api/me");

  @Test
  @DisplayName("列表、计数、排序、搜索、查重、详情、错误、版本号，前后逐字节相同")
  void readsTheSame() {
    var mine =
        FiledHousehold.of(
                FiledHousehold.People.below(
                    TestTree.GRASSROOTS_B1, TestTree.COUNTY_B1, TestTree.CITY_B),
                FileLevel.COUNTY)
            .reach(HouseholdState.SUBMITTED);
    var draft = FiledHousehold.of(mine.people(), FileLevel.COUNTY).reach(HouseholdState.DRAFT);
    List<Api> readers =
        List.of(
            Api.as(TestTree.CITY_B, "reviewer", "auditor"),
            Api.as(TestTree.COUNTY_B1, "reviewer", "statistician"),
            Api.as(TestTree.CITY_B, "union-admin"),
            mine.people().registrar());
    // everybody who will work in the other city has an account already, and so has every reader
    readers.forEach(reader -> reader.get("/api/me").then().statusCode(200));
    String taken = elsewhere().id().toString();

    Map<String, String> before = read(readers, mine, draft, taken);
    elsewhere();
    FiledHousehold.atCounty().reach(HouseholdState.OBJECTION);
    FiledHousehold.atCounty().reach(HouseholdState.REJECTED);
    Map<String, String> after = read(readers, mine, draft, taken);

    System.out.println("non-interference cases=" + before.size());
    assertThat(before).hasSizeGreaterThan(100);
    before.forEach(
        (request, answer) -> assertThat(after.get(request)).as(request).isEqualTo(answer));
  }

  /** A family of another city with the same names, address and telephone. */
  private static FiledHousehold elsewhere() {
    var file = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    file.people()
        .registrar()
        .post("/api/households/{id}/prints", Map.of("document", "FILE_FORM"), file.id())
        .then()
        .statusCode(200);
    return file;
  }

  private static Map<String, String> read(
      List<Api> readers, FiledHousehold mine, FiledHousehold draft, String foreign) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i < readers.size(); i++) {
      Api reader = readers.get(i);
      for (String list : LISTS) {
        answers.put(i + " " + list, normal(reader.get(list)));
      }
      for (Object id : List.of(mine.id(), draft.id(), foreign, ABSENT)) {
        answers.put(i + " file " + id, normal(reader.get("/api/households/{id}", id)));
        answers.put(i + " steps " + id, normal(reader.get("/api/households/{id}/steps", id)));
        answers.put(i + " paper " + id, normal(reader.get("/api/attachments/{id}/content", id)));
      }
      answers.put(
          i + " search",
          normal(reader.post("/api/households/person-search", Map.of("idNumber", NOBODY))));
      answers.put(
          i + " number",
          normal(
              reader.post(
                  "/api/households/{id}/reveal",
                  Map.of("field", "/head/mobile", "reason", "核对联系方式"),
                  foreign)));
    }
    return answers;
  }

  /** Status, version and body; every call has its own trace, and echoes what it was asked. */
  private static String normal(Response answer) {
    return "%d %s %s"
        .formatted(
            answer.statusCode(),
            answer.header("ETag"),
            answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", ""));
  }
}
