package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.AuditEvents;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("导出档案列表")
class HouseholdExportTest {

  private static final Api COUNTY = Api.as(TestTree.COUNTY_A1, "reviewer", "statistician");
  private static final Api OTHER_CITY = Api.as(TestTree.CITY_B, "reviewer", "statistician");

  @Test
  @DisplayName("与页面同样的筛选，号码掩码，代码写成文字")
  void holdsWhatTheListShows() {
    String name = "导出" + letters();
    String id = draft(name);
    draft("导出别家");
    Exported list = Exported.by(COUNTY, "/api/households?q={q}&state=DRAFT&category=1", name);
    assertThat(list.column("户主")).containsExactly(name);
    assertThat(list.column("状态")).containsExactly("草稿");
    assertThat(list.column("困难类别")).containsExactly("低保户");
    assertThat(list.column("人员类型")).containsExactly("困难城镇职工");
    assertThat(list.column("家庭人数")).containsExactly("3");
    assertThat(list.column("证件号码")).singleElement().asString().matches("\\d{4}\\*+[0-9X]{3}");
    assertThat(list.column("手机号")).singleElement().asString().matches("\\d{3}\\*{4}\\d{4}");
    assertThat(list.mark()).contains("测试甲一县总工会", "季度核对台账", "请勿外传");
    list.job()
        .then()
        .body("message", equalTo("共导出 1 行。"))
        .body("result.name", containsString("困难职工档案-"));
    assertThat(Exported.by(COUNTY, "/api/households?q={q}&state=ACTIVE", name).column("户主"))
        .isEmpty();
    assertThat(id).isNotNull();
  }

  @Test
  @DisplayName("只有自己范围内的档案，按工会排列，一份不少")
  void holdsNothingOfAnother() {
    draft("界内甲");
    draft("界内乙");
    Exported own = Exported.by(COUNTY, "/api/households");
    assertThat(own.column("户主")).contains("界内甲", "界内乙");
    assertThat(own.column("工会")).allMatch(union -> union.contains("甲一")).isNotEmpty();
    assertThat((long) own.column("户主").size())
        .isEqualTo(
            Long.parseLong(
                Sql.column(
                        "SELECT count(*) FROM household WHERE union_path ^@ ?", TestTree.COUNTY_A1)
                    .getFirst()));
    assertThat(Exported.by(OTHER_CITY, "/api/households").column("户主"))
        .doesNotContain("界内甲", "界内乙");
    assertThat(
            Exported.by(
                    OTHER_CITY,
                    "/api/households?union={u}",
                    TestTree.unionId(TestTree.GRASSROOTS_A1))
                .column("户主"))
        .isEmpty();
  }

  @Test
  @DisplayName("审计：谁、为什么、查了什么（只存哈希）、多少行")
  void isRecorded() {
    String name = "留痕" + letters();
    draft(name);
    Response started = Exported.start(COUNTY, "/api/households?q={q}", name);
    Exported.ended(COUNTY, started);
    String job = started.path("id");
    assertThat(AuditEvents.of(started))
        .singleElement()
        .matches(event -> event.action().equals("household:export"))
        .matches(event -> event.reason().equals("季度核对台账"));
    assertThat(
            Sql.column(
                "SELECT reason FROM audit_event WHERE object_id = ? AND origin = 'job' AND action = 'household:export'",
                job))
        .containsExactly("季度核对台账；1 行");
    assertThat(
            Sql.column(
                "SELECT DISTINCT length(criteria) FROM audit_event WHERE object_id = ? AND action = 'household:export'",
                job))
        .containsExactly("64");
    assertThat(Sql.column("SELECT parameters FROM job WHERE id = ?", UUID.fromString(job)))
        .noneMatch(stored -> stored.contains(name));
  }

  @Test
  @DisplayName("没有用途、没有权限、筛选不对都不导出")
  void isRefused() {
    COUNTY
        .post("/api/households/exports", Map.of("reason", "看看"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    COUNTY
        .post("/api/households/exports?category=xyz", Map.of("reason", "季度核对台账"))
        .then()
        .statusCode(400);
    for (String duty : List.of("cashier", "publicist", "union-admin")) {
      Api.as(TestTree.COUNTY_A1, duty)
          .post("/api/households/exports", Map.of("reason", "季度核对台账"))
          .then()
          .statusCode(403);
    }
  }

  @Test
  @DisplayName("超过行数上限的请缩小范围")
  void isLimited() {
    UUID limit = UUID.randomUUID();
    draft("上限甲");
    draft("上限乙");
    Sql.asOwner(
        "INSERT INTO policy_parameter_value (id, parameter_key, valid_from, value) VALUES (?, 'export.maximum-rows', date '2012-01-02', 1)",
        limit);
    try {
      Exported.ended(COUNTY, Exported.start(COUNTY, "/api/households?q=上限"))
          .then()
          .body("state", equalTo("FAILED"))
          .body("failure", containsString("一次最多导出 1 行"));
    } finally {
      Sql.asOwner("DELETE FROM policy_parameter_value WHERE id = ?", limit);
    }
  }

  @Test
  @DisplayName("长表分段读出，不重不漏")
  void goesOnWhereItStopped() {
    Sql.asOwner(
        """
        INSERT INTO household (id, union_path, number, state, head_name, persons, registrar_id)
        SELECT gen_random_uuid(), CASE WHEN n % 3 = 0 THEN '1.td.' ELSE '1.td.t8.' END, '长表' || n,
          'SUBMITTED', '长表' || n, 1, gen_random_uuid()
        FROM generate_series(1, 1234) AS n""");
    try {
      var list = Exported.by(Api.as(TestTree.DIRECT_COUNTY, "reviewer"), "/api/households?q=长表");
      assertThat(list.column("档案编号")).hasSize(1234).doesNotHaveDuplicates();
    } finally {
      Sql.asOwner("DELETE FROM household WHERE head_name ^@ '长表'");
    }
  }

  private static String letters() {
    return UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9-]", "甲");
  }

  private static String draft(String name) {
    Response file =
        DraftFile.create(DraftFile.form().with("/head/name", DraftFile.quoted(name)).json());
    file.then().statusCode(200);
    return file.path("id");
  }
}
