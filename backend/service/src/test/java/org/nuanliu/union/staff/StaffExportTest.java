package org.nuanliu.union.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("导出用户名册")
class StaffExportTest {

  private static final Api ADMIN = Api.as(TestTree.COUNTY_B1, "union-admin");

  @Test
  @DisplayName("与页面同样的筛选，只有自己范围内的人")
  void holdsWhatTheListShows() {
    TestTree.token(TestTree.GRASSROOTS_B1, "cashier");
    TestTree.token(TestTree.COUNTY_A1, "cashier");
    Exported all = Exported.by(ADMIN, "/api/staff");
    assertThat(all.column("工会")).isNotEmpty().allMatch(union -> union.contains("乙一"));
    assertThat(all.column("姓名"))
        .hasSameSizeAs(
            Sql.column("SELECT id FROM staff WHERE union_path ^@ ?", TestTree.COUNTY_B1));
    assertThat(Exported.by(ADMIN, "/api/staff?duty=cashier").column("职责"))
        .isNotEmpty()
        .allMatch(duties -> duties.contains("出纳"));
    assertThat(Exported.by(ADMIN, "/api/staff?active=false").column("在用")).allMatch("否"::equals);
  }

  @Test
  @DisplayName("没有权限的不能导出")
  void isRefused() {
    Api.as(TestTree.COUNTY_B1, "registrar")
        .post("/api/staff/exports", Map.of("reason", "季度核对台账"))
        .then()
        .statusCode(403);
  }
}
