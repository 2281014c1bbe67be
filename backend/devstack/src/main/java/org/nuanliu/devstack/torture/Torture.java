package org.nuanliu.devstack.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabIssuer;
import org.nuanliu.devstack.lab.LabService;

/** {@code make torture}; see docs/guides/torture.md. */
public final class Torture {

  /** Families and unions of the demonstration province that the trials work on. */
  private static final List<String> PROVINCE = List.of("demo-province", "20000", "400", "20180205");

  private Torture() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    var settings = TortureSettings.fromEnvironment(Path.of("").toAbsolutePath());
    List<Outcome> outcomes = new ArrayList<>();
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
      service.makeKeys();
      service.command(PROVINCE.toArray(String[]::new));
      service.serve();
      var ground = new Ground(database, service, issuer);
      outcomes.add(new KeyTrial(ground).run());
      outcomes.add(new FourEyesTrial(ground).run());
      outcomes.add(
          new LedgerTrial(ground, settings.operations(), settings.clients(), settings.kills())
              .run());
      outcomes.add(new PaymentTrial(ground, settings.clients(), settings.kills() / 2).run());
      outcomes.addAll(new PlantedFaults(ground).run());
    }
    String report = String.join("\n", outcomes.stream().map(Outcome::toString).toList());
    Files.writeString(settings.folder().resolve("report.txt"), report + "\n");
    System.out.println(report);
    // the embedded server leaves threads behind
    System.exit(outcomes.stream().allMatch(Outcome::good) ? 0 : 1);
  }
}
