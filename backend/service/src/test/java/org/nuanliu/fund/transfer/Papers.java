package org.nuanliu.fund.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.Sql;
import org.nuanliu.testing.TestDate;
import org.nuanliu.testing.TestTree;

/** What people do with money in a test, over HTTP. */
public final class Papers {

  public static final String TRANSFERS = "/api/fund-transfers";
  public static final String GRANTS = "/api/fund-grants";

  private Papers() {}

  public static Api cashier(String path) {
    return Api.as(path, "cashier");
  }

  public static Api approver(String path) {
    return Api.as(path, "approver");
  }

  /** Writes down money from outside; answers its 到账单. */
  public static Response grant(String path, String source, String amount) {
    Response answer = cashier(path).post(GRANTS, grantBody(source, amount));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  static Map<String, Object> grantBody(String source, String amount) {
    Map<String, Object> body = new HashMap<>();
    body.put("title", "测试帮扶资金");
    body.put("source", source);
    body.put("year", TestDate.today().getYear());
    body.put("document", "测财〔2018〕1号");
    body.put("amount", amount);
    return body;
  }

  /** A line of a union with money that it received itself. */
  public static UUID line(String path, String source, String amount) {
    Response receipt = grant(path, source, amount);
    approve(path, receipt);
    return lineOf(path, receipt.path("grantId"));
  }

  /** The only line of a union of a grant. */
  public static UUID lineOf(String path, String grant) {
    return UUID.fromString(
        Sql.column(
                "SELECT id FROM fund_budget WHERE union_path = ? AND grant_id = ?",
                path,
                UUID.fromString(grant))
            .getFirst());
  }

  public static Response propose(String path, Map<String, Object> body) {
    Map<String, Object> whole = new HashMap<>(Map.of("reason", "按计划"));
    whole.putAll(body);
    return cashier(path).post(TRANSFERS, whole);
  }

  public static Response approve(String path, Response paper) {
    return step(approver(path), paper, "approve", Map.of("opinion", "同意"));
  }

  /** Takes a step with the version that stands now. */
  public static Response step(Api who, Response paper, String action, Object body) {
    String id = paper.path("id");
    int version =
        Integer.parseInt(
            Sql.column("SELECT version FROM fund_transfer WHERE id = ?", UUID.fromString(id))
                .getFirst());
    return who.post(version, TRANSFERS + "/" + id + "/" + action, body);
  }

  /** Money of the province with the city, booked and confirmed; answers the city's line. */
  public static UUID appropriated(String source, String amount) {
    UUID line = line(TestTree.PROVINCE, source, amount);
    Response paper =
        propose(
            TestTree.PROVINCE,
            Map.of(
                "kind",
                "APPROPRIATE",
                "budgetId",
                line,
                "unionId",
                TestTree.unionId(TestTree.CITY_A),
                "amount",
                amount));
    approve(TestTree.PROVINCE, paper);
    return lineOf(TestTree.CITY_A, paper.path("grantId"));
  }
}
