package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.IntPredicate;
import org.jboss.logging.Logger;

/**
 * Keeps accounts in step with our table. Keycloak is changed inside our transaction and before its
 * commit, so what it did is taken back when the transaction does not commit. Should that fail as
 * well, nothing is gained by it: an account does only what its committed row says (docs/adr/0010).
 */
@ApplicationScoped
class AccountChanges {

  private static final Logger LOG = Logger.getLogger(AccountChanges.class);

  @Inject TransactionSynchronizationRegistry transactions;
  @Inject StaffLookup lookup;

  /** What to do with the account when the running transaction does not commit. */
  void undoUnlessCommitted(String subject, Runnable undo) {
    afterwards(
        status -> status != Status.STATUS_COMMITTED,
        () -> {
          try {
            undo.run();
          } catch (RuntimeException e) {
            LOG.errorf("Account %s could not be set back: %s", subject, e);
          }
        });
  }

  /** The next request of this account is judged by the new row. */
  void effectiveAtOnce(AccountKey account) {
    afterwards(status -> true, () -> lookup.forget(account.issuer(), account.subject()));
  }

  private void afterwards(IntPredicate outcome, Runnable work) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (outcome.test(status)) {
              work.run();
            }
          }
        });
  }
}
