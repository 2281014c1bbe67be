package org.nuanliu.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Approved aid of the whole province is paid in batches by four people; the bank's answer to each
 * batch is imported by fifty at once, while service and database are killed.
 */
final class PaymentTrial {

  /** How often each return file is imported at the same time. */
  private static final int IMPORTS = 50;

  /** Of one batch. */
  private static final int LINES = 5;

  private static final String BALANCE =
      "SELECT balance FROM fund_account WHERE budget_id = ?::uuid AND kind = ?";

  private final Ground ground;
  private final int clients;
  private final int batches;
  private final int kills;
  private final PatientClient client;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger recognised = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();

  /** Acknowledged as paid: application → 分. */
  private final ConcurrentHashMap<String, Long> paid = new ConcurrentHashMap<>();

  private final BatchWay way;

  PaymentTrial(Ground ground, BatchWay way, int clients, int batches, int kills) {
    this.ground = ground;
    this.way = way;
    this.clients = clients;
    this.batches = batches;
    this.kills = kills;
    this.client = way.client();
  }

  Outcome run() throws SQLException, InterruptedException {
    List<JsonNode> payable = way.payable(batches * LINES);
    final long available = ground.number(BALANCE, way.budget(), "AVAILABLE");
    int operations = batches * (BatchWay.STEPS + IMPORTS);
    var kill = new Kills(ground.database(), ground.service(), done, operations, kills);
    Thread killer = Thread.ofPlatform().start(kill);
    int full = payable.size() / LINES;
    new Crowd(clients)
        .run(full, number -> payOrFault(payable.subList(number * LINES, number * LINES + LINES)));
    int made = done.getAndSet(operations);
    killer.join();
    return check(available, made, kill.restarts());
  }

  private void payOrFault(List<JsonNode> items) {
    try {
      pay(items);
    } catch (IllegalStateException gone) {
      client.faults.add(gone.getMessage());
    }
  }

  private void pay(List<JsonNode> items) {
    JsonNode batch = way.send(items, "fixed-gbk", done::incrementAndGet);
    byte[] answer = way.answer(batch, "NONE");
    new Crowd(IMPORTS)
        .run(
            IMPORTS,
            number -> {
              JsonNode entry = BatchWay.good(way.bring(batch, answer));
              (entry.path("recognised").asBoolean() ? recognised : taken).incrementAndGet();
              done.incrementAndGet();
            });
    for (JsonNode item : items) {
      paid.put(item.path("applicationId").asText(), BatchWay.fen(item));
    }
  }

  private Outcome check(long available, int made, List<Duration> restarts) throws SQLException {
    var outcome = new Outcome("发放");
    outcome.fact("%d 次操作", made);
    outcome.fact("强行中断 %d 次", restarts.size());
    outcome.fact("请求 %d 次，其中 %d 次没有收到答复而重发", client.requests.get(), client.ambiguous.get());
    String all = "{" + String.join(",", paid.keySet()) + "}";
    outcome.expect("办完的申请", (long) batches * LINES, paid.size());
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
    outcome.expect(
        "入账的回盘文件",
        batches,
        ground.number(
            """
            SELECT count(*) FROM aid_return_file r JOIN aid_batch b ON b.id = r.batch_id WHERE b.budget_id = ?::uuid""",
            way.budget()));
    long sum = paid.values().stream().mapToLong(Long::longValue).sum();
    outcome.expect("账上可用（分）", available - sum, ground.number(BALANCE, way.budget(), "AVAILABLE"));
    outcome.expect("账上预留（分）", 0, ground.number(BALANCE, way.budget(), "RESERVED"));
    outcome.expect("账上已付（分）", sum, ground.number(BALANCE, way.budget(), "PAID"));
    outcome.fact("每个回盘文件同时导入 %d 次：入账 %d 次，认出重复 %d 次", IMPORTS, taken.get(), recognised.get());
    outcome.faults(client.faults);
    outcome.restarts(restarts);
    return outcome;
  }
}
