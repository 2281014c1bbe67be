package org.nuanliu.aid.clue;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.aid.application.AidApplicationTest;
import org.nuanliu.aid.application.AppliedAid;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Exported;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestTree;

@ApiTest
@DisplayName("监督线索")
class AidClueTest {

  private static final String CLUES = "/api/aid-clues";

  private static final Api AUDITOR = Api.as(TestTree.COUNTY_A1, "auditor");

  private static final String KINDS =
      "SELECT kind FROM aid_clue WHERE application_id = ? ORDER BY kind";

  @Test
  @DisplayName("查得出来：先帮扶后建档、退出后仍帮扶、接近限额、两地帮扶、工作人员；同样的只列一次")
  void finds() {
    FiledHousehold family = AidApplicationTest.active();
    AppliedAid aid = AppliedAid.approvedLiving(family, "1200.00");
    assertThat(scan()).as("nothing is wrong yet with this one").isNotNull();
    assertThat(Sql.column(KINDS, aid.id())).isEmpty();

    AppliedAid second = AppliedAid.approvedLiving(family, "300.00");
    with(
        "UPDATE aid_application SET union_path = '%s' WHERE id = ?"
            .formatted(TestTree.GRASSROOTS_B1),
        second.id());
    with("UPDATE household SET filed_on = filed_on + 1 WHERE id = ?", family.id());
    with(
        """
        UPDATE aid_usage SET reserved = ceiling * 95 / 100
        WHERE id = (SELECT min(CAST(usage_id AS text))::uuid FROM aid_application_usage WHERE application_id = ?)""",
        aid.id());
    String subject = TestTree.COUNTY_A1 + "[auditor]";
    with(
        """
        UPDATE staff SET id_number_bi = (SELECT person_bi FROM aid_application_person
          WHERE position = 0 AND application_id = ?) WHERE subject = '%s'"""
            .formatted(subject),
        aid.id());
    scan();
    assertThat(Sql.column(KINDS, aid.id())).contains("before-filing", "staff", "two-unions");
    assertThat(
            Sql.column(
                "SELECT reason FROM aid_clue WHERE kind = 'near-cap' AND household_id = ?",
                family.id()))
        .singleElement()
        .asString()
        .contains("%");
    with(
        "UPDATE household SET state = 'CANCELLED', ended_on = current_date - 1 WHERE id = ?",
        family.id());
    scan();
    assertThat(Sql.column(KINDS, aid.id())).contains("after-exit").doesNotHaveDuplicates();
    Response list = AUDITOR.get(CLUES + "?kind=after-exit&state=open&size=200");
    assertThat(list.jsonPath().getList("items.applicationId")).contains(aid.id().toString());
    assertThat(
            Api.as(TestTree.COUNTY_B1, "auditor")
                .get(CLUES + "?size=200")
                .jsonPath()
                .getList("items.applicationId"))
        .doesNotContain(aid.id().toString());
  }

  @Test
  @DisplayName("一卡多户、同日多笔相同整数")
  void acrossFiles() {
    FiledHousehold family = AidApplicationTest.active();
    FiledHousehold other = AidApplicationTest.active();
    Sql.asOwner(
        """
        UPDATE household SET account_guardian = true, account_number_bi = (
          SELECT account_number_bi FROM household WHERE id = ?) WHERE id = ?""",
        family.id(),
        other.id());
    AppliedAid.approvedLiving(family, "7700.00");
    AppliedAid.approvedLiving(other, "7700.00");
    String set =
        "UPDATE policy_parameter_value SET value = ? WHERE parameter_key = 'aid-clue.round-count'";
    Sql.asOwner(set, 2);
    scan();
    Sql.asOwner(set, 10);
    assertThat(
            Sql.column(
                "SELECT 1 FROM aid_clue WHERE kind = 'same-account' AND household_id IN (?, ?)",
                family.id(),
                other.id()))
        .hasSize(2);
    assertThat(
            Sql.column(
                "SELECT reason FROM aid_clue WHERE kind = 'round-sums' AND union_path = ? AND reason LIKE '%7700%'",
                TestTree.GRASSROOTS_A1))
        .hasSize(1);
  }

  @Test
  @DisplayName("处理：写明结果，只处理一次；别的工会、没有职责的不能")
  void handled() {
    FiledHousehold family = AidApplicationTest.active();
    AppliedAid aid = AppliedAid.approvedLiving(family, "100.00");
    with("UPDATE household SET filed_on = filed_on + 1 WHERE id = ?", family.id());
    scan();
    UUID clue =
        UUID.fromString(
            Sql.column(
                    "SELECT id FROM aid_clue WHERE kind = 'before-filing' AND application_id = ?",
                    aid.id())
                .getFirst());
    String path = CLUES + "/" + clue + "/handle";
    Map<String, Object> outcome = Map.of("outcome", "DISMISSED", "handling", "档案日期录入有误，已更正");
    assertThat(Api.as(TestTree.COUNTY_B1, "auditor").post(0, path, outcome).statusCode())
        .isEqualTo(404);
    assertThat(Api.as(TestTree.COUNTY_A1, "reviewer").post(0, path, outcome).statusCode())
        .isEqualTo(403);
    assertThat(AUDITOR.post(7, path, outcome).statusCode()).isEqualTo(412);
    assertThat(AUDITOR.post(0, path, Map.of("outcome", "DISMISSED")).statusCode()).isEqualTo(400);
    Response done = AUDITOR.post(0, path, outcome);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(done.<String>path("outcome")).isEqualTo("DISMISSED");
    assertThat(done.<List<String>>path("allowedActions")).isEmpty();
    assertThat(AUDITOR.post(1, path, outcome).statusCode()).isEqualTo(409);
    Exported list = Exported.by(AUDITOR, CLUES + "?state=handled&kind=before-filing");
    assertThat(list.column("核实情况")).contains("档案日期录入有误，已更正");
    assertThat(list.column("处理结果")).doesNotContain("没有处理");
    assertThat(list.column("线索").getFirst()).doesNotContain("before");
    assertThat(Exported.start(Api.as(TestTree.COUNTY_A1, "reviewer"), CLUES).statusCode())
        .isEqualTo(403);
    assertThat(AUDITOR.get(CLUES + "?state=handled&size=200").jsonPath().getList("items.id"))
        .contains(clue.toString());
  }

  private static Response scan() {
    Response found = AUDITOR.post(CLUES + "/scan", null);
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    return found;
  }

  private static void with(String statement, UUID id) {
    assertThat(Sql.asOwner(statement, id)).as(statement).isEqualTo(1);
  }
}
