package org.nuanliu.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabPerson;

/** The way of a batch from its declaration to the bank's answer, by four people of the province. */
final class BatchWay {

  /** Declared, filled, sealed, reviewed, approved, handed over. */
  static final int STEPS = 6;

  private static final int MOST_PAGE = 200;

  private static final String PROVINCE = "1.";

  private final PatientClient client;
  private final LabPerson registrar;
  private final LabPerson reviewer;
  private final LabPerson approver;
  private final LabPerson cashier;
  private final String budget;

  /** With money enough for whatever the whole province may pay. */
  BatchWay(Ground ground) throws SQLException {
    client = ground.client();
    registrar = ground.person("torture-registrar", "province", List.of("registrar"), PROVINCE);
    reviewer = ground.person("torture-reviewer", "province", List.of("reviewer"), PROVINCE);
    approver = ground.person("torture-decider", "province", List.of("approver"), PROVINCE);
    cashier = ground.person("torture-payer", "province", List.of("cashier"), PROVINCE);
    budget = money(ground);
  }

  PatientClient client() {
    return client;
  }

  String budget() {
    return budget;
  }

  /** The province's own union dues; two people bring them into the books. */
  private String money(Ground ground) throws SQLException {
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
            PROVINCE);
  }

  /** What may be paid from this money, asked for by a batch that is not made. */
  List<JsonNode> payable(int most) {
    JsonNode probe = declare(1, 1);
    List<JsonNode> found = new ArrayList<>();
    for (int page = 1; found.size() < most; page++) {
      JsonNode items =
          good(client.get(
                  registrar, path(probe, "payable") + "?size=" + MOST_PAGE + "&page=" + page))
              .path("items");
      for (JsonNode item : items) {
        if (item.path("findings").isEmpty() && found.size() < most) {
          found.add(item);
        }
      }
      if (items.size() < MOST_PAGE) {
        break;
      }
    }
    step(registrar, probe, "cancel", "{\"reason\": \"只为查询\"}");
    return found;
  }

  /**
   * @param done is told of each step
   * @return the batch, with the bank
   */
  JsonNode send(List<JsonNode> items, String layout, Runnable done) {
    long total = items.stream().mapToLong(BatchWay::fen).sum();
    String applications =
        items.stream()
            .map(item -> '"' + item.path("applicationId").asText() + '"')
            .collect(Collectors.joining(","));
    JsonNode batch = declare(items.size(), total);
    done.run();
    batch = step(registrar, batch, "lines", "{\"applicationIds\": [" + applications + "]}");
    done.run();
    batch = step(registrar, batch, "seal", "");
    done.run();
    batch = step(reviewer, batch, "review", "{}");
    done.run();
    String hash = batch.path("contentHash").asText();
    batch = step(approver, batch, "approve", "{\"contentHash\": \"" + hash + "\"}");
    done.run();
    batch =
        step(
            cashier,
            batch,
            "bank-file",
            "{\"layout\": \"%s\", \"reason\": \"交开户银行代发\"}".formatted(layout));
    done.run();
    return batch;
  }

  /**
   * What the bank gives back.
   *
   * @param fault what is wrong with the file; {@code NONE} for nothing
   */
  byte[] answer(JsonNode batch, String fault) {
    return client.download(
        cashier,
        "/api/demo/bank-answers",
        "{\"batchId\": \"%s\", \"results\": [], \"fault\": \"%s\"}"
            .formatted(batch.path("id").asText(), fault));
  }

  LabHttp.Answer bring(JsonNode batch, byte[] file) {
    return client.upload(cashier, path(batch, "return-files"), key(), null, "return.txt", file);
  }

  static long fen(JsonNode item) {
    return Long.parseLong(item.path("amount").asText().replace(".", ""));
  }

  static JsonNode good(LabHttp.Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException("应答不对（%d）：%s".formatted(answer.status(), answer.body()));
    }
    return answer.body();
  }

  private JsonNode declare(int count, long total) {
    return good(
        client.post(
            registrar,
            "/api/aid-batches",
            key(),
            null,
            """
            {"title": "压力测试", "method": "BANK", "budgetId": "%s", "purpose": "living",
             "declaredCount": %d, "declaredTotal": "%d.%02d"}"""
                .formatted(budget, count, total / 100, total % 100)));
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
}
