package org.nuanliu.dictionary.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("省里改动代码表")
class CodeChangeTest {

  private static final String LIST = "model-worker";
  private static final Api PROVINCE = Api.as(TestTree.PROVINCE, "union-admin");
  private static final Api READER = Api.as(TestTree.GRASSROOTS_A1, "registrar");

  @Inject Codes codes;

  @Test
  @DisplayName("增加、改名、停用各从一天起，处处按那一天的名称")
  void changesFromADayOn() {
    LocalDate today = TestDate.today();
    Response added = change("ADD", null, "河南工匠", today.plusDays(2), "豫工办〔2026〕9号");
    added.then().statusCode(200).body("code", notNullValue()).body("staffName", notNullValue());
    String code = added.path("code");
    change("RENAME", code, "中原工匠", today.plusDays(10), "更名通知").then().statusCode(200);
    change("END", code, null, today.plusDays(30), "停评").then().statusCode(200);

    assertThat(codes.isValid(LIST, code, today.plusDays(1))).isFalse();
    assertThat(codes.isValid(LIST, code, today.plusDays(2))).isTrue();
    assertThat(codes.label(LIST, code, today.plusDays(9))).contains("河南工匠");
    assertThat(codes.label(LIST, code, today.plusDays(10))).contains("中原工匠");
    assertThat(codes.isValid(LIST, code, today.plusDays(30))).isFalse();
    assertThat(codes.label(LIST, code, today.plusDays(99))).contains("中原工匠");

    String item = "items.find { it.code == '" + code + "' }.";
    READER
        .get("/api/dictionary/lists/{list}?on={day}", LIST, today.plusDays(9).toString())
        .then()
        .statusCode(200)
        .body(item + "label", equalTo("河南工匠"))
        .body(item + "validFrom", equalTo(today.plusDays(2).toString()))
        .body(item + "validTo", equalTo(today.plusDays(30).toString()))
        .body("allowedActions", empty());
    READER
        .get("/api/dictionary/lists/{list}/changes", LIST)
        .then()
        .statusCode(200)
        .body("findAll { it.code == '" + code + "' }.what", contains("END", "RENAME", "ADD"))
        .body("reason", hasItem("更名通知"));
    assertThat(AuditEvents.of(added))
        .singleElement()
        .matches(event -> event.action().equals("dictionary:change"))
        .matches(event -> event.objectId().equals(LIST))
        .matches(event -> event.reason().equals("豫工办〔2026〕9号"));
  }

  @Test
  @DisplayName("新的一项当天就能选，别的节点也很快知道")
  void takesEffectAtOnce() {
    LocalDate today = TestDate.today();
    String code = change("ADD", null, "当天生效", today, "急用").path("code");
    assertThat(codes.isValid(LIST, code, today)).isTrue();
  }

  @Test
  @DisplayName("不合规定的改动：追溯、重名、没有这一项、与规则相连的表")
  void isBounded() {
    LocalDate today = TestDate.today();
    change("ADD", null, "倒填", today.minusDays(1), "补")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:nuanliu:problem:code-rule"))
        .body("errors[0].pointer", equalTo("/validFrom"));
    change("RENAME", "no-such", "甲", today, "改")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/code"));
    change("ADD", null, null, today, "缺名称")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/label"));
    PROVINCE
        .post("/api/dictionary/lists/category/changes", body("ADD", null, "第四类", today, "增"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/what"));
    change("ADD", null, "没有理由", today, " ").then().statusCode(400);
    PROVINCE
        .post("/api/dictionary/lists/no-such-list/changes", body("ADD", null, "甲", today, "增"))
        .then()
        .statusCode(404);
    READER.get("/api/dictionary/lists/no-such-list/changes").then().statusCode(404);
  }

  @Test
  @DisplayName("只有省总工会的工会管理员能改")
  void isTheProvincesOwn() {
    Map<String, Object> body = body("ADD", null, "越权", TestDate.today(), "试试");
    for (Api other :
        new Api[] {
          Api.as(TestTree.CITY_A, "union-admin"), Api.as(TestTree.PROVINCE, "statistician"), READER
        }) {
      other.post("/api/dictionary/lists/{list}/changes", body, LIST).then().statusCode(403);
      other
          .get("/api/dictionary/lists/{list}", LIST)
          .then()
          .body("allowedActions", empty())
          .body("items.find { it.label == '越权' }", nullValue());
    }
    PROVINCE
        .get("/api/dictionary/lists/{list}", LIST)
        .then()
        .body("allowedActions", contains("add", "rename", "end"));
    PROVINCE
        .get("/api/dictionary/lists/category")
        .then()
        .body("allowedActions", contains("rename"));
    PROVINCE
        .get("/api/dictionary/lists/category?version=2020")
        .then()
        .body("allowedActions", empty());
  }

  @Test
  @DisplayName("改动只增不改，服务没有改删的权限")
  void isAppendOnly() {
    assertThat(
            Sql.column(
                "SELECT has_table_privilege('nuanliu_app', 'code_change', 'UPDATE, DELETE')::text"))
        .containsExactly("false");
  }

  private static Response change(
      String what, String code, String label, LocalDate from, String reason) {
    return PROVINCE.post(
        "/api/dictionary/lists/{list}/changes", body(what, code, label, from, reason), LIST);
  }

  private static Map<String, Object> body(
      String what, String code, String label, LocalDate from, String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("what", what);
    body.put("code", code);
    body.put("label", label);
    body.put("validFrom", from.toString());
    body.put("reason", reason);
    return body;
  }
}
