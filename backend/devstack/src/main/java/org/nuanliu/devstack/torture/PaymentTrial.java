package org.nuanliu.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * Approved aid of one county is paid, each application in a batch of its own by four people; the
 * bank's answer is imported by many at once, while service and database are killed.
 */
final class PaymentTrial {

  /** How often each return file is imported at the same time. */
  private static final int IMPORTS = 10;

  /** Declared, filled, sealed, reviewed, approved, handed over. */
  private static final int STEPS = 6;

  private static final int MOST = 120;
  private static final String PURPOSE = "living";

  private static final String BUSIEST =
      """
      SELECT u.path FROM union_org u WHERE u.kind = 'county'
      ORDER BY (SELECT count(*) FROM aid_application a
                WHERE a.state = 'APPROVED' AND a.union_path >= u.path AND a.union_path < u.path || '~') DESC, u.path
      LIMIT 1""";

  private static final String BALANCE =
      "SELECT balance FROM fund_account WHERE budget_id = ?::uuid AND kind = ?";

  private final Ground ground;
  private final int clients;
  private final int kills;
  private final PatientClient client;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger recognised = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();

  /** Acknowledged as paid: application → 分. */
  private final ConcurrentHashMap<String, Long> paid = new ConcurrentHashMap<>();

  private LabPerson registrar;
  private LabPerson reviewer;
  private LabPerson approver;
  private LabPerson cashier;
  private String budget;
  private long available;

  PaymentTrial(Ground ground, int clients, int kills) {
    this.ground = ground;
    this.clients = clients;
    this.kills = kills;
    this.client = ground.client();
  }

  Outcome run() throws SQLException, InterruptedException {
    String county = ground.database().text(BUSIEST);
    registrar = ground.person("torture-registrar", "county", List.of("registrar"), county);
    reviewer = ground.person("torture-reviewer", "county", List.of("reviewer"), county);
    approver = ground.person("torture-decider", "county", List.of("approver"), county);
    cashier = ground.person("torture-payer", "county", List.of("cashier"), county);
    budget = money(county);
    List<JsonNode> payable = payable();
    available = ground.number(BALANCE, budget, "AVAILABLE");
    int operations = payable.size() * (STEPS + IMPORTS);
    var kill = new Kills(ground.database(), ground.service(), done, operations, kills);
    Thread killer = Thread.ofPlatform().start(kill);
    new Crowd(clients).run(payable.size(), number -> payOrFault(payable.get(number)));
    int made = done.getAndSet(operations);
    killer.join();
    return check(payable.size(), made, kill.restarts());
  }

  /** The county's own union dues, enough for all; two people bring them into the books. */
  private String money(String county) throws SQLException {
    JsonNode receipt =
        good(
            client.post(
                cashier,
                "/api/fund-grants",
                key(),
                null,
                """
                {"title": "压力测试", "source": "union-dues", "year": %d, "amount": "99999999.00"}"""
                    .formatted(Year.now().getValue())));
    JsonNode booked =
        good(
            client.post(
                approver,
                "/api/fund-transfers/" + receipt.path("id").asText() + "/approve",
                key(),
                receipt.path("version").asInt(),
                "{}"));
    return ground
        .database()
        .text(
            "SELECT id::text FROM fund_budget WHERE grant_id = ?::uuid AND union_path = ?",
            booked.path("grantId").asText(),
            county);
  }

