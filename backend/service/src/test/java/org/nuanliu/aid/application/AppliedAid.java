package org.nuanliu.aid.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.TestDate;

/** An application of a test, driven over HTTP by the persons whose work it is. */
public final class AppliedAid {

  private final FiledHousehold family;
  private UUID id;
  private Response last;

  private AppliedAid(FiledHousehold family) {
    this.family = family;
  }

  /** A draft for the head of this family. */
  public static AppliedAid open(FiledHousehold family, String purpose) {
    return open(family, purpose, false);
  }

  public static AppliedAid open(FiledHousehold family, String purpose, boolean urgent) {
    var aid = new AppliedAid(family);
    aid.last = aid.registrar().post("/api/aid-applications", opening(family, purpose, urgent));
    assertThat(aid.last.statusCode()).as(aid.last.asString()).isEqualTo(200);
    aid.id = UUID.fromString(aid.last.path("id"));
    return aid;
  }

  public static Map<String, Object> opening(FiledHousehold family, String purpose, boolean urgent) {
    return Map.of(
        "householdId",
        family.id(),
        "purpose",
        purpose.toUpperCase(java.util.Locale.ROOT),
        "urgent",
        urgent);
  }

  public UUID id() {
    return id;
  }

  public Api registrar() {
    return family.people().registrar();
  }

  public Response last() {
    return last;
  }

  public Response detail() {
    return registrar().get(path());
  }

  public String state() {
    return detail().path("state");
  }

  public int version() {
    return detail().path("version");
  }

  public String path() {
    return "/api/aid-applications/" + id;
  }

  /** What is typed for a living aid of this amount. */
  public Map<String, Object> living(String amount) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("personId", detail().path("personId"));
    body.put("form", Map.of("reason", "下岗多年，无固定收入"));
    body.put("requested", amount);
    body.put("vouchers", List.of());
    return body;
  }

  /** What is typed for a medical aid: paid this, proved by one voucher of this number. */
  public Map<String, Object> medical(String amount, String paid, String voucher) {
    Map<String, Object> body = living(amount);
    body.put("variant", "serious");
    body.put("declared", paid);
    body.put(
        "form",
        Map.of(
            "reason",
            "大病住院",
            "medical",
            Map.of("disease", "1", "hospital", "县人民医院", "stays", 2, "treatment", "继续化疗")));
    body.put(
        "vouchers",
        List.of(
            Map.of(
                "kind",
                "medical",
                "number",
                voucher,
                "issuedOn",
                TestDate.today().minusDays(10).toString(),
                "amount",
                paid)));
    return body;
  }

  public Response save(Map<String, Object> body) {
    last = registrar().put(version(), path(), body);
    return last;
  }

  public AppliedAid saved(Map<String, Object> body) {
    return done(save(body));
  }

  public AppliedAid submit() {
    return done(step(registrar(), "submit", Map.of()));
  }

  public AppliedAid check() {
    return done(step(family.people().firstChecker(), "check", Map.of("opinion", "情况属实")));
  }

  public AppliedAid review(String granted) {
    return done(
        step(family.people().reviewer(), "review", Map.of("granted", granted, "opinion", "同意")));
  }

  public AppliedAid approve() {
    return approve(0);
  }

  public AppliedAid approve(int approver) {
    return done(
        step(family.people().approvers().get(approver), "approve", Map.of("opinion", "同意")));
  }

  /** A living aid of this amount, approved by the county. */
  public static AppliedAid approvedLiving(FiledHousehold family, String amount) {
    AppliedAid aid = open(family, "living");
    return aid.saved(aid.living(amount)).submit().check().review(amount).approve();
  }

  /** Takes a step against the present version, whatever comes of it. */
  public Response step(Api who, String action, Object body) {
    last = who.post(version(), path() + "/" + action, body);
    return last;
  }

  private AppliedAid done(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    last = response;
    return this;
  }
}
