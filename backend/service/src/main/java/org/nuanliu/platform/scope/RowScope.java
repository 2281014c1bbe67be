package org.nuanliu.platform.scope;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.nuanliu.platform.trace.Trace;

/**
 * Tells the database at the beginning of every transaction whose rows it may see and which call it
 * belongs to. The settings are local to the transaction, so a connection that goes back to the pool
 * shows nothing.
 */
@ApplicationScoped
class RowScope {

  private static final String SET =
      """
      SELECT set_config('nuanliu.scope', ?, true), set_config('nuanliu.above', ?, true), \
      set_config('nuanliu.event', ?, true)""";

  @Inject DataSource dataSource;
  @Inject TransactionManager transactions;
  @Inject CurrentScope current;
  @Inject Trace trace;

  /**
   * A transaction whose scope cannot be set ends here. Otherwise the thread would keep it, and
   * whoever it serves next would join it: he would find nothing, and what he does would never be
   * committed.
   */
  void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
    if (!Arc.container().requestContext().isActive()) {
      return;
    }
    try {
      set(current.path().orElse(null));
    } catch (ScopeUnavailableException e) {
      try {
        transactions.rollback();
      } catch (SystemException | RuntimeException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  /**
   * Changes the scope of the transaction that is running.
   *
   * @param path whose rows it sees from now on; null for none
   */
  void set(UnionPath path) {
    boolean inRequest = Arc.container().requestContext().isActive();
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(SET)) {
      statement.setString(1, path == null ? "" : path.value());
      statement.setString(2, path == null ? "" : String.join(",", path.above()));
      statement.setString(3, inRequest ? trace.id().toString() : "");
      statement.execute();
    } catch (SQLException e) {
      throw new ScopeUnavailableException(e);
    }
  }
}
