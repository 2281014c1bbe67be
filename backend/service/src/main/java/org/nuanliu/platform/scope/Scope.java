package org.nuanliu.platform.scope;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The one way to cross the border of the caller's own subtree. */
@ApplicationScoped
public class Scope {

  private static final Logger LOG = Logger.getLogger(Scope.class);

  /** Key of the transaction's mark. */
  private static final Object ELEVATED = Scope.class.getName();

  @Inject TransactionSynchronizationRegistry transactions;
  @Inject RowScope rows;
  @Inject CurrentScope current;
  @Inject EntityManager entities;

  /**
   * Runs work that must see the whole tree, inside the running transaction or in one of its own,
   * and goes back to the caller's scope. Every use is listed by its reason in {@code
   * ElevatedUsesTest}.
   *
   * @param reason why, as a literal in kebab case: {@code search-before-create}
   */
  public <T> T elevated(String reason, Supplier<T> work) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return QuarkusTransaction.requiringNew().call(() -> elevated(reason, work));
    }
    LOG.debugf("Scope elevated: %s", reason);
    if (transactions.getResource(ELEVATED) == Boolean.TRUE) {
      // Inside other elevated work, which goes back to the caller's scope when all of it is done.
      return work.get();
    }
    // What was written so far must reach the database under the scope in which it was written.
    entities.flush();
    rows.set(UnionPath.ROOT);
    transactions.putResource(ELEVATED, true);
    try {
      T result = work.get();
      entities.flush();
      rows.set(own());
      transactions.putResource(ELEVATED, false);
      return result;
    } catch (RuntimeException e) {
      // Whoever catches this must not go on with the whole tree in view.
      QuarkusTransaction.setRollbackOnly();
      throw e;
    }
  }

  private UnionPath own() {
    return Arc.container().requestContext().isActive() ? current.path().orElse(null) : null;
  }
}
