package org.nuanliu.devstack.torture;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The same trials on a system that was made faulty: they must say so, or they prove nothing. Comes
 * last, because the system stays faulty.
 */
final class PlantedFaults {

  private static final int OPERATIONS = 900;
  private static final int CLIENTS = 16;
  private static final int KILLS = 6;

  private final Ground ground;
  private final List<Outcome> outcomes = new ArrayList<>();

  PlantedFaults(Ground ground) {
    this.ground = ground;
  }

  List<Outcome> run() throws SQLException, IOException, InterruptedException {
    ground.database().execute("ALTER TABLE fund_transfer DROP CONSTRAINT ck_fund_transfer_people");
    found("去掉“两人办理”约束", new FourEyesTrial(ground).run());
    ground.database().execute("ALTER TABLE idempotency DROP CONSTRAINT uq_idempotency_key");
    found("去掉请求键的唯一约束", new KeyTrial(ground).run());
    ground.database().execute("ALTER ROLE nuanliu_app SET synchronous_commit = off");
    ground.service().kill();
    ground.service().serve();
    found("先答复后落盘", new LedgerTrial(ground, OPERATIONS, CLIENTS, KILLS).run());
    return outcomes;
  }

  private void found(String plant, Outcome trial) {
    var outcome = new Outcome("埋设的故障：" + plant);
    if (trial.good()) {
      outcome.fault("没有查出来");
    } else {
      outcome.fact("查出 %s", trial.firstFault());
    }
    outcomes.add(outcome);
  }
}
