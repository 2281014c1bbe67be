package org.nuanliu.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.nuanliu.platform.scope.UnionPath;

/** Writes events; the service has no right to change or delete them. */
@ApplicationScoped
class AuditWriter {

  private static final Logger LOG = Logger.getLogger(AuditWriter.class);

  /**
   * The scope setting of the statement lets the event of a caller without a union stand at the top
   * of the tree; it is materialised, so it is made before the row is checked.
   */
  private static final String INSERT =
      """
      WITH scope AS MATERIALIZED (SELECT set_config('nuanliu.scope', ?, true) AS path)
      INSERT INTO audit_event (id, union_path, staff_id, actor_name, action, object_type, object_id, object_path,
                               result, status, reason, criteria, origin, trace_id)
      SELECT ?::uuid, scope.path, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM scope
      """;

  @Inject DataSource dataSource;

  /** Writes within the running transaction. */
  void write(AuditRow row) {
    String path = row.unionPath() == null ? UnionPath.ROOT.value() : row.unionPath();
    try (var connection = dataSource.getConnection()) {
      try (var insert = connection.prepareStatement(INSERT)) {
        insert.setString(1, path);
        insert.setObject(2, row.id());
        insert.setObject(3, row.staffId(), Types.OTHER);
        insert.setString(4, row.actorName());
        insert.setString(5, row.action());
        insert.setString(6, row.objectType());
        insert.setString(7, row.objectId());
        insert.setString(8, row.objectPath());
        insert.setString(9, row.result());
        insert.setInt(10, row.status());
        insert.setString(11, row.reason());
        insert.setString(12, row.criteria());
        insert.setString(13, row.origin());
        insert.setString(14, row.id().toString());
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new AuditUnavailableException(e);
    }
  }

  /**
   * Writes in a transaction of its own; nothing was done, so a failure to record it is logged and
   * not answered.
   */
  void writeAlone(AuditRow row) {
    if (BlockingOperationControl.isBlockingAllowed()) {
      writeNow(row);
    } else {
      Infrastructure.getDefaultExecutor().execute(() -> writeNow(row));
    }
  }

  private void writeNow(AuditRow row) {
    try {
      QuarkusTransaction.requiringNew().run(() -> write(row));
    } catch (RuntimeException e) {
      LOG.errorf(
          e, "The event %s (%s, %d) could not be recorded", row.id(), row.action(), row.status());
    }
  }
}
