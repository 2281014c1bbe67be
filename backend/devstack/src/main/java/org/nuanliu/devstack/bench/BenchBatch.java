package org.nuanliu.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabIssuer;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * One batch of many lines, from its filling to the bank's answer, as four people of the province
 * take it; then the same rows once more, put into the same tables with nothing around them.
 */
final class BenchBatch {

  private static final String BATCHES = "/api/aid-batches";

  /** As many applications as one request names. */
  private static final int PORTION = 1_000;

  private static final Charset CHARSET = Charset.forName("GB18030");
  private static final long FEN = 1_000;

  /**
   * Approved living aid of families that the source may pay, several of one family where there are
   * not enough.
   */
  private static final String APPLICATIONS =
      """
      INSERT INTO aid_application (id, union_path, number, household_id, family_id, household_number, head_name, person_id,
        person_name, file_level, temporary, purpose, state, year, content, requested, granted, decision, approvals_needed,
        registrar_id, checker_id, reviewer_id, applied_on, approved_on, created_at, updated_at)
      SELECT gen_random_uuid(), h.union_path, '{mark}-' || row_number() OVER (), h.id, h.id, h.number, h.head_name, p.id,
        p.name, h.file_level, false, 'living', 'APPROVED', ?, '{mark}', %1$d + copy, %1$d + copy, '{}', 1,
        gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?::date, ?::date, now(), now()
      FROM generate_series(0, 99) AS copy
      CROSS JOIN household h JOIN household_person p ON p.household_id = h.id AND p.position = 0
      WHERE h.state = 'ACTIVE' AND NOT h.temporary AND h.account_holder = h.head_name AND h.previous_id IS NULL
        AND h.filed_on <= ?::date AND h.file_level = ANY ((SELECT levels FROM aid_source_rule
          WHERE source = 'union-dues' AND purpose = 'living' ORDER BY valid_from DESC LIMIT 1)::text[])
        AND EXISTS (SELECT FROM union_org u
          WHERE u.area_code IS NOT NULL AND u.kind <> 'province' AND h.union_path >= u.path AND h.union_path < u.path || '~')
      ORDER BY copy, h.id LIMIT ?\
      """
          .formatted(FEN);

  private static final String PERSONS =
      """
      INSERT INTO aid_application_person (application_id, union_path, person_bi, position)
      SELECT a.id, a.union_path, p.id_number_bi, p.position
      FROM aid_application a JOIN household_person p ON p.household_id = a.household_id
      WHERE a.content = '{mark}' AND p.id_number_bi IS NOT NULL ON CONFLICT DO NOTHING\
      """;

  private static final String USAGES =
      """
      INSERT INTO aid_usage (id, union_path, cap_group, holder, year, reserved, ceiling)
      SELECT gen_random_uuid(), '1.', g.cap_group, uuid_send(a.family_id), a.year, sum(a.granted), 100000000
      FROM aid_application a
      CROSS JOIN (SELECT cap_group FROM aid_cap WHERE purpose = 'living' AND period = 'YEAR' ORDER BY key LIMIT 1) g
      WHERE a.content = '{mark}' GROUP BY g.cap_group, a.family_id, a.year
      ON CONFLICT ON CONSTRAINT uq_aid_usage DO UPDATE
        SET reserved = aid_usage.reserved + excluded.reserved, ceiling = excluded.ceiling\
      """;

  private static final String RESERVATIONS =
      """
      INSERT INTO aid_application_usage (application_id, union_path, usage_id)
      SELECT a.id, a.union_path, u.id FROM aid_application a JOIN aid_usage u ON u.holder = uuid_send(a.family_id)
        AND u.year = a.year AND u.cap_group =
          (SELECT cap_group FROM aid_cap WHERE purpose = 'living' AND period = 'YEAR' ORDER BY key LIMIT 1)
      WHERE a.content = '{mark}'\
      """;

  /** What an earlier run has left: the gate would find that the same aid was paid before. */
  private static final List<String> CLEAR =
      List.of(
          "DELETE FROM aid_batch_line WHERE starts_with(application_number, 'v1|bench-')",
          "DELETE FROM aid_application WHERE starts_with(content, 'v1|bench-')",
          """
          DELETE FROM aid_usage u
          WHERE NOT EXISTS (SELECT FROM aid_application_usage a WHERE a.usage_id = u.id)\
          """);

