package org.nuanliu.demo.date;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestTree;

@ApiTest
class NoDemoDateTest {

  @Test
  @DisplayName("不在演示方式下：没有演示日期，也改不动")
  void isNotThere() {
    Api somebody = Api.as(TestTree.PROVINCE, "union-admin");
    somebody.get("/api/demo/date").then().statusCode(404);
    somebody
        .request()
        .contentType("application/json")
        .body(Map.of("date", "2026-12-01"))
        .put("/api/demo/date")
        .then()
        .statusCode(404);
  }
}
