package org.nuanliu.union.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("导出工会名录")
class UnionExportTest {

  private static final Api ADMIN = Api.as(TestTree.CITY_A, "union-admin");

  @Test
  @DisplayName("与页面同样的筛选，从上到下")
  void holdsWhatTheListShows() {
    Exported counties = Exported.by(ADMIN, "/api/unions?kind=county&q=测试甲");
    assertThat(counties.headings()).containsExactly("工会名称", "类型", "上级工会", "行政区划代码", "状态");
    assertThat(counties.column("工会名称")).containsExactly("测试甲一县总工会", "测试甲二县总工会");
    assertThat(counties.column("上级工会")).containsOnly("测试甲市总工会");
    assertThat(counties.column("行政区划代码")).containsExactly("410122", "410182");
    assertThat(counties.column("状态")).containsOnly("正常");
    assertThat(Exported.by(ADMIN, "/api/unions?kind=province").column("类型"))
        .containsExactly("省总工会");
  }

  @Test
  @DisplayName("没有权限的不能导出")
  void isRefused() {
    Api.as(TestTree.CITY_A, "registrar")
        .post("/api/unions/exports", Map.of("reason", "季度核对台账"))
        .then()
        .statusCode(403);
  }
}
