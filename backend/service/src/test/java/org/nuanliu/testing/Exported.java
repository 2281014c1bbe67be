package org.nuanliu.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A list that a person has exported, fetched and read. */
public final class Exported {

  private final Response job;
  private final List<List<String>> rows;

  private Exported(Response job, List<List<String>> rows) {
    this.job = job;
    this.rows = rows;
  }

  /**
   * @param path of the list with its filters: {@code /api/unions?kind=city}
   */
  public static Exported by(Api person, String path, Object... params) {
    Response job = ended(person, start(person, path, params));
    job.then().statusCode(200).body("state", equalTo("DONE"));
    Response file = person.get("/api/jobs/{id}/result", job.<String>path("id"));
    assertThat(file.statusCode()).isEqualTo(200);
    return new Exported(job, read(file.asByteArray()));
  }

  public static Response start(Api person, String path, Object... params) {
    String exports = path.contains("?") ? path.replace("?", "/exports?") : path + "/exports";
    return person.post(exports, Map.of("reason", "季度核对台账"), params);
  }

  /** The job when it has ended, however. */
  public static Response ended(Api person, Response started) {
    started.then().statusCode(200);
    String id = started.path("id");
    Response job = person.get("/api/jobs/{id}", id);
    try {
      for (int i = 0;
          i < 600 && List.of("WAITING", "RUNNING").contains(job.<String>path("state"));
          i++) {
        Thread.sleep(50);
        job = person.get("/api/jobs/{id}", id);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return job;
  }

  public Response job() {
    return job;
  }

  /** Who took it out, when and why. */
  public String mark() {
    return rows.get(0).get(0);
  }

  public List<String> headings() {
    return rows.get(1);
  }

  /** One column of all rows. */
  public List<String> column(String heading) {
    int column = headings().indexOf(heading);
    return rows.subList(2, rows.size()).stream().map(row -> row.get(column)).toList();
  }

  private static List<List<String>> read(byte[] file) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> lines = workbook.getFirstSheet().read();
      int width = lines.get(1).getCellCount();
      List<List<String>> rows = new ArrayList<>();
      for (Row line : lines) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
          cells.add(line.getOptionalCell(column).map(cell -> cell.getText()).orElse(""));
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
