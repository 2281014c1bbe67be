package org.nuanliu.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabIssuer;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * Imports a workbook of many families as two people would, and then puts the same rows into the
 * same tables with nothing around it. What it made is deleted again.
 */
final class BenchIntake {

  private static final String PATH = "/api/household-intakes";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int A_DAY = 1_000;

  private static final String JOB_MILLIS =
      """
      SELECT round(1000 * extract(epoch FROM finished_at - started_at))::bigint FROM job
      WHERE kind = ? AND state = 'DONE' ORDER BY created_at DESC LIMIT 1""";

  private final LabDatabase database;
  private final LabIssuer issuer;
  private final String url;
  private final BenchReport report;
  private final BenchPeople people;

  BenchIntake(LabDatabase database, LabIssuer issuer, String url, BenchReport report) {
    this.database = database;
    this.issuer = issuer;
    this.url = url;
    this.report = report;
    this.people = new BenchPeople(database, issuer.url());
  }

  void run(int rows) throws IOException, InterruptedException, SQLException {
    LabPerson importer = people.filing(people.atCounty());
    LabPerson approver = people.approving(importer);
    clear(importer);
    database.checkpoint();
    String id =
        good(LabHttp.upload(url + PATH, headers(importer, 0), "导入.csv", workbook(rows)))
            .path("id")
            .asText();
    JsonNode batch = await(importer, id, "CHECKING");
    require(
        batch.path("totalRows").asInt() == rows && batch.path("refusedRows").asInt() == 0, batch);
    batch = step(importer, id, batch, "submit", "{\"choice\":\"ALL\"}");
    step(
        approver, id, batch, "approve", "{\"mark\":\"%s\"}".formatted(batch.path("mark").asText()));
    batch = await(importer, id, "LOADING");
    require(batch.path("loadedRows").asInt() == rows, batch);
    String drafts =
        database.text("SELECT count(*) FROM household WHERE registrar_id = ?", importer.staffId());
    require(drafts.equals(Integer.toString(rows)), batch);
    long check = Long.parseLong(database.text(JOB_MILLIS, "household-intake-check"));
    long load = Long.parseLong(database.text(JOB_MILLIS, "household-intake-load"));
    long plain = new PlainInsert(database, importer).again();
    report.imported(rows, check, load, plain);
    clear(importer);
  }

  private JsonNode await(LabPerson who, String id, String state)
      throws IOException, InterruptedException {
    while (true) {
      JsonNode batch = good(LabHttp.send(url + PATH + "/" + id, headers(who, 0), null));
      if (!batch.path("state").asText().equals(state)) {
        return batch;
      }
      Thread.sleep(500);
    }
  }

  private JsonNode step(LabPerson who, String id, JsonNode batch, String action, String body)
      throws IOException, InterruptedException {
    Map<String, String> headers = headers(who, batch.path("version").asInt());
    headers.put("Content-Type", BenchCase.JSON);
    return good(LabHttp.send(url + PATH + "/" + id + "/" + action, headers, body));
  }

  private Map<String, String> headers(LabPerson who, int version) {
    return new java.util.HashMap<>(
        Map.of(
            "Authorization",
            "Bearer " + issuer.token(who),
            "Idempotency-Key",
            UUID.randomUUID().toString(),
            "If-Match",
            "\"" + version + "\""));
  }

  private static JsonNode good(LabHttp.Answer answer) {
    require(answer.status() == 200, answer.body());
    return answer.body();
  }

  private static void require(boolean holds, JsonNode answer) {
    if (!holds) {
      throw new IllegalStateException("导入的应答不对：" + answer);
    }
  }

  private void clear(LabPerson importer) throws SQLException {
    database.execute("DELETE FROM household WHERE registrar_id = ?", importer.staffId());
    database.execute("DELETE FROM intake_batch WHERE importer_id = ?", importer.staffId());
    database.execute("DELETE FROM daily_quota WHERE staff_id = ?", importer.staffId());
    database.execute("VACUUM (ANALYZE) household, household_person, intake_row, intake_key");
  }

  /** Families of one, with what fits into ten megabytes a hundred thousand times. */
  private static byte[] workbook(int rows) {
    var text = new StringBuilder("户主姓名,户主身份证号,户主手机号码,建档标准,户口所在地,户主月收入（元）,家庭住址\n");
    for (int i = 0; i < rows; i++) {
      text.append("测量").append((char) ('一' + i % 5_000));
      text.append(',').append(idNumber(i)).append(",138").append("%08d".formatted(i));
      text.append(",区县级,410122,").append(i % 3_000).append(",测量路").append(i).append("号\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Of people in a province that does not exist. */
  private static String idNumber(int serial) {
    String born =
        LocalDate.of(1950, 1, 1)
            .plusDays(serial / A_DAY * 7L)
            .format(DateTimeFormatter.BASIC_ISO_DATE);
    String body = "999999" + born + "%03d".formatted(serial % A_DAY);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + CHECK_DIGITS.charAt(sum % 11);
  }
}
