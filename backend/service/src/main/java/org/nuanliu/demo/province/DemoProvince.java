package org.nuanliu.demo.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.demo.bank.DemoBatches;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.Standards;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.household.ConsentTexts;
import org.nuanliu.household.HouseholdRules;
import org.nuanliu.platform.attachment.StoredFiles;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionKind;

/**
 * Fills an installation with a demonstration province, in one transaction of the owner of the
 * tables: all of it or nothing. Writers of household files wait meanwhile; readers do not notice.
 */
@ApplicationScoped
class DemoProvince {

  /** The membership cards of the demonstration number its families. */
  private static final String NEXT =
      """
      SELECT coalesce(max(substr(union_card, 2)::int) + 1, 0) FROM household
      WHERE union_card ~ '^D[0-9]{9}$' AND union_path >= ? AND union_path < ? || '~'\
      """;

  private static final String STAFF =
      """
      SELECT id, name, union_path, duties FROM staff
      WHERE active AND union_path >= ? AND union_path < ? || '~' ORDER BY username\
      """;

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

  @Inject ConsentTexts consentTexts;
  @Inject Standards standards;
  @Inject Parameters parameters;
  @Inject WorkingDays workingDays;
  @Inject HouseholdRules rules;
  @Inject FieldCipher cipher;
  @Inject BlindIndex index;
  @Inject StoredFiles files;
  @Inject Townships townships;
  @Inject DemoBatches batches;
  @Inject Clock clock;

  /**
   * Loads what is missing to the number ordered.
   *
   * @return how many families were added: none when enough are there
   * @throws DemoRefusal when no union could file any
   */
  @ActivateRequestContext
  public int load(DemoOrder order) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, password)) {
      connection.setAutoCommit(false);
      audit(connection, "DISABLE");
      int first = next(connection, order);
      if (first >= order.families()) {
        connection.rollback();
        return 0;
      }
      fill(connection, order, first);
      record(connection, order);
      audit(connection, "ENABLE");
      connection.commit();
      connection.setAutoCommit(true);
      refreshStatistics(connection);
      batches.make(staff(connection, order));
      return order.families() - first;
    }
  }

  private void fill(Connection connection, DemoOrder order, int first) throws SQLException {
    var tree = DemoTree.read(connection, order.under());
    new UnionPlanting(connection, tree, townships.byCounty())
        .plant(order.unions() - tree.of(UnionKind.TOWNSHIP, UnionKind.GRASSROOTS).size());
    tree = DemoTree.read(connection, order.under());
    var staff = StepActors.read(connection, tree.byPath());
    LocalDate today = LocalDate.now(clock);
    var places = new DemoPlaces(tree, staff, standards, today, HistoryMaking.oldest(today));
    if (places.filing().isEmpty()) {
      throw new DemoRefusal("没有可以建档的乡镇（街道）或者基层工会，请把工会数设为大于 0");
    }
    if (order.under().equals(UnionPath.ROOT)) {
      new FundMaking(tree, staff, today).make(connection);
      new EnterpriseMaking(tree, staff, today).make(connection);
      new StationMaking(tree, staff, cipher, today).make(connection);
    }
    var calendar = new DemoCalendar(today, workingDays, parameters);
    var making = new FamilyMaking(order.seed(), places, staff, calendar, rules);
    String consentText = consentTexts.versionOn(today);
    var rows =
        new FamilyRows(
            cipher,
            index,
            takeNumbers(connection, order.families() - first) - first,
            consentText,
            calendar);
    var papers = new PaperRows(files, places, consentText);
    var steps = new StepRows(cipher, index);
    var endings = new EndingRows(cipher);
    var todos = new TodoRows(rows);
    var clarities = new ClarityRows(cipher, calendar, rows);
    var aids = new AidRows(cipher, index, calendar, rows);
    new ChunkPipeline(first, order.families())
        .run(
            connection,
            (number, chunk) -> {
              DemoFamily family = making.make(number);
              rows.write(family, chunk);
              steps.write(family, chunk);
              endings.write(family, chunk);
              papers.write(family, chunk);
              todos.write(family, chunk);
              clarities.write(family, chunk);
              aids.write(family, chunk);
            });
    if (order.under().equals(UnionPath.ROOT)) {
      new VisitMaking(cipher, today).make(connection);
    }
  }

  private static int next(Connection connection, DemoOrder order) throws SQLException {
    try (var select = connection.prepareStatement(NEXT)) {
      select.setString(1, order.under().value());
      select.setString(2, order.under().value());
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static List<DemoBatches.Member> staff(Connection connection, DemoOrder order)
      throws SQLException {
    List<DemoBatches.Member> staff = new ArrayList<>();
    try (var select = connection.prepareStatement(STAFF)) {
      select.setString(1, order.under().value());
      select.setString(2, order.under().value());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          staff.add(
              new DemoBatches.Member(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getString(3),
                  Set.of((String[]) rows.getArray(4).getArray())));
        }
      }
    }
    return staff;
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
      // the loader brings the rows that this trigger would make
      statement.execute("ALTER TABLE household %s TRIGGER household_owes_clarity".formatted(how));
    }
  }

  /** After so many rows no plan rests on what was known before. */
  private static void refreshStatistics(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String table : DemoChunk.AUDITED) {
        statement.execute("VACUUM (ANALYZE) " + table);
      }
      statement.execute(
          "VACUUM (ANALYZE) household_step, todo, union_org, visit_target, visit_coverage, visit");
    }
  }
}
