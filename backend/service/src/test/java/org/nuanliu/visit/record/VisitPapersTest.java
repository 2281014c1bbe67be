package org.nuanliu.visit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanliu.visit.record.RecordedVisit.VISITOR;
import static org.nuanliu.visit.record.RecordedVisit.VISITS;
import static org.nuanliu.visit.record.RecordedVisit.cash;
import static org.nuanliu.visit.record.RecordedVisit.path;
import static org.nuanliu.visit.record.RecordedVisit.record;
import static org.nuanliu.visit.record.RecordedVisit.recorded;
import static org.nuanliu.visit.record.RecordedVisit.with;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("慰问签收表和走访记录导出")
class VisitPapersTest {

  @Test
  @DisplayName("给了现金或慰问品的走访打印签收表；没有的不打印，外县打印不到")
  void prints() {
    Response empty = recorded(record());
    assertThat(VISITOR.post(path(empty) + "/prints", null).statusCode()).isEqualTo(422);
    Response visit = recorded(with("gifts", List.of(cash("donation", "600.00"))));
    Response printed = VISITOR.post(path(visit) + "/prints", null);
    assertThat(printed.statusCode()).as(printed.asString()).isEqualTo(200);
    byte[] pdf = content(VISITOR, visit, printed).asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(content(VISITOR, empty, printed).statusCode()).isEqualTo(404);
    Api foreign = Api.as(TestTree.COUNTY_A2, "registrar");
    assertThat(foreign.post(path(visit) + "/prints", null).statusCode()).isEqualTo(404);
    assertThat(
            Api.as(TestTree.COUNTY_A1, "publicist")
                .post(path(visit) + "/prints", null)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("导出与列表同样筛选，只有自己范围内的，一份不少")
  void exports() {
    Response visit = recorded(with("vehicles", 3));
    Exported own = Exported.by(VISITOR, VISITS + "?mine=true&outcome=MET");
    assertThat(own.column("走访编号"))
        .contains(visit.<String>path("number"))
        .hasSize(VISITOR.get(VISITS + "?mine=true&outcome=MET").path("total"));
    assertThat(own.column("超出标准")).contains("车辆");
    assertThat(own.column("走访对象")).noneMatch("5"::equals);
    assertThat(Exported.by(Api.as(TestTree.COUNTY_A2, "registrar"), VISITS).column("走访编号"))
        .doesNotContain(visit.<String>path("number"));
    assertThat(VISITOR.post(VISITS + "/exports", Map.of("reason", "无")).statusCode())
        .isEqualTo(400);
    assertThat(
            Api.as(TestTree.COUNTY_A1, "cashier")
                .post(VISITS + "/exports", Map.of("reason", "季度核对台账"))
                .statusCode())
        .isEqualTo(403);
  }

  private static Response content(Api who, Response visit, Response printed) {
    return who.request()
        .accept("*/*")
        .get(path(visit) + "/prints/" + printed.path("id") + "/content");
  }
}
