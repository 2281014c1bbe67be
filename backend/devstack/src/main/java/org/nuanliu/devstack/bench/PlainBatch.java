package org.nuanliu.devstack.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * What a batch has done to the tables, done again with one plain statement for each change: the
 * same rows, tables, indexes, triggers and row policies, and nothing else. A batch of its own
 * stands for the first one, so that nothing has to be taken out before.
 */
final class PlainBatch {

  private static final String COPY =
      """
      INSERT INTO aid_batch (id, union_path, number, title, method, budget_id, source, purpose, year, declared_count,
        declared_total, registrar_id)
      SELECT gen_random_uuid(), union_path, number || '-P', title, method, budget_id, source, purpose, year,
        declared_count, declared_total, registrar_id FROM aid_batch WHERE id = ?::uuid RETURNING id::text""";

  /** As they were before the batch took them, with lines that are in nobody's way. */
  private static final List<String> BACK =
      List.of(
          """
          UPDATE aid_application a SET state = 'APPROVED', paid_on = NULL
          FROM aid_batch_line l WHERE l.batch_id = '%1$s' AND a.id = l.application_id""",
          "UPDATE aid_batch_line SET state = 'CANCELLED', paid_on = NULL WHERE batch_id = '%1$s'",
          """
          UPDATE aid_usage u SET reserved = reserved + m.amount, paid = paid - m.amount
          FROM (SELECT o.usage_id, sum(a.granted) AS amount FROM aid_application_usage o
            JOIN aid_application a ON a.id = o.application_id
            JOIN aid_batch_line l ON l.batch_id = '%1$s' AND l.application_id = a.id GROUP BY o.usage_id) m
          WHERE m.usage_id = u.id""",
          "VACUUM (ANALYZE) aid_application, aid_batch_line, aid_usage, household, household_step");

  private static final List<String> CHANGES =
      List.of(
          """
          INSERT INTO aid_batch_line (id, batch_id, union_path, position, application_id, application_number, household_id,
            beneficiary_name, beneficiary_bi, family_bi, people, amount, account, account_bi, account_last4,
            account_holder, bank_name)
          SELECT gen_random_uuid(), '%2$s', union_path, position, application_id, application_number, household_id,
            beneficiary_name, beneficiary_bi, family_bi, people, amount, account, account_bi, account_last4,
            account_holder, bank_name FROM aid_batch_line WHERE batch_id = '%1$s'""",
          """
          UPDATE aid_application a SET state = 'IN_BATCH', line_id = l.id, updated_at = now(), version = version + 1
          FROM aid_batch_line l WHERE l.batch_id = '%2$s' AND a.id = l.application_id""",
          "UPDATE aid_batch_line SET state = 'SENT' WHERE batch_id = '%2$s'",
          "UPDATE aid_batch_line SET state = 'PAID', paid_on = current_date WHERE batch_id = '%2$s'",
          """
          UPDATE aid_application a SET state = 'PAID', paid_on = current_date, updated_at = now(), version = version + 1
          FROM aid_batch_line l WHERE l.batch_id = '%2$s' AND a.id = l.application_id""",
          """
          UPDATE aid_usage u SET reserved = reserved - m.amount, paid = paid + m.amount
          FROM (SELECT o.usage_id, sum(l.amount) AS amount FROM aid_batch_line l
            JOIN aid_application_usage o ON o.application_id = l.application_id
            WHERE l.batch_id = '%2$s' GROUP BY o.usage_id) m
          WHERE m.usage_id = u.id""",
          """
          UPDATE household h SET aided_on = greatest(aided_on, current_date)
          FROM (SELECT DISTINCT household_id FROM aid_batch_line WHERE batch_id = '%2$s') l WHERE h.id = l.household_id""",
          """
          INSERT INTO household_step (id, household_id, union_path, at, action, from_state, to_state, staff_id, staff_name,
            union_name, opinion)
          SELECT gen_random_uuid(), h.id, h.union_path, now(), 'record-aid', h.state, h.state, gen_random_uuid(), '测量员',
            '测量', '生活救助 10.00 元，工会经费，' || current_date || '发放'
          FROM aid_batch_line l JOIN household h ON h.id = l.household_id WHERE l.batch_id = '%2$s'""");

  private final LabDatabase database;
  private final LabPerson person;

  PlainBatch(LabDatabase database, LabPerson person) {
    this.database = database;
    this.person = person;
  }

  /** Milliseconds. */
  long again(String batch) throws SQLException {
    for (String statement : BACK) {
      database.execute(statement.formatted(batch));
    }
    String copy = database.text(COPY, batch);
    database.checkpoint();
    try (Connection application = database.asApplication();
        var statement = application.createStatement()) {
      application.setAutoCommit(false);
      long begun = System.nanoTime();
      for (String change : CHANGES) {
        statement.execute(
            "SELECT set_config('nuanliu.scope', '%s', true)".formatted(person.path()));
        statement.executeUpdate(change.formatted(batch, copy));
        application.commit();
      }
      return (System.nanoTime() - begun) / 1_000_000;
    }
  }
}
