package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.household.change.ProposedChange;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("某一天的档案")
class HouseholdVersionTest {

  private static final String AT = "/api/households/{id}/versions/at?on={on}";
  private static final Api REVIEWER = Api.as(TestTree.COUNTY_A1, "reviewer");

  @AfterEach
  void today() {
    TestDate.reset();
  }

  @Test
  @DisplayName("建档、变更各留一份；问哪一天就是那一天晚上的样子")
  void asItWas() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    LocalDate filed = LocalDate.parse(family.detail().path("filedOn"));
    Api registrar = family.people().registrar();
    TestDate.moveTo(filed.plusDays(10));
    ProposedChange.open(family, "correct")
        .saved(form -> form.put("houseArea", 60))
        .submitted()
        .approvedBy(REVIEWER);

    assertThat(
            registrar
                .get("/api/households/{id}/versions", family.id())
                .jsonPath()
                .getList("occasion"))
        .containsExactly("CHANGED", "FILED");
    Response before = at(family, filed.plusDays(9));
    assertThat(before.<Integer>path("form.houseArea")).isEqualTo(48);
    assertThat(before.<String>path("since")).isEqualTo(filed.toString());
    assertThat(before.<String>path("until")).isEqualTo(filed.plusDays(10).toString());
    assertThat(before.<String>path("form.head.idNumber")).contains("****");
    assertThat(before.jsonPath().getList("persons.age")).doesNotContainNull();
    Response after = at(family, filed.plusDays(10));
    assertThat(after.<Integer>path("form.houseArea")).isEqualTo(60);
    assertThat(after.<String>path("until")).isNull();
    assertThat(at(family, filed.minusDays(1)).statusCode()).isEqualTo(400);
    assertThat(at(family, filed.plusDays(11)).statusCode()).as("a day to come").isEqualTo(400);
  }

  @Test
  @DisplayName("成批装入、还没有变更过的在档档案：它就是自己的历史，第一次变更前留下")
  void loadedWithoutAny() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Sql.asOwner("DELETE FROM household_snapshot WHERE household_id = ?", family.id());
    LocalDate filed = LocalDate.parse(family.detail().path("filedOn"));
    Api registrar = family.people().registrar();
    assertThat(at(family, filed).<Integer>path("form.houseArea")).isEqualTo(48);
    TestDate.moveTo(filed.plusDays(3));
    ProposedChange.open(family, "correct")
        .saved(form -> form.put("houseArea", 60))
        .submitted()
        .approvedBy(REVIEWER);
    assertThat(at(family, filed.plusDays(2)).<Integer>path("form.houseArea")).isEqualTo(48);
  }

  @Test
  @DisplayName("加密保存，不进审计，随档案一起删除；别的工会 404")
  void isSecret() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    assertThat(
            Sql.column(
                "SELECT content FROM household_snapshot WHERE household_id = ?", family.id()))
        .singleElement()
        .asString()
        .startsWith("v1|")
        .doesNotContain("测试甲");
    assertThat(Sql.column("SELECT id FROM audit_change WHERE table_name = 'household_snapshot'"))
        .isEmpty();
    Api stranger = Api.as(TestTree.CITY_B, "registrar");
    assertThat(stranger.get(AT, family.id(), "2020-01-01").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/api/households/{id}/versions", UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(
            Sql.column(
                "SELECT confdeltype FROM pg_constraint WHERE conname = 'fk_household_snapshot_household'"))
        .containsExactly("c");
  }

  @Test
  @DisplayName("没有日期、不是日期：400")
  void needsADay() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.DRAFT);
    Api registrar = family.people().registrar();
    assertThat(registrar.get("/api/households/{id}/versions/at", family.id()).statusCode())
        .isEqualTo(400);
    assertThat(registrar.get("/api/households/{id}/versions", family.id()).jsonPath().getList(""))
        .isEmpty();
    assertThat(registrar.get(AT, family.id(), "2020-01-01").statusCode()).isEqualTo(400);
  }

  private static Response at(FiledHousehold family, LocalDate day) {
    return family.people().registrar().get(AT, family.id(), day.toString());
  }
}
