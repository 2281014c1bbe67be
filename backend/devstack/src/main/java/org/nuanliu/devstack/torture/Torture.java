package org.nuanliu.devstack.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabIssuer;
import org.nuanliu.devstack.lab.LabService;

/** {@code make torture}; see docs/guides/torture.md. */
public final class Torture {

  private static final String UNIONS = "400";
  private static final String SEED = "20180205";

  /** A trial on what is not planted with faults. */
  private interface Trial {
    Outcome run() throws SQLException, InterruptedException;
  }

  private final TortureSettings settings;
  private final List<Outcome> outcomes = new ArrayList<>();

  private Torture(TortureSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    var torture = new Torture(TortureSettings.fromEnvironment(Path.of("").toAbsolutePath()));
    torture.run();
    // the embedded server leaves threads behind
    System.exit(torture.closed() ? 0 : 1);
  }

  private void run() throws IOException, InterruptedException, SQLException {
    try (var issuer = LabIssuer.start(settings.portBase() + 2);
        var database =
            LabDatabase.startDurable(settings.folder().resolve("postgres"), settings.portBase());
        var service =
            new LabService(
                settings.folder().resolve("app"),
                settings.folder(),
                settings.portBase(),
                database,
                issuer.url())) {
      // whoever ends this ends the service too
      Runtime.getRuntime().addShutdownHook(new Thread(service::kill));
      service.makeKeys();
      service.command("demo-province", Integer.toString(settings.families()), UNIONS, SEED);
      service.serve();
      var ground = new Ground(database, service, issuer);
      int clients = settings.clients();
      int kills = settings.kills();
      take(() -> new KeyTrial(ground, settings.keys()).run());
      take(() -> new FourEyesTrial(ground).run());
      take(() -> new LedgerTrial(ground, settings.operations(), clients, kills).run());
      var way = new BatchWay(ground);
      take(() -> new PaymentTrial(ground, way, clients, settings.batches(), kills).run());
      take(() -> new ReturnTrial(ground, way).run());
      new PlantedFaults(ground, settings.keys(), this::keep).run();
    }
  }

  private void take(Trial trial) throws SQLException, InterruptedException {
    Instant begin = Instant.now();
    Outcome outcome = trial.run();
    outcome.fact("用时 %d 秒", Duration.between(begin, Instant.now()).toSeconds());
    keep(outcome);
  }

  /** Told at once, because the whole takes long. */
  private void keep(Outcome outcome) {
    outcomes.add(outcome);
    System.out.println(outcome);
  }

  /** Writes down what was found. */
  private boolean closed() throws IOException {
    int cases = outcomes.stream().mapToInt(Outcome::checks).sum();
    int failed = outcomes.stream().mapToInt(Outcome::failed).sum();
    System.out.printf("cases=%d failed=%d%n", cases, failed);
    Files.writeString(
        settings.folder().resolve("report.txt"),
        String.join("\n", outcomes.stream().map(Outcome::toString).toList()) + "\n");
    Files.writeString(
        Files.createDirectories(settings.root().resolve(".local/reports")).resolve("torture.json"),
        "{\"passed\": %d, \"failed\": %d}%n".formatted(Math.max(0, cases - failed), failed));
    return failed == 0;
  }
}
