package org.nuanliu.platform.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.persistence.BulkInsert;

/** The staging tables, by some hundreds of rows at a time. */
@ApplicationScoped
class IntakeRows {

  private static final String SELECT =
      """
      SELECT row_number, id, target_path, verdict, cells, faults::text AS faults, loaded_id, skipped
      FROM intake_row WHERE batch_id = :batch\s""";

  private static final String OF_VERDICT = "AND verdict = ANY (CAST(:verdicts AS text[])) ";

  private static final String SEEN =
      """
      SELECT encode(bi, 'hex') AS bi, min(row_number) AS first FROM intake_key
      WHERE batch_id = :batch AND bi = ANY (CAST(:keys AS bytea[])) GROUP BY bi""";

  private static final String RECORD =
      """
      UPDATE intake_row SET loaded_id = given.id::uuid, skipped = given.skipped
      FROM unnest(?, ?, ?) AS given (row_number, id, skipped)
      WHERE batch_id = ? AND intake_row.row_number = given.row_number::int AND loaded_id IS NULL""";

  @Inject EntityManager entities;
  @Inject DataSource dataSource;
  @Inject IntakeContent content;

  /** The highest row that is staged; 0 for none. */
  int last(UUID batch) {
    return ((Number)
            entities
                .createNativeQuery(
                    "SELECT coalesce(max(row_number), 0) FROM intake_row WHERE batch_id = :batch")
                .setParameter("batch", batch)
                .getSingleResult())
        .intValue();
  }

  /** Keyed hash in hexadecimal → the first row in which it stands. */
  Map<String, Integer> seen(UUID batch, Collection<byte[]> keys) {
    List<String> wanted = keys.stream().map(key -> "\\x" + HexFormat.of().formatHex(key)).toList();
    Map<String, Integer> seen = new HashMap<>();
    tuples(
            entities
                .createNativeQuery(SEEN, Tuple.class)
                .setParameter("batch", batch)
                .setParameter("keys", BulkInsert.array(wanted)))
        .forEach(row -> seen.put(row.get("bi", String.class), row.get("first", Integer.class)));
    return seen;
  }

  void stage(IntakeBatch batch, List<IntakeRow> rows, Map<Integer, List<RowKey>> keys) {
    BulkInsert staged =
        BulkInsert.into(
            "intake_row",
            "batch_id uuid, union_path text, row_number int, id uuid, target_path text, verdict text, cells text, faults jsonb");
    BulkInsert indexes =
        BulkInsert.into("intake_key", "batch_id uuid, union_path text, row_number int, bi bytea");
    for (IntakeRow row : rows) {
      staged.add(
          batch.id,
          batch.unionPath,
          row.number(),
          row.id(),
          row.targetPath(),
          row.verdict(),
          content.seal(row.id(), row.cells()),
          content.faults(row.faults()));
      keys.getOrDefault(row.number(), List.of())
          .forEach(key -> indexes.add(batch.id, batch.unionPath, row.number(), key.index()));
    }
    try (var connection = dataSource.getConnection()) {
      staged.execute(connection);
      indexes.execute(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Rows cannot be staged", e);
    }
  }

  /** The next rows behind this one, whatever their verdict. */
  List<IntakeRow> after(UUID batch, int number, int limit) {
    return rows(
        entities
            .createNativeQuery(
                SELECT + "AND row_number > :number ORDER BY row_number LIMIT :size", Tuple.class)
            .setParameter("batch", batch)
            .setParameter("number", number)
            .setParameter("size", limit));
  }

  /** The next rows that nothing has become of yet. */
  List<IntakeRow> waiting(UUID batch, LoadChoice choice, int limit) {
    return rows(
        entities
            .createNativeQuery(
                SELECT
                    + OF_VERDICT
                    + "AND loaded_id IS NULL AND skipped IS NULL ORDER BY row_number LIMIT :size",
                Tuple.class)
            .setParameter("batch", batch)
            .setParameter("verdicts", choice == LoadChoice.ALL ? "{VALID,FAULTY}" : "{VALID}")
            .setParameter("size", limit));
  }

  /**
   * @param verdict null for all
   */
  Page<IntakeRow> page(UUID batch, Verdict verdict, PageQuery page) {
    String verdicts = verdict == null ? "{VALID,FAULTY,DUPLICATE,REFUSED}" : "{" + verdict + "}";
    Query counted =
        entities
            .createNativeQuery(
                "SELECT count(*) FROM (SELECT FROM intake_row WHERE batch_id = :batch "
                    + OF_VERDICT
                    + "LIMIT "
                    + (PageQuery.DEEPEST + 1)
                    + ") AS counted")
            .setParameter("batch", batch)
            .setParameter("verdicts", verdicts);
    Query rows =
        entities
            .createNativeQuery(
                SELECT + OF_VERDICT + "ORDER BY row_number LIMIT :size OFFSET :from", Tuple.class)
            .setParameter("batch", batch)
            .setParameter("verdicts", verdicts)
            .setParameter("size", page.size)
            .setParameter("from", page.offset());
    return Page.of(rows(rows), page, ((Number) counted.getSingleResult()).longValue());
  }

  void record(UUID batch, List<LoadedRow> loaded) {
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(RECORD)) {
      update.setArray(1, texts(connection, loaded.stream().map(LoadedRow::number).toList()));
      update.setArray(
          2, connection.createArrayOf("text", loaded.stream().map(IntakeRows::id).toArray()));
      update.setArray(
          3, connection.createArrayOf("text", loaded.stream().map(LoadedRow::skipped).toArray()));
      update.setObject(4, batch);
      if (update.executeUpdate() != loaded.size()) {
        throw new IllegalStateException("A row of import " + batch + " was loaded twice");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Loaded rows cannot be recorded", e);
    }
  }

  void delete(UUID batch) {
    entities
        .createNativeQuery("DELETE FROM intake_row WHERE batch_id = :batch")
        .setParameter("batch", batch)
        .executeUpdate();
  }

  private static java.sql.Array texts(java.sql.Connection connection, List<Integer> numbers)
      throws SQLException {
    return connection.createArrayOf("text", numbers.stream().map(String::valueOf).toArray());
  }

  private static String id(LoadedRow row) {
    return row.id() == null ? null : row.id().toString();
  }

  private List<IntakeRow> rows(Query query) {
    return tuples(query).stream().map(this::row).toList();
  }

  private IntakeRow row(Tuple row) {
    UUID id = row.get("id", UUID.class);
    return new IntakeRow(
        row.get("row_number", Integer.class),
        id,
        row.get("target_path", String.class),
        Verdict.valueOf(row.get("verdict", String.class)),
        content.open(id, row.get("cells", String.class)),
        content.faults(row.get("faults", String.class)),
        row.get("loaded_id", UUID.class),
        row.get("skipped", String.class));
  }

  private static List<Tuple> tuples(Query query) {
    return ((java.util.stream.Stream<?>) query.getResultStream()).map(row -> (Tuple) row).toList();
  }
}
