package org.nuanliu.visit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;

/** A campaign with its frozen list, and records of visits under it, for tests. */
public final class OpenedCampaign {

  private OpenedCampaign() {}

  public static Map<String, Object> content() {
    return new HashMap<>(
        Map.of(
            "kind", "two-festivals",
            "title", "两节送温暖（测试）",
            "fromOn", TestDate.today().minusDays(5).toString(),
            "toOn", TestDate.today().plusDays(30).toString(),
            "recordBy", TestDate.today().plusDays(40).toString(),
            "standards", List.of(Map.of("object", "1", "amount", "1000.00"))));
  }

  /** The id of a campaign whose list is complete. */
  public static String by(Api who) throws InterruptedException {
    Response made = who.post("/api/visit-campaigns", content());
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
    String id = made.path("id");
    Response opened = who.post(0, "/api/visit-campaigns/{id}/open", null, id);
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
    for (int attempt = 0; attempt < 200; attempt++) {
      if (!who.get("/api/visit-campaigns/{id}", id).<Boolean>path("listing")) {
        return id;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The list was not frozen");
  }

  /** A record that met the family. */
  public static Map<String, Object> met(String target) {
    Map<String, Object> record = new HashMap<>();
    record.put("id", Ids.next().toString());
    record.put("targetId", target);
    record.put("object", "1");
    record.put("place", "家中");
    record.put("startedAt", OffsetDateTime.now(ZoneOffset.ofHours(8)).minusMinutes(5).toString());
    record.put("leader", "带队人");
    record.put("party", List.of("同行人"));
    record.put("partySize", 2);
    record.put("vehicles", 1);
    record.put("cost", "0.00");
    record.put("outcome", "MET");
    record.put("seen", "见到本人，生活困难属实");
    record.put("needs", List.of());
    record.put("followUps", List.of());
    record.put("gifts", List.of());
    record.put("photos", List.of());
    return record;
  }

  /** One that met nobody. */
  public static Map<String, Object> notMet(String target) {
    Map<String, Object> record = met(target);
    record.put("outcome", "NOT_MET");
    record.put("notMet", "away");
    record.put("seen", null);
    record.put("nextTryOn", TestDate.today().plusDays(1).toString());
    return record;
  }

  /** The entry of a family on the list. */
  public static String target(String campaign, UUID household) {
    return Sql.column(
            "SELECT id::text FROM visit_target WHERE campaign_id = ? AND household_id = ?",
            UUID.fromString(campaign),
            household)
        .getFirst();
  }

  public static void clean() {
    Sql.asOwner("DELETE FROM visit_route");
    Sql.asOwner("DELETE FROM todo WHERE object_type = 'visit'");
    Sql.asOwner("DELETE FROM visit");
    Sql.asOwner("DELETE FROM visit_target");
    Sql.asOwner("DELETE FROM visit_coverage");
    Sql.asOwner("DELETE FROM visit_coverage_day");
    Sql.asOwner("DELETE FROM visit_plan");
    Sql.asOwner("DELETE FROM visit_campaign");
  }
}
