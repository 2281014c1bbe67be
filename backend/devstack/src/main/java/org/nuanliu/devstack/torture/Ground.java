package org.nuanliu.devstack.torture;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabIssuer;
import org.nuanliu.devstack.lab.LabPerson;
import org.nuanliu.devstack.lab.LabService;

/** What a trial stands on: the running system and how people are made. */
record Ground(LabDatabase database, LabService service, LabIssuer issuer) {

  private static final String INSERT =
      """
      INSERT INTO staff (id, union_path, issuer, subject, username, name, id_number, id_number_bi, duties)
      VALUES (?, ?, ?, ?, ?, '测试员', 'v1|torture', sha256(?::bytea), ?::text[])
      ON CONFLICT (id) DO NOTHING""";

  PatientClient client() {
    return new PatientClient(issuer, service.url());
  }

  LabPerson person(String subject, String level, List<String> duties, String path)
      throws SQLException {
    var person = new LabPerson(subject, level, duties, path);
    database.execute(
        INSERT,
        person.staffId(),
        path,
        issuer.url(),
        subject,
        subject,
        subject.getBytes(StandardCharsets.UTF_8),
        "{" + String.join(",", duties) + "}");
    return person;
  }

  long number(String query, Object... values) throws SQLException {
    return Long.parseLong(database.text(query, values));
  }
}
