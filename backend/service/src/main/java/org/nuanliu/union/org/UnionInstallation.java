package org.nuanliu.union.org;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.scope.UnionPath;

/**
 * Plants the real tree of the province at the first start: {@code data/unions.csv} with its
 * history. Only an empty table is planted; afterwards the tree belongs to its administrators.
 */
@ApplicationScoped
class UnionInstallation {

  /** Before everything that wants unions at its own first start. */
  static final int EARLY = 100;

  private static final Logger LOG = Logger.getLogger(UnionInstallation.class);

  private static final String INSERT =
      """
      INSERT INTO union_org (id, short_id, path, parent_id, kind, name, area_code, state, opened_on, closed_on)
      VALUES (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)
      """;

  private static final String INSERT_HISTORY =
      "INSERT INTO union_history (id, union_id, what, before, after, on_date, reason) VALUES (?, ?, ?, ?, ?, ?, ?)";

  private record Planted(UUID id, UnionPath path) {}

  @Inject DataSource dataSource;
  @Inject UnionRepository unions;

  @ConfigProperty(name = "nuanliu.install-unions", defaultValue = "false")
  boolean wanted;

  void atStart(@Observes @Priority(EARLY) StartupEvent start) {
    if (wanted) {
      QuarkusTransaction.requiringNew().run(this::plantWhereEmpty);
    }
  }

  void plantWhereEmpty() {
    // several nodes may start together
    unions.lockTree();
    if (unions.count() > 0) {
      return;
    }
    try (var connection = dataSource.getConnection()) {
      int planted = plant(connection);
      plantHistory(connection);
      LOG.infof("Planted %d unions", planted);
    } catch (SQLException e) {
      throw new IllegalStateException("The unions cannot be planted", e);
    }
  }

  private int plant(Connection connection) throws SQLException {
    Map<String, Planted> byKey = new HashMap<>();
    try (var insert = connection.prepareStatement(INSERT)) {
      for (NamedCsvRecord row : read("unions.csv")) {
        Planted parent = byKey.get(row.getField("parent_key"));
        String shortId = parent == null ? "1" : unions.nextShortId();
        var union =
            new Planted(
                idOf(row.getField("key")),
                parent == null ? UnionPath.ROOT : parent.path().child(shortId));
        byKey.put(row.getField("key"), union);
        bind(insert, row, union, shortId, parent);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return byKey.size();
  }

  private static void bind(
      PreparedStatement insert, NamedCsvRecord row, Planted union, String shortId, Planted parent)
      throws SQLException {
    Date closed = day(row.getField("valid_to"));
    insert.setObject(1, union.id());
    insert.setString(2, shortId);
    insert.setString(3, union.path().value());
    insert.setObject(4, parent == null ? null : parent.id());
    insert.setString(5, row.getField("kind"));
    insert.setString(6, row.getField("name"));
    insert.setString(7, row.getField("area_code"));
    insert.setString(8, closed == null ? "active" : "closed");
    insert.setDate(9, day(row.getField("valid_from")));
    insert.setDate(10, closed);
  }

  /** Each row is a period; what differs from the period before it is a change. */
  private static void plantHistory(Connection connection) throws SQLException {
    Map<String, NamedCsvRecord> before = new HashMap<>();
    try (var insert = connection.prepareStatement(INSERT_HISTORY)) {
      for (NamedCsvRecord now : read("union-changes.csv")) {
        NamedCsvRecord last = before.put(now.getField("key"), now);
        if (last != null) {
          addChange(insert, "renamed", "name", last, now);
          addChange(insert, "area-code", "area_code", last, now);
        }
      }
      insert.executeBatch();
    }
  }

  private static void addChange(
      PreparedStatement insert, String what, String field, NamedCsvRecord last, NamedCsvRecord now)
      throws SQLException {
    if (Objects.equals(last.getField(field), now.getField(field))) {
      return;
    }
    insert.setObject(1, Ids.next());
    insert.setObject(2, idOf(now.getField("key")));
    insert.setString(3, what);
    insert.setString(4, last.getField(field));
    insert.setString(5, now.getField(field));
    insert.setDate(6, day(now.getField("valid_from")));
    insert.setString(7, now.getField("note"));
    insert.addBatch();
  }

  /** The same in every installation, so that data can be exchanged between them. */
  private static UUID idOf(String key) {
    return UUID.nameUUIDFromBytes(("union:" + key).getBytes(StandardCharsets.UTF_8));
  }

  private static Date day(String iso) {
    return iso.isEmpty() ? null : Date.valueOf(iso);
  }

  private static List<NamedCsvRecord> read(String file) {
    try (var reader =
            new InputStreamReader(
                Objects.requireNonNull(
                    UnionInstallation.class.getResourceAsStream("/data/" + file)),
                StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
