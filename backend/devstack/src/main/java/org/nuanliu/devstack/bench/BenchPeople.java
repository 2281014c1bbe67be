package org.nuanliu.devstack.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.nuanliu.devstack.lab.LabDatabase;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * Who makes the requests: at the province, at a county, and at a union of that county that files.
 */
final class BenchPeople {

  private static final String BUSIEST_COUNTY =
      """
      SELECT u.path FROM union_org u WHERE u.kind = 'county' AND u.state = 'active'
      ORDER BY (SELECT count(*) FROM household h WHERE h.union_path >= u.path AND h.union_path < u.path || '~') DESC
      LIMIT 1""";

  private static final String FILING =
      """
      SELECT path FROM union_org WHERE kind = 'township' AND path >= ? AND path < ? || '~' ORDER BY path LIMIT 1""";

  private static final String INSERT =
      """
      INSERT INTO staff (id, union_path, issuer, subject, username, name, id_number, id_number_bi, duties)
      VALUES (?, ?, ?, ?, ?, '测量员', 'v1|bench', sha256(?::bytea), ?::text[])
      ON CONFLICT (id) DO UPDATE SET issuer = excluded.issuer, union_path = excluded.union_path""";

  private final LabDatabase database;
  private final String issuer;

  BenchPeople(LabDatabase database, String issuer) {
    this.database = database;
    this.issuer = issuer;
  }

  LabPerson atProvince() throws SQLException {
    return settle(new LabPerson("bench-province", "province", List.of("statistician"), "1."));
  }

  /** Somebody of the province with this duty. */
  LabPerson atProvince(String duty) throws SQLException {
    return atProvince(duty, "1");
  }

  LabPerson atProvince(String duty, String which) throws SQLException {
    return settle(new LabPerson("bench-" + duty + "-" + which, "province", List.of(duty), "1."));
  }

  LabPerson atCounty() throws SQLException {
    return settle(
        new LabPerson(
            "bench-county", "county", List.of("reviewer"), database.text(BUSIEST_COUNTY)));
  }

  LabPerson filing(LabPerson county) throws SQLException {
    return settle(
        new LabPerson(
            "bench-registrar",
            "township",
            List.of("registrar"),
            database.text(FILING, county.path(), county.path())));
  }

  /** Approves what the other imports. */
  LabPerson approving(LabPerson importer) throws SQLException {
    return settle(
        new LabPerson("bench-approver", importer.level(), List.of("reviewer"), importer.path()));
  }

  private LabPerson settle(LabPerson person) throws SQLException {
    UUID id = person.staffId();
    database.execute(
        INSERT,
        id,
        person.path(),
        issuer,
        person.subject(),
        person.subject(),
        person.subject().getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "{" + String.join(",", person.duties()) + "}");
    return person;
  }
}