  /** What may be paid from this money, asked for by a batch that is not made. */
  private List<JsonNode> payable() {
    JsonNode probe = declare("1.00");
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode item :
        good(client.get(registrar, path(probe, "payable") + "?size=200")).path("items")) {
      if (item.path("findings").isEmpty() && found.size() < MOST) {
        found.add(item);
      }
    }
    step(registrar, probe, "cancel", "{\"reason\": \"只为查询\"}");
    return found;
  }

  private void payOrFault(JsonNode item) {
    try {
      pay(item);
    } catch (IllegalStateException gone) {
      client.faults.add(gone.getMessage());
    }
  }

  private void pay(JsonNode item) {
    String application = item.path("applicationId").asText();
    String amount = item.path("amount").asText();
    JsonNode batch = counted(declare(amount));
    batch =
        counted(step(registrar, batch, "lines", "{\"applicationIds\": [\"" + application + "\"]}"));
    batch = counted(step(registrar, batch, "seal", ""));
    batch = counted(step(reviewer, batch, "review", "{}"));
    batch =
        counted(
            step(
                approver,
                batch,
                "approve",
                "{\"contentHash\": \"" + batch.path("contentHash").asText() + "\"}"));
    batch =
        counted(
            step(
                cashier,
                batch,
                "bank-file",
                "{\"layout\": \"fixed-gbk\", \"reason\": \"交开户银行代发\"}"));
    byte[] answer =
        client.download(
            cashier,
            "/api/demo/bank-answers",
            "{\"batchId\": \"%s\", \"results\": [], \"fault\": \"NONE\"}"
                .formatted(batch.path("id").asText()));
    String imports = path(batch, "return-files");
    new Crowd(IMPORTS)
        .run(
            IMPORTS,
            number -> {
              JsonNode entry =
                  good(client.upload(cashier, imports, key(), null, "return.txt", answer));
              (entry.path("recognised").asBoolean() ? recognised : taken).incrementAndGet();
              done.incrementAndGet();
            });
    paid.put(application, Long.parseLong(amount.replace(".", "")));
  }

  private Outcome check(int applications, int made, List<Duration> restarts) throws SQLException {
    var outcome = new Outcome("发放");
    outcome.fact("cases=%d", made);
    outcome.fact("强行中断 %d 次", restarts.size());
    outcome.fact("请求 %d 次，其中 %d 次没有收到答复而重发", client.requests.get(), client.ambiguous.get());
    if (applications == 0) {
      outcome.fault("没有可发放的申请");
      return outcome;
    }
    String all = "{" + String.join(",", paid.keySet()) + "}";
    outcome.expect("办完的申请", applications, paid.size());
    outcome.expect(
        "已答复付款的行",
        paid.size(),
        ground.number(
            "SELECT count(*) FROM aid_batch_line WHERE state = 'PAID' AND application_id = ANY (?::uuid[])",
            all));
    outcome.expect(
        "付了两次的申请",
        0,
        ground.number(
            """
            SELECT count(*) FROM (SELECT FROM aid_batch_line WHERE state <> 'FAILED' AND application_id = ANY (?::uuid[])
              GROUP BY application_id HAVING count(*) > 1) AS twice""",
            all));
    long sum = paid.values().stream().mapToLong(Long::longValue).sum();
    outcome.expect("账上可用（分）", available - sum, ground.number(BALANCE, budget, "AVAILABLE"));
    outcome.expect("账上预留（分）", 0, ground.number(BALANCE, budget, "RESERVED"));
    outcome.fact("回盘文件入账 %d 次，认出重复 %d 次", taken.get(), recognised.get());
    client.faults.stream().limit(5).forEach(outcome::fault);
    return outcome;
  }

  private JsonNode declare(String amount) {
    return good(
        client.post(
            registrar,
            "/api/aid-batches",
            key(),
            null,
            """
            {"title": "压力测试", "method": "BANK", "budgetId": "%s", "purpose": "%s",
             "declaredCount": 1, "declaredTotal": "%s"}"""
                .formatted(budget, PURPOSE, amount)));
  }

  private JsonNode counted(JsonNode answer) {
    done.incrementAndGet();
    return answer;
  }

  private JsonNode step(LabPerson who, JsonNode batch, String step, String body) {
    return good(client.post(who, path(batch, step), key(), batch.path("version").asInt(), body));
  }

  private static String path(JsonNode batch, String step) {
    return "/api/aid-batches/" + batch.path("id").asText() + "/" + step;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static JsonNode good(LabHttp.Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException("应答不对（%d）：%s".formatted(answer.status(), answer.body()));
    }
    return answer.body();
  }
}
