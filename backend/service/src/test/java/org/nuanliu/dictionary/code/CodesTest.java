package org.nuanliu.dictionary.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestTree;

@ApiTest
class CodesTest {

  private static final LocalDate OLD = LocalDate.of(2010, 6, 1);
  private static final LocalDate CAMPAIGN = LocalDate.of(2018, 1, 10);
  private static final LocalDate LATER = LocalDate.of(2026, 11, 1);

  @Inject Codes codes;

  @Test
  @DisplayName("2017 版一直有效；2020 版载入而未采用")
  void adoptedVersionIsInForce() {
    assertThat(codes.version("category", OLD)).contains("2009");
    assertThat(codes.version("category", CAMPAIGN)).contains("2017");
    assertThat(codes.version("category", LATER)).contains("2017");
    assertThat(codes.label("category", "1", LATER)).contains("低保户");
    assertThat(codes.items("category", LATER))
        .extracting(CodeItem::label)
        .containsExactly("低保户", "低保边缘户", "意外致困户");
  }

  @Test
  @DisplayName("撤销的区划代码不能再选，但旧档案仍能显示名称")
  void abolishedAreaCode() {
    assertThat(codes.isValid("area", "410728", CAMPAIGN)).isTrue();
    assertThat(codes.isValid("area", "410728", LATER)).isFalse();
    assertThat(codes.isValid("area", "410783", CAMPAIGN)).isFalse();
    assertThat(codes.isValid("area", "410783", LATER)).isTrue();
    assertThat(codes.label("area", "410728", LATER)).contains("长垣县");
  }

  @Test
  void unknownListAndCode() {
    assertThat(codes.version("no-such-list", LATER)).isEmpty();
    assertThat(codes.items("no-such-list", LATER)).isEmpty();
    assertThat(codes.isValid("category", "9", LATER)).isFalse();
  }

  @Test
  @DisplayName("每个登录的人都能查代码表")
  void readOverHttp() {
    var grassroots = Api.as(TestTree.GRASSROOTS_A1, "registrar");
    grassroots
        .get("/api/dictionary/lists/category?on=2018-01-10")
        .then()
        .statusCode(200)
        .body("version", equalTo("2017"))
        .body("items.label", contains("低保户", "低保边缘户", "意外致困户"));
    grassroots
        .get("/api/dictionary/lists/category?version=2020")
        .then()
        .statusCode(200)
        .body("adopted", equalTo(false))
        .body("items.label", hasItem("深度困难"));
    grassroots
        .get("/api/dictionary/lists")
        .then()
        .statusCode(200)
        .body("findAll { it.inForce && it.version == '2020' }.list", not(hasItem("category")))
        .body("find { it.list == 'ethnic-group' }.items", equalTo(56));
  }

  @Test
  void absentListIsNotFound() {
    var reader = Api.as(TestTree.CITY_A, "statistician");
    reader.get("/api/dictionary/lists/no-such-list").then().statusCode(404);
    reader.get("/api/dictionary/lists/category?on=yesterday").then().statusCode(404);
  }
}
