package org.nuanliu.dictionary.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.platform.money.Money;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestTree;

@ApiTest
class StandardsTest {

  private static final String PATH = "/api/dictionary/standards";

  @Inject Standards standards;

  @ParameterizedTest(name = "{0} 在 {1} 适用 {2} 的标准 {3} 元：{4}")
  @DisplayName("适用的低保标准")
  @CsvSource({
    "411626, 2019-06-01, 411626, 470.00, 淮阳县自己的标准",
    "411626, 2018-12-31, 411626, 440.00, 前一天仍是旧标准",
    "411603, 2020-06-01, 411603, 510.00, 撤县设区后用新代码",
    "410102, 2018-02-05, 410100, 640.00, 中原区没有，用郑州市的",
    "419001, 2018-02-05, 419001, 550.00, 济源市"
  })
  void inForce(String area, LocalDate on, String expectedArea, String amount, String why) {
    var found = standards.find(area, on).orElseThrow();
    assertThat(found.areaCode()).as(why).isEqualTo(expectedArea);
    assertThat(found.amount()).as(why).isEqualTo(Money.ofYuan(amount));
  }

  @Test
  @DisplayName("没有标准的地区和日期：没有结果")
  void none() {
    assertThat(standards.find("410102", LocalDate.of(2001, 1, 1))).isEmpty();
    assertThat(standards.find("990000", LocalDate.of(2018, 1, 1))).isEmpty();
  }

  @Test
  @DisplayName("省级登记新标准，前一个标准随之截止；更正要凭版本")
  void createAndCorrect() {
    var province = Api.as(TestTree.PROVINCE, "union-admin");
    var created =
        province.post(PATH, standard("410122", "2030-07-01", "900.00")).then().statusCode(201);
    String id = created.extract().path("id");
    created.body("areaName", equalTo("中牟县")).body("version", equalTo(0));

    var correction = Map.of("amount", "910.00", "document", "测试文〔2030〕2号", "reason", "录入有误");
    province
        .request()
        .contentType("application/json")
        .body(correction)
        .put(PATH + "/" + id)
        .then()
        .statusCode(428);
    province
        .put(0, PATH + "/" + id, correction)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("amount", equalTo("910.00"));
    province.put(0, PATH + "/" + id, correction).then().statusCode(412);
    province.get(PATH + "/" + id).then().statusCode(200).body("version", equalTo(1));
    assertThat(standards.find("410122", LocalDate.of(2031, 1, 1)).orElseThrow().amount())
        .isEqualTo(Money.ofYuan("910.00"));

    province
        .post(PATH, standard("410122", "2030-07-01", "920.00"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:nuanliu:problem:standard-exists"));
  }

  @Test
  @DisplayName("不合理的金额和不存在的区划代码不能登记")
  void rules() {
    var province = Api.as(TestTree.PROVINCE, "union-admin");
    province
        .post(PATH, standard("410123", "2030-07-01", "900.00"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/areaCode"));
    province
        .post(PATH, standard("410102", "2030-07-01", "90000.00"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/amount"));
    province.post(PATH, Map.of("areaCode", "郑州")).then().statusCode(400);
  }

  @Test
  @DisplayName("市级工会只能看")
  void otherLevelsOnlyRead() {
    var city = Api.as(TestTree.CITY_A, "union-admin");
    city.post(PATH, standard("410102", "2030-07-01", "900.00")).then().statusCode(403);
    city.get(PATH + "?area=410100&on=2018-02-05")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].amount", equalTo("640.00"))
        .body("items[0].validTo", equalTo("2019-07-01"));
    city.get(PATH + "?area=410100&sort=-validFrom&size=200")
        .then()
        .statusCode(200)
        .body("items.areaCode", everyItem(equalTo("410100")));
    city.get(PATH + "?sort=note").then().statusCode(400);
    city.get(PATH + "?area=41").then().statusCode(400);
    city.get(PATH + "?page=51&size=200")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?page"));
  }

  private static Map<String, String> standard(String area, String validFrom, String amount) {
    return Map.of(
        "areaCode", area, "validFrom", validFrom, "amount", amount, "document", "测试文〔2030〕1号");
  }
}
