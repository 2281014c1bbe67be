package org.nuanliu.household.clarity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("四明确的提醒和上报")
class ClarityRemindersTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Inject ClarityReminders reminders;

  private ClarityFamily family;

  @BeforeEach
  void file() {
    Sql.asOwner("DELETE FROM household_clarity c WHERE c.union_path ^@ '1.t'");
    TestDate.moveTo(MONDAY);
    family = ClarityFamily.at(TestTree.GRASSROOTS_A1);
  }

  @AfterEach
  void remove() {
    family.remove();
    Sql.asOwner("DELETE FROM todo WHERE object_type = 'clarity-ledger'");
    TestDate.reset();
  }

  @Test
  @DisplayName("缺项的提醒建档工会的建档人；跑几遍都只有一条")
  void remindsOnce() {
    reminders.run();
    reminders.run();
    assertThat(lines())
        .containsExactly(
            "1.ta.t1.t5. 四明确缺联系人、期限、措施、路径：测试甲（%s） 2026-03-16".formatted(family.number));
    assertThat(linksOf(Api.as(TestTree.GRASSROOTS_A1, "registrar")))
        .contains("/clarity-plans/" + family.id);
    assertThat(family.read().<String>path("settleBy")).isEqualTo("2026-03-16");
  }

  @Test
  @DisplayName("几个节点同时跑也只有一条")
  void remindsOnceOnSeveralNodes() throws InterruptedException {
    try (var nodes = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        nodes.submit(reminders::run);
      }
      nodes.shutdown();
      assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(lines()).hasSize(1);
  }

  @Test
  @DisplayName("联系人是经办人员的，提醒他本人，不打扰别人")
  void remindsTheContact() {
    Api county = Api.as(TestTree.COUNTY_A1, "reviewer");
    String member =
        Sql.column(
                "SELECT id::text FROM staff WHERE union_path = ? AND duties = '{reviewer}'",
                TestTree.COUNTY_A1)
            .getFirst();
    county
        .put(0, family.path(), Map.of("contact", Map.of("kind", "staff", "staffId", member)))
        .then()
        .statusCode(200);
    reminders.run();
    String link = "/clarity-plans/" + family.id;
    assertThat(linksOf(county)).contains(link);
    assertThat(linksOf(Api.as(TestTree.COUNTY_A1, "registrar"))).doesNotContain(link);
    assertThat(linksOf(Api.as(TestTree.GRASSROOTS_A1, "registrar"))).doesNotContain(link);
  }

  @Test
  @DisplayName("超过期限没有落实，报上一级工会一次；落实以后两处都撤下")
  void escalatesOnce() {
    reminders.run();
    TestDate.moveTo(LocalDate.of(2026, 3, 16));
    reminders.run();
    assertThat(above()).isEmpty();

    TestDate.moveTo(LocalDate.of(2026, 3, 17));
    reminders.run();
    reminders.run();
    assertThat(above()).containsExactly("1.ta.t1. 测试甲一纺织厂工会有 1 户四明确超过期限未落实，请督促");
    assertThat(linksOf(Api.as(TestTree.COUNTY_A1, "reviewer")))
        .contains("/clarity-ledgers/" + TestTree.unionId(TestTree.GRASSROOTS_A1));
    ClarityFamily second = ClarityFamily.at(TestTree.GRASSROOTS_A1);
    reminders.run();
    TestDate.moveTo(LocalDate.of(2026, 4, 30));
    reminders.run();
    assertThat(above()).containsExactly("1.ta.t1. 测试甲一纺织厂工会有 2 户四明确超过期限未落实，请督促");

    second.update(ClarityFamily.complete());
    assertThat(above()).containsExactly("1.ta.t1. 测试甲一纺织厂工会有 1 户四明确超过期限未落实，请督促");
    family.update(ClarityFamily.complete());
    assertThat(above()).isEmpty();
    assertThat(lines()).isEmpty();
    second.remove();
  }

  @Test
  @DisplayName("措施逾期：重新提醒；完成以后撤下")
  void overdueMeasure() {
    Map<String, Object> plan = new LinkedHashMap<>(ClarityFamily.complete());
    plan.put("measures", List.of(ClarityFamily.measure(MONDAY.plusDays(1))));
    String measure = family.update(plan).path("measures[0].id");
    reminders.run();
    assertThat(lines()).isEmpty();
    TestDate.moveTo(MONDAY.plusDays(2));
    reminders.run();
    assertThat(lines()).singleElement().asString().contains("四明确有措施逾期");
    ClarityFamily.REGISTRAR
        .post(
            family.version(),
            family.path() + "/measures/" + measure + "/done",
            Map.of("doneOn", MONDAY.plusDays(2).toString()))
        .then()
        .statusCode(200);
    assertThat(lines()).isEmpty();
  }

  @Test
  @DisplayName("不再在档的，下一次巡查撤下提醒")
  void leaves() {
    reminders.run();
    Sql.asOwner("UPDATE household SET state = 'REJECTED', filed_on = NULL WHERE id = ?", family.id);
    reminders.run();
    assertThat(lines()).isEmpty();
  }

  private List<String> lines() {
    return Sql.column(
        "SELECT union_path || ' ' || title || coalesce(' ' || due_on, '') FROM todo WHERE object_id = ?",
        family.id);
  }

  private static List<String> above() {
    return Sql.column(
        "SELECT union_path || ' ' || title FROM todo WHERE object_type = 'clarity-ledger'");
  }

  private static List<String> linksOf(Api who) {
    return who.get("/api/todos?size=200").jsonPath().getList("items.link");
  }
}
