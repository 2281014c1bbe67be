package org.nuanliu.visit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;
import org.nuanliu.testing.Together;

@ApiTest
@DisplayName("慰问活动：名单、覆盖、工作清单")
class VisitCoverageTest {

  private static final Api COUNTY = Api.as(TestTree.COUNTY_A1, "reviewer");
  private static final Api CITY = Api.as(TestTree.CITY_A, "reviewer");
  private static final Api PROVINCE = Api.as(TestTree.PROVINCE, "reviewer");
  private static final Api VISITOR = Api.as(TestTree.GRASSROOTS_A1, "registrar");

  private static final List<String> LEVELS =
      List.of(
          TestTree.PROVINCE,
          TestTree.CITY_A,
          TestTree.COUNTY_A1,
          TestTree.GRASSROOTS_A1,
          TestTree.COUNTY_A2);

  private final List<UUID> families = new ArrayList<>();

  @BeforeEach
  void file() {
    TestTree.plant();
    for (int at = 0; at < 12; at++) {
      families.add(family(TestTree.GRASSROOTS_A1));
    }
    family(TestTree.GRASSROOTS_A2);
    family(TestTree.GRASSROOTS_B1);
  }

  @AfterEach
  void clean() {
    OpenedCampaign.clean();
    Sql.asOwner("DELETE FROM household WHERE number ^@ '走访测试'");
    families.clear();
  }

  @Test
  @DisplayName("走访同时到达时，各级覆盖数始终等于直接清点的户数")
  void countsAsTheyCome() throws Exception {
    String id = OpenedCampaign.by(PROVINCE);
    assertCounted(id);
    List<Integer> answers =
        Together.call(
            12,
            turn -> {
              String target = OpenedCampaign.target(id, families.get(turn / 2));
              Map<String, Object> record =
                  turn % 4 == 3 ? OpenedCampaign.notMet(target) : OpenedCampaign.met(target);
              return VISITOR.post("/api/visits", record);
            });
    assertThat(answers).containsOnly(200);
    assertCounted(id);
    Response coverage = COUNTY.get("/api/visit-campaigns/{id}/coverage", id);
    assertThat(coverage.<Integer>path("total.visited")).isEqualTo(6);
    assertThat(COUNTY.get("/api/visit-campaigns/{id}/trend", id).jsonPath().getInt("[0].visited"))
        .isEqualTo(6);
    assertThat(listed("?campaign=" + id + "&visited=false"))
        .contains(families.get(11).toString())
        .doesNotContain(families.get(0).toString());
  }

