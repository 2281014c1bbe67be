package org.nuanliu.dictionary.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestTree;

@ApiTest
class CalendarTest {

  @Inject WorkingDays workingDays;

  @Test
  @DisplayName("载入的日历：2018 年春节，2027 年为推定")
  void loaded() {
    assertThat(workingDays.isWorkingDay(LocalDate.of(2018, 2, 11))).isTrue();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2018, 2, 19))).isFalse();
    assertThat(workingDays.after(LocalDate.of(2018, 2, 14), 5).provisional()).isFalse();
    assertThat(workingDays.after(LocalDate.of(2027, 2, 4), 1).provisional()).isTrue();
    assertThat(workingDays.between(LocalDate.of(2018, 2, 5), LocalDate.of(2018, 2, 11)))
        .isEqualTo(5);
  }

  @Test
  void readOverHttp() {
    var reader = Api.as(TestTree.TOWNSHIP_A1, "registrar");
    reader
        .get("/api/dictionary/calendar?year=2018")
        .then()
        .statusCode(200)
        .body("[0].status", equalTo("published"))
        .body("[0].days.date", hasItems("2018-02-11", "2018-02-16", "2018-02-24"));
    reader.get("/api/dictionary/calendar?year=1999").then().statusCode(200).body("", empty());
    reader
        .get("/api/dictionary/calendar")
        .then()
        .statusCode(200)
        .body("year", hasItems(2017, 2027));
  }
}
