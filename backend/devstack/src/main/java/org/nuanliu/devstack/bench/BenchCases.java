package org.nuanliu.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabPerson;

/** The kinds of request, with what their answers must hold. */
final class BenchCases {

  private static final int PAGE = 20;
  private static final int COUNTED = 10_000;
  private static final int FILES = 100;
  private static final String LIST = "/api/households?size=" + PAGE;
  private static final String QUEUE = LIST + "&queue=REVIEW_DUE";

  private final LabDatabase database;
  private final BenchPeople people;
  private final Path root;

  BenchCases(LabDatabase database, BenchPeople people, Path root) {
    this.database = database;
    this.people = people;
    this.root = root;
  }

  List<BenchCase> all() throws SQLException, IOException {
    LabPerson county = people.atCounty();
    LabPerson province = people.atProvince();
    return List.of(
        new BenchCase("county-page", "县级列表一页", 20, county, List.of(LIST), null, page(county)),
        new BenchCase("province-page", "省级列表一页", 15, province, List.of(LIST), null, page(province)),
        new BenchCase("review-queue", "年审队列一页（县）", 20, county, List.of(QUEUE), null, queue(county)),
        new BenchCase(
            "province-review-queue",
            "年审队列一页（省）",
            15,
            province,
            List.of(QUEUE),
            null,
            queue(province)),
        new BenchCase("file", "打开一份档案", 10, county, files(county), null, BenchCases::file),
        new BenchCase(
            "registration",
            "登记一户",
            25,
            people.filing(county),
            List.of("/api/households"),
            form(),
            BenchCases::file));
  }

  private Consumer<LabHttp.Answer> page(LabPerson person) throws SQLException {
    long all =
        Long.parseLong(
            database.text(
                "SELECT count(*) FROM household WHERE union_path >= ? AND union_path < ? || '~'",
                person.path(),
                person.path()));
    return answer -> {
      require(answer, answer.body().path("items").size() == PAGE);
      require(answer, answer.body().path("total").asLong() >= Math.min(all, COUNTED));
      for (var item : answer.body().path("items")) {
        require(answer, item.hasNonNull("unionName") && item.hasNonNull("state"));
      }
    };
  }

  /** The longest unreviewed first, and as many as are due, up to the bound of counting. */
  private Consumer<LabHttp.Answer> queue(LabPerson person) throws SQLException {
    long due =
        Long.parseLong(
            database.text(
                """
                SELECT count(*) FROM household WHERE library = 'filed' AND reviewed_on <= current_date - interval '12 months'
                AND union_path >= ? AND union_path < ? || '~'""",
                person.path(),
                person.path()));
    return answer -> {
      require(answer, answer.body().path("items").size() == PAGE);
      require(answer, answer.body().path("total").asLong() == Math.min(due, COUNTED));
      String before = "";
      for (var item : answer.body().path("items")) {
        String reviewed = item.path("reviewedOn").asText();
        require(answer, !reviewed.isEmpty() && reviewed.compareTo(before) >= 0);
        before = reviewed;
      }
    };
  }

  private static void file(LabHttp.Answer answer) {
    require(answer, answer.body().hasNonNull("id"));
    require(answer, answer.body().at("/form/head").hasNonNull("name"));
    require(
        answer,
        answer.body().path("persons").size() == 1 + answer.body().at("/form/members").size());
  }

  private List<String> files(LabPerson county) throws SQLException {
    return database
        .texts(
            """
            SELECT id FROM household WHERE state = 'ACTIVE' AND union_path >= ? AND union_path < ? || '~'
            ORDER BY md5(id::text) LIMIT\s"""
                + FILES,
            county.path(),
            county.path())
        .stream()
        .map(id -> "/api/households/" + id)
        .toList();
  }

  private String form() throws IOException {
    return Files.readString(
        root.resolve("backend/service/src/test/resources/household/complete.json"));
  }

  private static void require(LabHttp.Answer answer, boolean holds) {
    if (answer.status() != 200 || !holds) {
      throw new IllegalStateException("应答不对（%d）：%s".formatted(answer.status(), answer.body()));
    }
  }
}