  @Test
  @DisplayName("同一份记录同时重发多次，只登记一次；换了内容则拒绝")
  void oneEffectForEachId() throws Exception {
    String id = OpenedCampaign.by(COUNTY);
    Map<String, Object> record =
        OpenedCampaign.notMet(OpenedCampaign.target(id, families.getFirst()));
    assertThat(Together.call(8, turn -> VISITOR.post("/api/visits", record))).containsOnly(200);
    assertThat(
            Sql.column(
                "SELECT attempts FROM visit_target WHERE household_id = ?", families.getFirst()))
        .containsExactly("1");
    record.put("place", "另一处");
    Response other = VISITOR.post("/api/visits", record);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.<String>path("type")).endsWith("visit-id-used");
  }

  @Test
  @DisplayName("档案转到另一个工会，名单上的这一户和覆盖数随之转去")
  void followsTheFamily() throws Exception {
    String id = OpenedCampaign.by(PROVINCE);
    UUID moved = families.getFirst();
    VISITOR.post("/api/visits", OpenedCampaign.met(OpenedCampaign.target(id, moved)));
    Sql.asOwner("UPDATE household SET union_path = ? WHERE id = ?", TestTree.GRASSROOTS_A2, moved);
    assertCounted(id);
    assertThat(
            Api.as(TestTree.COUNTY_A2, "reviewer")
                .get("/api/visit-campaigns/{id}/coverage", id)
                .<Integer>path("total.visited"))
        .isEqualTo(1);
    assertThat(Sql.column("SELECT frozen_path FROM visit_target WHERE household_id = ?", moved))
        .containsExactly(TestTree.GRASSROOTS_A1);
  }

  @Test
  @DisplayName("名单在部署时固定；之后遭遇困难的家庭说明原因后增加，只增加一次")
  void listIsFrozen() throws Exception {
    String id = OpenedCampaign.by(COUNTY);
    UUID later = family(TestTree.GRASSROOTS_A1);
    assertThat(listed("?campaign=" + id)).isNotEmpty().doesNotContain(later.toString());
    var strike = Map.of("householdId", later.toString(), "reason", "accident");
    Response added = VISITOR.post("/api/visit-campaigns/{id}/targets", strike, id);
    assertThat(added.<String>path("origin")).as(added.asString()).isEqualTo("LATER");
    assertThat(VISITOR.post("/api/visit-campaigns/{id}/targets", strike, id).statusCode())
        .isEqualTo(409);
    assertThat(
            Api.as(TestTree.COUNTY_A2, "reviewer")
                .post("/api/visit-campaigns/{id}/targets", strike, id)
                .statusCode())
        .isEqualTo(404);
    assertCounted(id, List.of(TestTree.COUNTY_A1, TestTree.GRASSROOTS_A1));
  }

  @Test
  @DisplayName("日期颠倒、版本过期、重复部署、他人部署、结束后登记，逐一拒绝")
  void refusals() throws Exception {
    Map<String, Object> wrong = OpenedCampaign.content();
    wrong.put("toOn", TestDate.today().minusDays(9).toString());
    Response refused = COUNTY.post("/api/visit-campaigns", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/toOn");
    String id = OpenedCampaign.by(COUNTY);
    assertThat(COUNTY.post(0, "/api/visit-campaigns/{id}/open", null, id).statusCode())
        .isEqualTo(412);
    Response seen = COUNTY.get("/api/visit-campaigns/{id}", id);
    int version = seen.path("version");
    assertThat(COUNTY.post(version, "/api/visit-campaigns/{id}/open", null, id).statusCode())
        .isEqualTo(409);
    assertThat(CITY.post(version, "/api/visit-campaigns/{id}/close", null, id).statusCode())
        .isEqualTo(403);
    String target = OpenedCampaign.target(id, families.getFirst());
    assertThat(COUNTY.post(version, "/api/visit-campaigns/{id}/close", null, id).statusCode())
        .isEqualTo(200);
    assertThat(VISITOR.post("/api/visits", OpenedCampaign.met(target)).statusCode()).isEqualTo(422);
  }

  /** The families of all pages: other tests leave theirs at the same unions. */
  private static List<String> listed(String query) {
    List<String> families = new ArrayList<>();
    long total = 1;
    for (int page = 1; families.size() < total; page++) {
      Response answer = COUNTY.get("/api/visit-targets" + query + "&size=200&page=" + page);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      families.addAll(answer.jsonPath().getList("items.householdId"));
      total = answer.jsonPath().getLong("total");
    }
    return families;
  }

  private static void assertCounted(String campaign) {
    assertCounted(campaign, LEVELS);
  }

  private static void assertCounted(String campaign, List<String> levels) {
    for (String path : levels) {
      Response answer =
          Api.as(path, "reviewer").get("/api/visit-campaigns/{id}/coverage", campaign);
      for (String[] figure :
          new String[][] {
            {"listed", "true"},
            {"visited", "visited_at IS NOT NULL"},
            {"notMet", "visited_at IS NULL AND attempts > 0"}
          }) {
        String counted =
            Sql.column(
                    "SELECT count(*) FROM visit_target WHERE campaign_id = ? AND union_path ^@ ? AND "
                        + figure[1],
                    UUID.fromString(campaign),
                    path)
                .getFirst();
        assertThat(answer.<Integer>path("total." + figure[0]))
            .as("%s at %s: %s", figure[0], path, answer.asString())
            .isEqualTo(Integer.parseInt(counted));
        assertThat(
                answer.jsonPath().<Integer>getList("below." + figure[0]).stream()
                    .mapToInt(Integer::intValue)
                    .sum())
            .isEqualTo(Integer.parseInt(counted));
      }
    }
  }

  private static UUID family(String path) {
    UUID id = UUID.randomUUID();
    Sql.asOwner(
        """
        INSERT INTO household (id, union_path, number, head_name, state, filed_on, registrar_id)
        VALUES (?, ?, '走访测试' || ?, '测试户', 'ACTIVE', date '2020-01-01', gen_random_uuid())""",
        id,
        path,
        id.toString());
    return id;
  }
}
