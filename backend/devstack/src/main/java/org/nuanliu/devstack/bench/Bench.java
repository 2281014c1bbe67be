package org.nuanliu.devstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.nuanliu.devstack.bench.StatementRecorder.Statement;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabIssuer;
import org.nuanliu.devstack.lab.LabService;

/** {@code make bench}; see docs/guides/bench.md. */
public final class Bench {

  /** Until the code of this kind of request is compiled. */
  private static final int WARM_UP_SECONDS = 10;

  private static final int WARM_UP_SLICES = 6;
  private static final double WORTH_WAITING = 1.05;

  private static final int WARM_UP_CLIENTS = 16;
  private static final long SEED = 20180205;

  private final BenchSettings settings;
  private final BenchReport report = new BenchReport();

  private Bench(BenchSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    var settings = BenchSettings.fromEnvironment(Path.of("").toAbsolutePath());
    Files.createDirectories(settings.folder());
    var bench = new Bench(settings);
    bench.report.note(
        "每格 %d 秒，工会 %,d 个，%d 个处理器"
            .formatted(
                settings.seconds(), settings.unions(), Runtime.getRuntime().availableProcessors()));
    for (int families : settings.sizes()) {
      bench.measure(families);
    }
    String markdown = bench.report.markdown();
    Files.writeString(settings.folder().resolve("report.md"), markdown);
    System.out.println(markdown);
    // the embedded server leaves threads behind
    System.exit(0);
  }

  private void measure(int families) throws IOException, InterruptedException, SQLException {
    Path folder = settings.folder(families);
    Files.createDirectories(folder);
    try (var issuer = LabIssuer.start(settings.portBase() + 2);
        var database =
            LabDatabase.startForMeasuring(folder.resolve("postgres"), settings.portBase());
        var service =
            new LabService(
                settings.folder().resolve("app"),
                folder,
                settings.portBase(),
                database,
                issuer.url())) {
      service.makeKeys();
      if (!isLoaded(database)) {
        load(families, service);
      }
      database.checkpoint();
      service.serve();
      var cases =
          new BenchCases(database, new BenchPeople(database, issuer.url()), settings.root()).all();
      for (BenchCase what : cases) {
        measure(families, what, new Parts(issuer, database, service, folder));
      }
      if (settings.importRows() > 0) {
        System.out.printf("%,d 户，导入 %,d 行……%n", families, settings.importRows());
        new BenchIntake(database, issuer, service.url(), report).run(settings.importRows());
      }
      if (settings.batchLines() > 0) {
        System.out.printf("%,d 户，一批 %,d 笔……%n", families, settings.batchLines());
        new BenchBatch(database, issuer, service.url(), report).run(settings.batchLines());
      }
      report.memory(families, service.residentMegabytes());
    }
  }

  private record Parts(LabIssuer issuer, LabDatabase database, LabService service, Path folder) {}

  private static boolean isLoaded(LabDatabase database) throws SQLException {
    return database.text("SELECT to_regclass('household')") != null
        && database.text("SELECT id FROM household LIMIT 1") != null;
  }

  private void load(int families, LabService service) throws IOException, InterruptedException {
    System.out.printf("正在装载 %,d 户……%n", families);
    long begin = System.nanoTime();
    service.command(
        "demo-province",
        Integer.toString(families),
        Integer.toString(settings.unions()),
        Long.toString(SEED));
    report.note("装载 %,d 户用时 %d 秒".formatted(families, (System.nanoTime() - begin) / 1_000_000_000));
  }

  /**
   * A service that has just started compiles itself; it is measured when that wins nothing more.
   */
  private static void warmUp(Wrk wrk, BenchCase what, Parts parts, int size)
      throws IOException, InterruptedException {
    long best = 0;
    for (int slice = 0; slice < WARM_UP_SLICES; slice++) {
      String token = parts.issuer.token(what.person());
      long now = wrk.run(what, token, WARM_UP_CLIENTS, WARM_UP_SECONDS, size).perSecond();
      if (now < best * WORTH_WAITING) {
        return;
      }
      best = now;
    }
  }

  private void measure(int families, BenchCase what, Parts parts)
      throws IOException, InterruptedException, SQLException {
    System.out.printf("%,d 户，%s……%n", families, what.name());
    var wrk = new Wrk(parts.folder, parts.service.url());
    var pgbench = new PgBench(parts.folder.resolve(what.slug()), parts.database);
    int size = check(what, parts);
    warmUp(wrk, what, parts, size);
    record(what, parts, pgbench);
    for (int clients : settings.clients()) {
      parts.database.checkpoint();
      long before = registered(what, parts);
      Measure api =
          wrk.run(what, parts.issuer.token(what.person()), clients, settings.seconds(), size);
      long between = registered(what, parts);
      requireRows(what, between - before, api.count(), clients);
      check(what, parts);
      between = registered(what, parts);
      parts.database.checkpoint();
      Measure direct = pgbench.run(clients, settings.seconds());
      requireRows(what, registered(what, parts) - between, direct.count(), clients);
      report.add(families, what, clients, api, direct);
    }
    clear(what, parts);
  }

  /**
   * Asks once for every target and looks at each answer in full; the mean size of a good answer.
   */
  private static int check(BenchCase what, Parts parts) throws IOException, InterruptedException {
    long bytes = 0;
    for (String target : what.targets()) {
      LabHttp.Answer answer = send(what, target, UUID.randomUUID().toString(), parts);
      what.check().accept(answer);
      bytes += answer.size();
    }
    return (int) (bytes / what.targets().size());
  }

  private static LabHttp.Answer send(BenchCase what, String target, String key, Parts parts)
      throws IOException, InterruptedException {
    return LabHttp.send(
        parts.service.url() + target,
        what.headers(parts.issuer.token(what.person()), key),
        what.body());
  }

  private static void record(BenchCase what, Parts parts, PgBench pgbench)
      throws IOException, InterruptedException, SQLException {
    String target = what.targets().getFirst();
    String key = UUID.randomUUID().toString();
    long since = System.currentTimeMillis();
    List<Statement> statements =
        new StatementRecorder(parts.database)
            .record(() -> what.check().accept(send(what, target, key, parts)));
    pgbench.prepare(statements, what, target, since, key);
    List<String> rows = pgbench.once();
    if (rows.size() < statements.size() / 2) {
      throw new IllegalStateException(what.name() + "：pgbench 的语句没有查到数据：" + rows);
    }
  }

  private static long registered(BenchCase what, Parts parts) throws SQLException {
    return what.writes()
        ? Long.parseLong(
            parts.database.text(
                "SELECT count(*) FROM household WHERE registrar_id = ?", what.person().staffId()))
        : 0;
  }

  /**
   * Each counted registration is in the table; those still under way when the time was up may be.
   */
  private static void requireRows(BenchCase what, long rows, long counted, int clients) {
    if (what.writes() && (rows < counted || rows > counted + clients)) {
      throw new IllegalStateException("%s：数到 %d 次，表中多了 %d 行".formatted(what.name(), counted, rows));
    }
  }

  /** The next run begins with the same families. */
  private static void clear(BenchCase what, Parts parts) throws SQLException {
    if (what.writes()) {
      parts.database.execute(
          "DELETE FROM household WHERE registrar_id = ?", what.person().staffId());
      parts.database.execute("TRUNCATE idempotency");
      parts.database.execute(
          "VACUUM (ANALYZE) household, household_person, household_item, idempotency");
    }
  }
}
