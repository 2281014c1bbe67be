package org.nuanliu.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * Money goes from the province to a city in many papers, each written, approved and confirmed by
 * different people, while service and database are killed. All want the money of a few budgets, and
 * three times as much as there is.
 */
final class LedgerTrial {

  /** Written, approved, confirmed. */
  private static final int STEPS = 3;

  private static final int MOST_YUAN = 1_000;

  /** Budgets that everybody wants at the same time. */
  private static final int BUDGETS = 10;

  /** How many times as much is asked for as there is. */
  private static final int DEMAND = 3;

  private static final int REFUSED = 422;

  private final Ground ground;
  private final int papers;
  private final int clients;
  private final int kills;
  private final PatientClient client;
  private final AtomicInteger done = new AtomicInteger();

  /** Acknowledged as approved: paper → 分. */
  private final ConcurrentHashMap<UUID, Long> approved = new ConcurrentHashMap<>();

  private final ConcurrentHashMap<UUID, Boolean> written = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();
  private LabPerson provinceCashier;
  private LabPerson provinceApprover;
  private LabPerson cityCashier;
  private final List<Budget> budgets = new ArrayList<>();
  private String city;

  /**
   * A line of money.
   *
   * @param whole what there is, in 分
   * @param smallestRefused of the papers that it could not pay any more, in 分
   */
  private record Budget(String id, long whole, AtomicLong approved, AtomicLong smallestRefused) {}

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
    // what went wrong on the way was not counted; the killer must not wait for it
    int made = done.getAndSet(papers * STEPS);
    killer.join();
    return check(made, kill.restarts());
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
    for (int number = 0; number < BUDGETS; number++) {
      budgets.add(budget(Math.max(1, papers / BUDGETS * (MOST_YUAN / 2) / DEMAND)));
    }
  }

  private Budget budget(long yuan) throws SQLException {
    JsonNode receipt =
        good(
            client.post(
                provinceCashier,
                "/api/fund-grants",
                key(),
                null,
                """
                {"title": "压力测试资金 %s", "source": "union-dues", "year": %d, "amount": "%d.00"}"""
                    .formatted(UUID.randomUUID(), Year.now().getValue(), yuan)));
    JsonNode booked = step(provinceApprover, receipt, "approve", "{}");
    String id =
        ground
            .database()
            .text(
                "SELECT id::text FROM fund_budget WHERE grant_id = ?::uuid AND union_path = '1.'",
                booked.path("grantId").asText());
    return new Budget(id, yuan * 100, new AtomicLong(), new AtomicLong(Long.MAX_VALUE));
  }

  /** What was acknowledged and is not there any more makes the next step fail. */
  private void paperOrFault(int number) {
    try {
      paper(number);
    } catch (IllegalStateException gone) {
      client.faults.add(gone.getMessage());
    }
  }

  private void paper(int number) {
    long yuan = 1 + RandomGenerator.getDefault().nextLong(MOST_YUAN);
    Budget budget = budgets.get(number % BUDGETS);
    LabHttp.Answer answer =
        client.post(
            provinceCashier,
            "/api/fund-transfers",
            key(),
            null,
            """
            {"kind": "APPROPRIATE", "budgetId": "%s", "unionId": "%s", "amount": "%d.00", "reason": "第 %d 笔"}"""
                .formatted(budget.id, city, yuan, number));
    done.incrementAndGet();
    if (answer.status() == REFUSED) {
      refused(budget, yuan);
      done.addAndGet(STEPS - 1);
      return;
    }
    JsonNode paper = good(answer);
    UUID id = UUID.fromString(paper.path("id").asText());
    written.put(id, true);
    answer = client.post(provinceApprover, path(paper, "approve"), key(), version(paper), "{}");
    done.incrementAndGet();
    if (answer.status() == REFUSED) {
      refused(budget, yuan);
      done.incrementAndGet();
      return;
    }
    JsonNode booked = good(answer);
    approved.put(id, yuan * 100);
    budget.approved.addAndGet(yuan * 100);
    step(cityCashier, booked, "confirm", "{}");
    done.incrementAndGet();
  }

  private void refused(Budget budget, long yuan) {
    refused.incrementAndGet();
    budget.smallestRefused.accumulateAndGet(yuan * 100, Math::min);
  }

  private Outcome check(int made, List<Duration> restarts) throws SQLException {
    var outcome = new Outcome("账本");
    outcome.fact("%d 次操作", made);
    outcome.fact("%d 个用户", clients);
    outcome.fact("强行中断 %d 次", restarts.size());
    outcome.fact("请求 %d 次，其中 %d 次没有收到答复而重发", client.requests.get(), client.ambiguous.get());
    String all = array(budgets.stream().map(Budget::id).toList());
    String ours = " FROM fund_transfer WHERE from_budget = ANY (?::uuid[])";
    outcome.expect("拨付单", written.size(), ground.number("SELECT count(*)" + ours, all));
    outcome.expect(
        "已答复批准而丢失的",
        0,
        approved.size()
            - ground.number(
                "SELECT count(*)" + ours + " AND state = 'CONFIRMED' AND id = ANY (?::uuid[])",
                all,
                array(approved.keySet())));
    outcome.expect(
        "记账凭证",
        approved.size(),
        ground.number(
            """
            SELECT count(*) FROM fund_posting p WHERE p.kind = 'APPROPRIATE'
            AND EXISTS (SELECT FROM fund_entry e JOIN fund_account a ON a.id = e.account_id
                        WHERE e.posting_id = p.id AND a.budget_id = ANY (?::uuid[]))""",
            all));
    money(outcome);
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
    outcome.faults(client.faults);
    outcome.restarts(restarts);
    return outcome;
  }

  /** What each budget has left, and that nothing was refused which it could still have paid. */
  private void money(Outcome outcome) throws SQLException {
    long wrong = 0;
    long refusable = 0;
    for (Budget budget : budgets) {
      long left =
          ground.number(
              "SELECT balance FROM fund_account WHERE budget_id = ?::uuid AND kind = 'AVAILABLE'",
              budget.id);
      wrong += left == budget.whole - budget.approved.get() ? 0 : 1;
      refusable += left < budget.smallestRefused.get() ? 0 : 1;
    }
    outcome.fact("%d 条资金、三倍的需求", BUDGETS);
    outcome.expect("余额不对的资金", 0, wrong);
    outcome.fact("因余额不足拒绝 %d 笔", refused.get());
    outcome.expect("剩下的钱够付被拒绝的一笔", 0, refusable);
  }

  private static String array(Collection<?> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
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
