package org.nuanliu.household.register;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanliu.household.register.domain.HouseholdQueue;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("待办队列")
class HouseholdQueueTest {

  @Inject HouseholdEscalation escalation;

  @AfterEach
  void backToToday() {
    TestDate.reset();
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "REVIEW_DUE | reviewed_on = current_date - 400",
        "UNCHANGED | updated_at = now() - interval '400 days'",
        "UNAIDED | aided_on = NULL",
        "PAPER_BEHIND | paper_behind_from = current_date - 90, paper_due_on = current_date - 40",
        "PAPERS_EXPIRING | papers_valid_until = current_date + 20",
        "NEAR_THRESHOLD | income_permille = 1200",
        "OVERDUE | due_on = current_date - 1",
      })
  @DisplayName("只有符合条件的在档家庭在队列里")
  void holdsWhatItSays(HouseholdQueue queue, String change) {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
    Sql.asOwner(
        """
        UPDATE household SET aided_on = current_date, income_permille = 900, papers_valid_until = NULL,
          paper_behind_from = NULL, paper_due_on = NULL WHERE id = ?""",
        family.id());
    assertThat(listed(family, queue)).isFalse();
    Sql.asOwner("UPDATE household SET " + change + " WHERE id = ?", family.id());
    assertThat(listed(family, queue)).isTrue();
    assertThat(
            Api.as(TestTree.COUNTY_A2, "reviewer")
                .get("/api/households?size=200&queue=" + queue)
                .jsonPath()
                .getList("items.id"))
        .doesNotContain(family.id().toString());
  }

  @Test
  @DisplayName("脱困待回访、临时档案将到期")
  void afterAnExitAndBeforeAnExpiry() {
    FiledHousehold exited = FiledHousehold.atCounty().reach(HouseholdState.EXITED);
    FiledHousehold temporary = FiledHousehold.atCounty().reach(HouseholdState.TEMP);
    assertThat(listed(exited, HouseholdQueue.WATCH_DUE)).isFalse();
    assertThat(listed(temporary, HouseholdQueue.TEMPORARY_EXPIRING)).isFalse();
    TestDate.moveTo(TestDate.today().plusMonths(3).minusDays(20));
    assertThat(listed(exited, HouseholdQueue.WATCH_DUE)).isTrue();
    TestDate.moveTo(TestDate.today().plusMonths(3));
    assertThat(listed(temporary, HouseholdQueue.TEMPORARY_EXPIRING)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(HouseholdQueue.class)
  @DisplayName("数目与清单一致")
  void countsAgree(HouseholdQueue queue) {
    Api county = Api.as(TestTree.COUNTY_A1, "reviewer");
    int total = county.get("/api/households?size=1&queue=" + queue).path("total");
    List<Map<String, Object>> counts = county.get("/api/household-queues").jsonPath().getList("$");
    assertThat(counts)
        .filteredOn(one -> one.get("queue").equals(queue.name()))
        .singleElement()
        .satisfies(one -> assertThat(one.get("total")).isEqualTo(total));
  }

  @Test
  @DisplayName("超期十个工作日仍没有办的，告知上一级复核工会，只告知一次；办了就撤下")
  void escalates() {
    FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.SUBMITTED);
    Sql.asOwner("UPDATE household SET due_on = current_date - 9 WHERE id = ?", family.id());
    escalation.run();
    assertThat(told(family)).isEmpty();
    Sql.asOwner("UPDATE household SET due_on = current_date - 40 WHERE id = ?", family.id());
    int version = family.version();
    escalation.run();
    escalation.run();
    assertThat(told(family)).singleElement().asString().startsWith("超期督办：测试甲一纺织厂工会“待初审”");
    assertThat(family.version()).isEqualTo(version);
    family.accept();
    assertThat(told(family)).isEmpty();
  }

  private static List<String> told(FiledHousehold family) {
    return Sql.column(
        "SELECT title FROM todo WHERE object_id = ? AND kind = 'household:overdue' AND union_path = '"
            + TestTree.COUNTY_A1
            + "'",
        family.id());
  }

  private static boolean listed(FiledHousehold family, HouseholdQueue queue) {
    return family
        .people()
        .registrar()
        .get("/api/households?size=200&queue=" + queue)
        .jsonPath()
        .getList("items.id")
        .contains(family.id().toString());
  }
}
