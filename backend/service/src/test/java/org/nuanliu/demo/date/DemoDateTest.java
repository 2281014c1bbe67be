package org.nuanliu.demo.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.platform.time.Clocks;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.TestTree;

/** In a demonstration. Outside of one, {@link NoDemoDateTest}. */
@ApiTest
class DemoDateTest {

  private final LocalDate today = LocalDate.now(Clocks.ZONE);

  @BeforeEach
  @AfterEach
  void goBack() {
    move(today.toString()).then().statusCode(200);
  }

  @Test
  @DisplayName("演示日期对所有人生效，并留下记录")
  void movesTheClockForEverybody() {
    registrar()
        .get("/api/demo/date")
        .then()
        .statusCode(200)
        .body("date", equalTo(today.toString()));
    String later = today.plusDays(7).toString();
    var moved = move(later);
    moved.then().statusCode(200).body("date", equalTo(later));
    registrar().get("/api/demo/date").then().body("date", equalTo(later));
    Api.as(TestTree.CITY_B, "auditor").get("/api/me").then().body("today", equalTo(later));
    assertThat(AuditEvents.of(moved))
        .singleElement()
        .satisfies(event -> assertThat(event.action()).isEqualTo("demo-date:change"))
        .satisfies(event -> assertThat(event.reason()).isEqualTo(later));
  }

  @Test
  @DisplayName("太远的日期和不是日期的都不收")
  void refusesOtherDays() {
    move("1949-10-01").then().statusCode(422).body("errors[0].pointer", equalTo("/date"));
    move("2077-01-01").then().statusCode(422);
    move("明天").then().statusCode(400);
    registrar()
        .request()
        .contentType("application/json")
        .body("{}")
        .put("/api/demo/date")
        .then()
        .statusCode(400);
  }

  private static io.restassured.response.Response move(String day) {
    return registrar()
        .request()
        .contentType("application/json")
        .body(Map.of("date", day))
        .put("/api/demo/date");
  }

  private static Api registrar() {
    return Api.as(TestTree.GRASSROOTS_A1, "registrar");
  }
}
