package org.nuanliu.aid.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.aid.application.AppliedAid;
import org.nuanliu.fund.ledger.Books;
import org.nuanliu.household.register.domain.HouseholdState;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.FiledHousehold;
import org.nuanliu.testing.TestTree;

/** A batch of a test, driven over HTTP by four different people of one county. */
public final class PreparedBatch {

  public static final String BATCHES = "/api/aid-batches";
  public static final Api REGISTRAR = Api.as(TestTree.COUNTY_A1, "registrar");
  public static final Api REVIEWER = Api.as(TestTree.COUNTY_A1, "reviewer");
  public static final Api APPROVER = Api.as(TestTree.COUNTY_A1, "approver");
  public static final Api CASHIER = Api.as(TestTree.COUNTY_A1, "cashier");

  private final UUID budget;
  private final List<UUID> applications;
  private UUID id;
  private Response last;

  private PreparedBatch(UUID budget, List<UUID> applications) {
    this.budget = budget;
    this.applications = applications;
  }

  /** As many families with an approved living aid of 600 元 each, and money enough. */
  public static PreparedBatch families(int count) {
    List<UUID> applications = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FiledHousehold family = FiledHousehold.atCounty().reach(HouseholdState.ACTIVE);
      applications.add(AppliedAid.approvedLiving(family, "600.00").id());
    }
    return of(Books.filled(TestTree.COUNTY_A1, "union-dues", 1_000_000), applications);
  }

  public static PreparedBatch of(UUID budget, List<UUID> applications) {
    return new PreparedBatch(budget, applications);
  }

  public static Map<String, Object> declaration(UUID budget, int count, String total) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "测试批次");
    body.put("method", "BANK");
    body.put("budgetId", budget);
    body.put("purpose", "living");
    body.put("declaredCount", count);
    body.put("declaredTotal", total);
    return body;
  }

  public PreparedBatch declare() {
    int count = applications.size();
    return declare(declaration(budget, count, count * 600 + ".00"));
  }

  public PreparedBatch declare(Map<String, Object> declaration) {
    last = REGISTRAR.post(BATCHES, declaration);
    assertThat(last.statusCode()).as(last.asString()).isEqualTo(200);
    id = UUID.fromString(last.path("id"));
    return this;
  }

  public PreparedBatch fill() {
    return done(step(REGISTRAR, "lines", Map.of("applicationIds", applications)));
  }

  public PreparedBatch seal() {
    return done(step(REGISTRAR, "seal", null));
  }

  public PreparedBatch review() {
    return done(step(REVIEWER, "review", Map.of()));
  }

  public PreparedBatch approve() {
    return done(step(APPROVER, "approve", Map.of("contentHash", detail().path("contentHash"))));
  }

  public PreparedBatch handOver(String layout) {
    return done(step(CASHIER, "bank-file", Map.of("layout", layout, "reason", "交县农商行代发")));
  }

  public PreparedBatch approved() {
    return declare().fill().seal().review().approve();
  }

  public PreparedBatch sent(String layout) {
    return approved().handOver(layout);
  }

  public Response step(Api who, String action, Object body) {
    last = who.post(version(), BATCHES + "/" + id + "/" + action, body);
    return last;
  }

  /** What the bank of the test gives back, lines of these numbers not paid for these reasons. */
  public byte[] answer(Map<Integer, String> results, String fault) {
    Response answer =
        CASHIER
            .request()
            .accept("*/*")
            .contentType("application/json")
            .body(
                Map.of(
                    "batchId",
                    id,
                    "results",
                    results.entrySet().stream()
                        .map(one -> Map.of("position", one.getKey(), "reason", one.getValue()))
                        .toList(),
                    "fault",
                    fault))
            .post("/api/demo/bank-answers");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.asByteArray();
  }

  public Response bring(byte[] file) {
    return CASHIER
        .request()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", "return.txt", file, "application/octet-stream")
        .post(BATCHES + "/" + id + "/return-files");
  }

  public UUID id() {
    return id;
  }

  public UUID budget() {
    return budget;
  }

  public List<UUID> applications() {
    return applications;
  }

  public Response last() {
    return last;
  }

  public Response detail() {
    return CASHIER.get(BATCHES + "/" + id);
  }

  public int version() {
    return detail().path("version");
  }

  public String state() {
    return detail().path("state");
  }

  public List<String> lineStates() {
    return lines().jsonPath().getList("items.state");
  }

  public Response lines() {
    return CASHIER.get("/api/aid-batch-lines?batch=" + id + "&sort=position&size=200");
  }

  private PreparedBatch done(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return this;
  }
}
