package org.nuanliu.demo.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.household.HouseholdRules;
import org.nuanliu.platform.attachment.StoredFiles;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;

/**
 * Fills an installation with a demonstration province, in one transaction of the owner of the
 * tables: all of it or nothing. Writers of household files wait meanwhile; readers do not notice.
 */
@ApplicationScoped
class DemoProvince {

  private static final String EXISTS =
      "SELECT FROM household WHERE bank_name = ? AND union_path >= ? AND union_path < ? || '~' LIMIT 1";

  /** As the steps of the service are recorded; rows one by one would tell nothing more. */
  private static final String RECORD =
      """
      INSERT INTO audit_event (id, union_path, action, result, status, criteria, trace_id)
      VALUES (gen_random_uuid(), ?, 'demo:load', 'done', 200, ?, gen_random_uuid())
      """;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Inject Codes codes;
  @Inject Standards standards;
  @Inject Parameters parameters;
  @Inject WorkingDays workingDays;
  @Inject HouseholdRules rules;
  @Inject FieldCipher cipher;
  @Inject BlindIndex index;
  @Inject StoredFiles files;
  @Inject Townships townships;
  @Inject Clock clock;

  /**
   * @throws DemoRefusal when demonstration families are there already, or no union could file any
   */
  @ActivateRequestContext
  public void load(DemoOrder order) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, password)) {
      connection.setAutoCommit(false);
      audit(connection, "DISABLE");
      refuseTwice(connection, order);
      fill(connection, order);
      record(connection, order);
      audit(connection, "ENABLE");
      connection.commit();
      connection.setAutoCommit(true);
      refreshStatistics(connection);
    }
  }

  private void fill(Connection connection, DemoOrder order) throws SQLException {
    var tree = DemoTree.read(connection, order.under());
    new UnionPlanting(connection, tree, townships.byCounty()).plant(order.unions());
    tree = DemoTree.read(connection, order.under());
    var staff = StepActors.read(connection, tree.byPath());
    LocalDate today = LocalDate.now(clock);
    var places = new DemoPlaces(tree, staff, standards, today, HistoryMaking.oldest(today));
    if (places.filing().isEmpty()) {
      throw new DemoRefusal("没有可以建档的乡镇（街道）或者基层工会，请把工会数设为大于 0");
    }
    var calendar = new DemoCalendar(today, workingDays, parameters);
    var making = new FamilyMaking(order.seed(), places, staff, calendar, rules);
    var rows =
        new FamilyRows(
            cipher,
            index,
            takeNumbers(connection, order.families()),
            codes.version("consent-text", today).orElseThrow());
    var papers = new PaperRows(files, places);
    var steps = new StepRows(cipher, index);
    var todos = new TodoRows(rows);
    new ChunkPipeline(order.families())
        .run(
            connection,
            (number, chunk) -> {
              DemoFamily family = making.make(number);
              rows.write(family, chunk);
              steps.write(family, chunk);
              papers.write(family, chunk);
              todos.write(family, chunk);
            });
  }

  private static void refuseTwice(Connection connection, DemoOrder order) throws SQLException {
    try (var select = connection.prepareStatement(EXISTS)) {
      select.setString(1, FamilyRows.BANK);
      select.setString(2, order.under().value());
      select.setString(3, order.under().value());
      try (var rows = select.executeQuery()) {
        if (rows.next()) {
          throw new DemoRefusal("已经有演示家庭，不能重复装载；要重新生成，请先清空演示环境");
        }
      }
    }
  }

  /** A stretch of the sequence that numbers the files. */
  private static int takeNumbers(Connection connection, int count) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT setval('household_number', nextval('household_number') + ?) - ?")) {
      select.setInt(1, count - 1);
      select.setInt(2, count - 1);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static void record(Connection connection, DemoOrder order) throws SQLException {
    try (var insert = connection.prepareStatement(RECORD)) {
      insert.setString(1, order.under().value());
      insert.setString(
          2,
          "families=%d unions=%d seed=%d"
              .formatted(order.families(), order.unions(), order.seed()));
      insert.executeUpdate();
    }
  }

  /** Held within the transaction: the lock that comes with it keeps every other writer out. */
  private static void audit(Connection connection, String how) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String table : DemoChunk.AUDITED) {
        statement.execute("ALTER TABLE %s %s TRIGGER audit_change".formatted(table, how));
      }
    }
  }

  /** After so many rows no plan rests on what was known before. */
  private static void refreshStatistics(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String table : DemoChunk.AUDITED) {
        statement.execute("VACUUM (ANALYZE) " + table);
      }
      statement.execute("VACUUM (ANALYZE) household_step, todo, union_org");
    }
  }
}
