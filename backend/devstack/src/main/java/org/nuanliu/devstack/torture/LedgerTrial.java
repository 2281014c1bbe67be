package org.nuanliu.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * Money goes from the province to a city in many papers, each written, approved and confirmed by
 * different people, while service and database are killed. There is not enough for all: the last
 * ones are refused.
 */
final class LedgerTrial {

  /** Written, approved, confirmed. */
  private static final int STEPS = 3;

  private static final int MOST_YUAN = 1_000;

  /** What half of the papers would need. */
  private static final double SHARE = 0.5;

  private static final int REFUSED = 422;
  private static final Duration BACK = Duration.ofSeconds(15);

  private final Ground ground;
  private final int papers;
  private final int clients;
  private final int kills;
  private final PatientClient client;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicLong smallestRefused = new AtomicLong(Long.MAX_VALUE);

  /** Acknowledged as approved: paper → 分. */
  private final ConcurrentHashMap<UUID, Long> approved = new ConcurrentHashMap<>();

  private final ConcurrentHashMap<UUID, Boolean> written = new ConcurrentHashMap<>();
  private final AtomicInteger confirmed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private LabPerson provinceCashier;
  private LabPerson provinceApprover;
  private LabPerson cityCashier;
  private String budget;
  private String city;
  private long whole;

  LedgerTrial(Ground ground, int operations, int clients, int kills) {
    this.ground = ground;
    this.papers = operations / STEPS;
    this.clients = clients;
    this.kills = kills;
    this.client = ground.client();
  }

  Outcome run() throws SQLException, InterruptedException {
    prepare();
    var kill = new Kills(ground.database(), ground.service(), done, papers * STEPS, kills);
    Thread killer = Thread.ofPlatform().start(kill);
    new Crowd(clients).run(papers, this::paperOrFault);
    killer.join();
    return check(kill.restarts());
  }

  private void prepare() throws SQLException {
    String cityPath =
        ground
            .database()
            .text("SELECT path FROM union_org WHERE kind = 'city' ORDER BY path LIMIT 1");
    city = ground.database().text("SELECT id::text FROM union_org WHERE path = ?", cityPath);
    provinceCashier = ground.person("torture-cashier", "province", List.of("cashier"), "1.");
    provinceApprover = ground.person("torture-approver", "province", List.of("approver"), "1.");
    cityCashier = ground.person("torture-city", "city", List.of("cashier"), cityPath);
    whole = (long) (papers * SHARE * MOST_YUAN / 2) * 100;
    String title = "压力测试资金 " + UUID.randomUUID();
    JsonNode receipt =
        good(
            client.post(
                provinceCashier,
                "/api/fund-grants",
                key(),
                null,
                """
                {"title": "%s", "source": "union-dues", "year": %d, "amount": "%d.00"}"""
                    .formatted(title, java.time.Year.now().getValue(), whole / 100)));
    JsonNode booked = step(provinceApprover, receipt, "approve", "{}");
    budget =
        ground
            .database()
            .text(
                "SELECT id::text FROM fund_budget WHERE grant_id = ?::uuid AND union_path = '1.'",
                booked.path("grantId").asText());
  }

  /** What was acknowledged and is not there any more makes the next step fail. */
  private void paperOrFault(int number) {
    try {
      paper(number);
    } catch (IllegalStateException gone) {
      client.faults.add(gone.getMessage());
      done.incrementAndGet();
    }
  }

