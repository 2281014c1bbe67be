package org.nuanliu.household.register;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.register.domain.ComparisonOutcome;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;

@ApiTest
@DisplayName("后续步骤的材料只在本轮有效")
class PaperRoundTest {

  @Test
  @DisplayName("退回重报后，上一轮的公示照片不能结束这一轮的公示")
  void noticePhoto() {
    var file = again(HouseholdState.COUNTY_REVIEW);
    file.accept().survey().publish();
    file.letNoticePass();
    file.step(file.people().registrar(), "close-notice", Map.of())
        .then()
        .statusCode(422)
        .body("detail", containsString("公示照片"));
    file.detail().then().body("papers.find { it.kind == 'notice-photo' }.ofRound", equalTo(false));
    file.closeNotice();
    file.detail()
        .then()
        .body("state", equalTo("COUNTY_REVIEW"))
        .body(
            "papers.findAll { it.kind == 'notice-photo' }.ofRound", equalTo(List.of(false, true)));
  }

  @Test
  @DisplayName("退回重报后，上一轮的核对文书不能用于这一轮的核对，授权书仍然有效")
  void comparisonReport() {
    var file = again(HouseholdState.LEVEL_APPROVAL);
    file.accept().survey().publish().closeNotice().review();
    file.step(
            file.people().reviewer(),
            "record-comparison",
            FiledHousehold.comparison(ComparisonOutcome.R0))
        .then()
        .statusCode(422)
        .body("detail", containsString("核对结果文书"));
    file.compare(ComparisonOutcome.R0).last().then().body("state", equalTo("LEVEL_APPROVAL"));
  }

  /** Went as far as this once, was returned, and is submitted again. */
  private static FiledHousehold again(HouseholdState once) {
    var file = FiledHousehold.atCounty().reach(once);
    var who =
        once == HouseholdState.LEVEL_APPROVAL
            ? file.people().approvers().getFirst()
            : file.people().reviewer();
    file.step(who, "return", Map.of("reason", "请重新核实收入")).then().statusCode(200);
    return file.submit();
  }
}