  private final LabDatabase database;
  private final LabIssuer issuer;
  private final String url;
  private final BenchReport report;
  private final BenchPeople people;

  /** Of the applications of this run: a database is used again by the next one. */
  private final String mark = "v1|bench-" + System.currentTimeMillis();

  private final Map<String, Long> millis = new LinkedHashMap<>();

  BenchBatch(LabDatabase database, LabIssuer issuer, String url, BenchReport report) {
    this.database = database;
    this.issuer = issuer;
    this.url = url;
    this.report = report;
    this.people = new BenchPeople(database, issuer.url());
  }

  void run(int lines) throws IOException, InterruptedException, SQLException {
    LabPerson registrar = people.atProvince("registrar");
    LabPerson cashier = people.atProvince("cashier");
    LabPerson approver = people.atProvince("approver");
    plant(lines);
    String budget = money(people.atProvince("cashier", "2"), approver);
    List<String> applications =
        database.texts(
            marked("SELECT id::text FROM aid_application WHERE content = '{mark}' ORDER BY id"));
    require(applications.size() == lines, "只有 %d 份申请".formatted(applications.size()));
    long total =
        Long.parseLong(
            database.text(
                marked("SELECT sum(granted) FROM aid_application WHERE content = '{mark}'")));
    JsonNode[] batch = {declare(registrar, budget, lines, total)};
    timed("编入", () -> batch[0] = filled(registrar, batch[0], applications));
    timed("封存", () -> batch[0] = step(registrar, batch[0], "seal", ""));
    batch[0] = step(people.atProvince("reviewer"), batch[0], "review", "{}");
    String hash = batch[0].path("contentHash").asText();
    timed(
        "审批",
        () ->
            batch[0] = step(approver, batch[0], "approve", "{\"contentHash\": \"" + hash + "\"}"));
    timed(
        "送银行",
        () ->
            batch[0] =
                step(
                    cashier,
                    batch[0],
                    "bank-file",
                    "{\"layout\": \"delimited-gb18030\", \"reason\": \"测量：交代发银行\"}"));
    byte[][] file = new byte[1][];
    timed("下载代发文件", () -> file[0] = download(cashier, batch[0]));
    byte[] answer = answer(file[0], lines, total);
    timed(
        "回盘入账",
        () ->
            good(
                LabHttp.upload(
                    url + path(batch[0], "return-files"), headers(cashier, 0), "hp.dat", answer)));
    String id = batch[0].path("id").asText();
    check(id, lines, total, budget);
    long plain = new PlainBatch(database, registrar).again(id);
    report.batch(lines, millis, plain);
  }

  private void plant(int lines) throws SQLException {
    String today = LocalDate.now().toString();
    for (String statement : CLEAR) {
      database.execute(statement);
    }
    database.execute(marked(APPLICATIONS), Year.now().getValue(), today, today, today, lines);
    database.execute(marked(PERSONS));
    database.execute(marked(USAGES));
    database.execute(marked(RESERVATIONS));
    database.execute(
        "VACUUM (ANALYZE) aid_application, aid_application_person, aid_usage,"
            + " aid_application_usage");
    database.checkpoint();
  }

  private String marked(String statement) {
    return statement.replace("{mark}", mark);
  }

  private String money(LabPerson writes, LabPerson decides)
      throws IOException, InterruptedException, SQLException {
    JsonNode paper =
        post(
            writes,
            "/api/fund-grants",
            0,
            """
            {"title": "测量", "source": "union-dues", "year": %d, "amount": "99999999.00"}\
            """
                .formatted(Year.now().getValue()));
    JsonNode booked =
        post(
            decides,
            "/api/fund-transfers/" + paper.path("id").asText() + "/approve",
            paper.path("version").asInt(),
            "{}");
    return database.text(
        "SELECT id::text FROM fund_budget WHERE grant_id = ?::uuid AND union_path = '1.'",
        booked.path("grantId").asText());
  }

  private JsonNode declare(LabPerson who, String budget, int lines, long total)
      throws IOException, InterruptedException {
    return post(
        who,
        BATCHES,
        0,
        """
        {"title": "测量", "method": "BANK", "budgetId": "%s", "purpose": "living", "declaredCount": %d,
         "declaredTotal": "%s"}\
        """
            .formatted(budget, lines, yuan(total)));
  }