  private void paper(int number) {
    long yuan = 1 + RandomGenerator.getDefault().nextLong(MOST_YUAN);
    JsonNode paper =
        good(
            client.post(
                provinceCashier,
                "/api/fund-transfers",
                key(),
                null,
                """
                {"kind": "APPROPRIATE", "budgetId": "%s", "unionId": "%s", "amount": "%d.00", "reason": "第 %d 笔"}"""
                    .formatted(budget, city, yuan, number)));
    UUID id = UUID.fromString(paper.path("id").asText());
    written.put(id, true);
    done.incrementAndGet();
    LabHttp.Answer answer =
        client.post(provinceApprover, path(paper, "approve"), key(), version(paper), "{}");
    done.incrementAndGet();
    if (answer.status() == REFUSED) {
      refused.incrementAndGet();
      smallestRefused.accumulateAndGet(yuan * 100, Math::min);
      done.incrementAndGet();
      return;
    }
    JsonNode booked = good(answer);
    approved.put(id, yuan * 100);
    step(cityCashier, booked, "confirm", "{}");
    confirmed.incrementAndGet();
    done.incrementAndGet();
  }

  private Outcome check(List<Duration> restarts) throws SQLException {
    var outcome = new Outcome("账本");
    outcome.fact("cases=%d", done.get());
    outcome.fact("%d 个用户", clients);
    outcome.fact("强行中断 %d 次", restarts.size());
    outcome.fact("请求 %d 次，其中 %d 次没有收到答复而重发", client.requests.get(), client.ambiguous.get());
    String ours = " FROM fund_transfer WHERE from_budget = '%s'".formatted(budget);
    outcome.expect("拨付单", written.size(), ground.number("SELECT count(*)" + ours));
    outcome.expect(
        "已答复批准而丢失的",
        0,
        approved.size()
            - ground.number(
                "SELECT count(*)" + ours + " AND state = 'CONFIRMED' AND id = ANY (?::uuid[])",
                "{"
                    + String.join(",", approved.keySet().stream().map(UUID::toString).toList())
                    + "}"));
    outcome.expect(
        "记账凭证",
        approved.size(),
        ground.number(
            """
            SELECT count(*) FROM fund_posting p WHERE p.kind = 'APPROPRIATE'
            AND EXISTS (SELECT FROM fund_entry e JOIN fund_account a ON a.id = e.account_id
                        WHERE e.posting_id = p.id AND a.budget_id = ?::uuid)""",
            budget));
    long spent = approved.values().stream().mapToLong(Long::longValue).sum();
    long left =
        ground.number(
            "SELECT balance FROM fund_account WHERE budget_id = ?::uuid AND kind = 'AVAILABLE'",
            budget);
    outcome.expect("余额（分）", whole - spent, left);
    outcome.fact("因余额不足拒绝 %d 笔", refused.get());
    if (refused.get() > 0 && left >= smallestRefused.get()) {
      outcome.fault("剩 %d 分，却拒绝过 %d 分".formatted(left, smallestRefused.get()));
    }
    outcome.expect(
        "不平的凭证",
        0,
        ground.number(
            "SELECT count(*) FROM (SELECT FROM fund_entry GROUP BY posting_id HAVING sum(amount) <> 0) AS wrong"));
    outcome.expect(
        "与分录不符的余额",
        0,
        ground.number(
            """
            SELECT count(*) FROM fund_account a WHERE a.balance <>
              (SELECT coalesce(sum(e.amount), 0) FROM fund_entry e WHERE e.account_id = a.id)"""));
    client.faults.stream().limit(5).forEach(outcome::fault);
    if (client.faults.size() > 5) {
      outcome.fault("共 %d 次 5xx".formatted(client.faults.size()));
    }
    Duration slowest = restarts.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    outcome.fact("最慢 %.1f 秒恢复", slowest.toMillis() / 1000.0);
    if (slowest.compareTo(BACK) > 0) {
      outcome.fault("恢复超过 15 秒");
    }
    return outcome;
  }

  private JsonNode step(LabPerson who, JsonNode paper, String step, String body) {
    return good(client.post(who, path(paper, step), key(), version(paper), body));
  }

  private static String path(JsonNode paper, String step) {
    return "/api/fund-transfers/" + paper.path("id").asText() + "/" + step;
  }

  private static int version(JsonNode paper) {
    return paper.path("version").asInt();
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
