package org.nuanliu.dictionary.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestTree;

@ApiTest
class ParametersTest {

  private static final String PATH = "/api/dictionary/parameters/";
  private static final LocalDate CAMPAIGN = LocalDate.of(2018, 1, 10);

  @Inject Parameters parameters;
  @Inject Clock clock;

  @Test
  @DisplayName("按类型取值；第一天以前用最早的值")
  void typed() {
    assertThat(parameters.integer("survey.minimum-surveyors", CAMPAIGN)).isEqualTo(2);
    assertThat(parameters.decimal("category.edge-multiple", CAMPAIGN)).isEqualByComparingTo("1.5");
    assertThat(parameters.integer("survey.minimum-surveyors", LocalDate.of(1990, 1, 1)))
        .isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters.integer("no.such-parameter", CAMPAIGN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters.integer("category.edge-multiple", CAMPAIGN));
  }

  @Test
  @DisplayName("省级从某一天起改值：之前的日子仍用旧值，重复提交同一天为更正")
  void changeFromADay() {
    var province = Api.as(TestTree.PROVINCE, "union-admin");
    LocalDate start = LocalDate.now(clock).plusDays(30);
    int version = province.get(PATH + "phone.files-warning").then().extract().path("version");

    province
        .put(version, PATH + "phone.files-warning", change(15, start))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + (version + 1) + "\"")
        .body("value", equalTo(3))
        .body("values[-1].value", equalTo(15));
    province.put(version, PATH + "phone.files-warning", change(16, start)).then().statusCode(412);
    province
        .put(version + 1, PATH + "phone.files-warning", change(20, start))
        .then()
        .statusCode(200)
        .body("values.size()", equalTo(2));

    assertThat(parameters.integer("phone.files-warning", start.minusDays(1))).isEqualTo(3);
    assertThat(parameters.integer("phone.files-warning", start)).isEqualTo(20);
  }

  @Test
  @DisplayName("超出范围、带小数的天数、追溯过去，都不能保存")
  void rules() {
    var province = Api.as(TestTree.PROVINCE, "union-admin");
    LocalDate today = LocalDate.now(clock);
    province
        .put(0, PATH + "survey.working-days", change(31, today))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/value"));
    province
        .put(0, PATH + "survey.working-days", change(5.5, today))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/value"));
    province
        .put(0, PATH + "survey.working-days", change(6, today.minusDays(1)))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/validFrom"));
    province.put(0, PATH + "survey.working-days", Map.of("value", 6)).then().statusCode(400);
    province.put(0, PATH + "no.such-parameter", change(6, today)).then().statusCode(404);
  }

  @Test
  @DisplayName("其他人只能看")
  void othersOnlyRead() {
    var county = Api.as(TestTree.COUNTY_A1, "union-admin");
    county
        .put(0, PATH + "survey.working-days", change(6, LocalDate.now(clock)))
        .then()
        .statusCode(403);
    county
        .get("/api/dictionary/parameters")
        .then()
        .statusCode(200)
        .body("size()", greaterThan(20))
        .body("find { it.key == 'notice.working-days' }.inferred", equalTo(true));
  }

  private static Map<String, Object> change(Number value, LocalDate validFrom) {
    return Map.of("value", value, "validFrom", validFrom.toString(), "reason", "测试文〔2026〕1号");
  }
}