  private JsonNode filled(LabPerson who, JsonNode batch, List<String> applications)
      throws IOException, InterruptedException {
    JsonNode now = batch;
    for (int at = 0; at < applications.size(); at += PORTION) {
      String ids =
          applications.subList(at, Math.min(applications.size(), at + PORTION)).stream()
              .collect(Collectors.joining("\",\"", "\"", "\""));
      now = step(who, now, "lines", "{\"applicationIds\": [" + ids + "]}");
    }
    return now;
  }

  private byte[] download(LabPerson who, JsonNode batch) throws IOException, InterruptedException {
    JsonNode files =
        good(
            LabHttp.send(
                url + "/api/bank-files?batch=" + batch.path("id").asText(), headers(who, 0), null));
    String file = files.path("items").path(0).path("id").asText();
    return LabHttp.fetch(url + "/api/bank-files/" + file + "/content", headers(who, 0));
  }

  /** What a bank gives back that has paid all. */
  private static byte[] answer(byte[] file, int lines, long total) {
    List<String> rows = new String(file, CHARSET).lines().toList();
    require(rows.size() == lines + 1, "文件有 %d 行".formatted(rows.size()));
    var answer = new StringBuilder();
    String number = rows.getFirst().split("\\|", 2)[0];
    String sum = yuan(total);
    answer.append(
        "%s|%s|%d|%s|%d|%s|0|0.00%n"
            .formatted(number, LocalDate.now(), lines, sum, lines, sum)
            .replace("\r\n", "\n"));
    rows.stream().skip(1).forEach(row -> answer.append(row).append("|S\n"));
    return answer.toString().getBytes(CHARSET);
  }

  private void check(String batch, int lines, long total, String budget) throws SQLException {
    require(
        database.text("SELECT state FROM aid_batch WHERE id = ?::uuid", batch).equals("SETTLED"),
        "批次没有办结");
    List<String> found = new ArrayList<>();
    for (String query :
        List.of(
            "SELECT count(*) FROM aid_batch_line WHERE batch_id = ?::uuid AND state = 'PAID'",
            """
            SELECT count(*) FROM aid_application a JOIN aid_batch_line l ON l.id = a.line_id
            WHERE l.batch_id = ?::uuid AND a.state = 'PAID'\
            """,
            """
            SELECT count(*) FROM household_step s WHERE s.action = 'record-aid' AND s.at >
              (SELECT made_at FROM aid_bank_file WHERE batch_id = ?::uuid)\
            """)) {
      found.add(database.text(query, batch));
    }
    require(found.stream().allMatch(Integer.toString(lines)::equals), "行数不对：" + found);
    require(
        Long.parseLong(
                database.text(
                    "SELECT balance FROM fund_account WHERE budget_id = ?::uuid AND kind = 'PAID'",
                    budget))
            == total,
        "账上已付的不对");
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void timed(String what, Work work)
      throws IOException, InterruptedException, SQLException {
    database.checkpoint();
    long begun = System.nanoTime();
    work.run();
    millis.put(what, (System.nanoTime() - begun) / 1_000_000);
    System.out.printf("  %s %.1f 秒%n", what, millis.get(what) / 1000.0);
  }

  private JsonNode step(LabPerson who, JsonNode batch, String step, String body)
      throws IOException, InterruptedException {
    return post(who, path(batch, step), batch.path("version").asInt(), body);
  }

  private JsonNode post(LabPerson who, String path, int version, String body)
      throws IOException, InterruptedException {
    Map<String, String> headers = headers(who, version);
    headers.put("Content-Type", BenchCase.JSON);
    return good(LabHttp.send(url + path, headers, body));
  }

  private static String path(JsonNode batch, String step) {
    return BATCHES + "/" + batch.path("id").asText() + "/" + step;
  }

  private Map<String, String> headers(LabPerson who, int version) {
    return new HashMap<>(
        Map.of(
            "Authorization",
            "Bearer " + issuer.token(who),
            "Idempotency-Key",
            UUID.randomUUID().toString(),
            "If-Match",
            "\"" + version + "\""));
  }

  private static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }

  private static JsonNode good(LabHttp.Answer answer) {
    require(answer.status() == 200, answer.status() + " " + answer.body());
    return answer.body();
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("大批次：" + what);
    }
  }
}
