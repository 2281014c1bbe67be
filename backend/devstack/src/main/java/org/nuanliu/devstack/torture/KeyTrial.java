package org.nuanliu.devstack.torture;

import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabPerson;

/** The same request many times at once for each of as many keys: one effect for each key. */
final class KeyTrial {

  private static final int CLIENTS = 32;
  private static final int MISSING = 400;
  private static final int OTHER_BODY = 422;

  private final Ground ground;
  private final int count;
  private final PatientClient client;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger different = new AtomicInteger();

  /**
   * @param count of the keys, and how often each is used
   */
  KeyTrial(Ground ground, int count) {
    this.ground = ground;
    this.count = count;
    this.client = ground.client();
  }

  Outcome run() throws SQLException {
    LabPerson cashier = ground.person("torture-keys", "province", List.of("cashier"), "1.");
    String title = "幂等测试 " + UUID.randomUUID() + " ";
    List<String> keys =
        IntStream.range(0, count).mapToObj(i -> UUID.randomUUID().toString()).toList();
    new Crowd(CLIENTS)
        .run(
            count * count,
            number -> {
              String key = keys.get(number / count);
              LabHttp.Answer answer = create(cashier, key, title + number / count);
              String body = answer.status() + " " + answer.body();
              if (!answers.computeIfAbsent(key, first -> body).equals(body)) {
                different.incrementAndGet();
              }
            });
    var outcome = new Outcome("重复的请求");
    outcome.fact("%d 次请求", count * count);
    outcome.expect(
        "生效",
        count,
        ground.number("SELECT count(*) FROM fund_grant WHERE starts_with(title, ?)", title));
    outcome.expect("与首次不同的答复", 0, different.get());
    outcome.expect("不带键", MISSING, create(cashier, null, title + "x").status());
    outcome.expect("同键异文", OTHER_BODY, create(cashier, keys.getFirst(), title + "y").status());
    outcome.faults(client.faults);
    return outcome;
  }

  private LabHttp.Answer create(LabPerson who, String key, String title) {
    return client.post(
        who,
        "/api/fund-grants",
        key,
        null,
        """
        {"title": "%s", "source": "union-dues", "year": %d, "amount": "1.00"}"""
            .formatted(title, Year.now().getValue()));
  }
}
