package org.nuanliu.devstack.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabPerson;

/** One person with every duty approves his own paper: through the service, and in the database. */
final class FourEyesTrial {

  private static final int FORBIDDEN = 403;

  private final Ground ground;
  private final PatientClient client;

  FourEyesTrial(Ground ground) {
    this.ground = ground;
    this.client = ground.client();
  }

  Outcome run() throws SQLException {
    var outcome = new Outcome("一个人办两件事");
    LabPerson person =
        ground.person("torture-alone", "province", List.of("cashier", "approver"), "1.");
    LabHttp.Answer paper =
        client.post(
            person,
            "/api/fund-grants",
            UUID.randomUUID().toString(),
            null,
            """
            {"title": "一人办理", "source": "union-dues", "year": %d, "amount": "1.00"}"""
                .formatted(Year.now().getValue()));
    String id = paper.body().path("id").asText();
    LabHttp.Answer approval =
        client.post(
            person,
            "/api/fund-transfers/" + id + "/approve",
            UUID.randomUUID().toString(),
            paper.body().path("version").asInt(),
            "{}");
    outcome.expect("本人批准本人的单据", FORBIDDEN, approval.status());
    outcome.expect("数据库放行", 0, throughDatabase(id, person));
    return outcome;
  }

  /** As the service's own role, with the scope of the province. */
  private int throughDatabase(String paper, LabPerson person) throws SQLException {
    try (Connection app = ground.database().asApplication();
        var statement = app.createStatement();
        var refuse =
            app.prepareStatement(
                """
                UPDATE fund_transfer SET state = 'REFUSED', decided_by = ?, decided_on = current_date, answer = '-'
                WHERE id = ?::uuid""")) {
      app.setAutoCommit(false);
      statement.execute("SELECT set_config('nuanliu.scope', '1.', true)");
      refuse.setObject(1, person.staffId());
      refuse.setString(2, paper);
      int rows = refuse.executeUpdate();
      app.rollback();
      return rows;
    } catch (SQLException refused) {
      if (refused.getMessage().contains("ck_fund_transfer_people")) {
        return 0;
      }
      throw refused;
    }
  }
}
