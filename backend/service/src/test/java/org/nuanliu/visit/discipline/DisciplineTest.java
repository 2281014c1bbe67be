package org.nuanliu.visit.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;
import org.nuanliu.visit.record.RecordedVisit;

@ApiTest
@DisplayName("走访作风")
class DisciplineTest {

  private static final Api VISITOR = Api.as(TestTree.COUNTY_B1, "registrar");
  private static final Api AUDITOR = Api.as(TestTree.CITY_B, "auditor");

  private static String visit(int party, int vehicles, String cost) {
    Map<String, Object> body = RecordedVisit.record();
    body.put("partySize", party);
    body.put("vehicles", vehicles);
    body.put("cost", cost);
    body.put("followUps", List.of(Map.of("task", "回访", "dueOn", TestDate.today().toString())));
    Response answer = RecordedVisit.send(VISITOR, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("id");
  }

  @Test
  @DisplayName("人数、车辆、费用超过标准的照样登记，并且列出来；别的市看不到")
  void outliers() {
    String plain = visit(5, 1, "200.00");
    String many = visit(6, 1, "200.00");
    String cars = visit(5, 2, "200.01");
    var all = AUDITOR.get("/api/visit-outliers?size=200").jsonPath();
    assertThat(all.getList("items.id")).contains(many, cars).doesNotContain(plain);
    assertThat(all.<List<String>>get("items.find { it.id == '" + many + "' }.beyond"))
        .containsExactly("PARTY");
    assertThat(all.<List<String>>get("items.find { it.id == '" + cars + "' }.beyond"))
        .containsExactly("VEHICLES", "COST");
    assertThat(
            Api.as(TestTree.CITY_A, "auditor")
                .get("/api/visit-outliers?size=200")
                .jsonPath()
                .getList("items.id"))
        .doesNotContain(many, cars);
    assertThat(VISITOR.get("/api/visit-outliers").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("每个工会每月填了多少表、多少项，与直接数的相同；别的市查不到")
  void burden() {
    visit(2, 1, "0.00");
    String month = TestDate.today().toString().substring(0, 7);
    Response burden =
        AUDITOR.get(
            "/api/burden?month={month}&union={union}", month, TestTree.unionId(TestTree.COUNTY_B1));
    assertThat(burden.statusCode()).as(burden.asString()).isEqualTo(200);
    var row = burden.jsonPath();
    assertThat(row.getList("items")).hasSize(1);
    assertThat(row.getLong("items[0].forms")).isEqualTo(counted("count(*)")).isPositive();
    assertThat(row.getLong("items[0].fields")).isEqualTo(counted("sum(fields)"));
    assertThat(row.getLong("items[0].requests")).isPositive();
    assertThat(AUDITOR.get("/api/burden").statusCode()).isEqualTo(400);
    assertThat(AUDITOR.get("/api/burden?month=2026-13").statusCode()).isEqualTo(400);
    assertThat(
            AUDITOR
                .get(
                    "/api/burden?month={month}&union={union}",
                    month,
                    TestTree.unionId(TestTree.CITY_A))
                .jsonPath()
                .getList("items"))
        .isEmpty();
    assertThat(VISITOR.get("/api/burden?month={month}", month).statusCode()).isEqualTo(403);
  }

  private static long counted(String what) {
    return Long.parseLong(
        Sql.column("SELECT " + what + " FROM visit WHERE union_path = ?", TestTree.COUNTY_B1)
            .getFirst());
  }
}
