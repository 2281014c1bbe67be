package org.nuanliu.devstack.torture;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * The same trials on a system that was made faulty: they must say so, or they prove nothing. Comes
 * last, because the system stays faulty.
 */
final class PlantedFaults {

  private static final int OPERATIONS = 300;
  private static final int CLIENTS = 16;
  private static final int KILLS = 2;

  private final Ground ground;
  private final int keys;
  private final Consumer<Outcome> outcomes;

  PlantedFaults(Ground ground, int keys, Consumer<Outcome> outcomes) {
    this.ground = ground;
    this.keys = keys;
    this.outcomes = outcomes;
  }

  void run() throws SQLException, IOException, InterruptedException {
    ground.database().execute("ALTER TABLE fund_transfer DROP CONSTRAINT ck_fund_transfer_people");
    found("去掉“两人办理”约束", new FourEyesTrial(ground).run());
    ground.database().execute("ALTER TABLE idempotency DROP CONSTRAINT uq_idempotency_key");
    found("去掉请求键的唯一约束", new KeyTrial(ground, keys).run());
    ground.database().administer("ALTER ROLE nuanliu_app SET synchronous_commit = off");
    // the usual fifth of a second leaves it to chance whether somebody was answered in it
    ground.database().administer("ALTER SYSTEM SET wal_writer_delay = '10s'");
    ground.database().administer("SELECT pg_reload_conf()");
    ground.service().kill();
    ground.service().serve();
    found("先答复后落盘", new LedgerTrial(ground, OPERATIONS, CLIENTS, KILLS).run());
  }

  private void found(String plant, Outcome trial) {
    var outcome = new Outcome("埋设的故障：" + plant);
    outcome.expect("没有查出来的", 0, trial.good() ? 1 : 0);
    if (!trial.good()) {
      outcome.fact("查出 %s", trial.firstFault());
    }
    outcomes.accept(outcome);
  }
}
