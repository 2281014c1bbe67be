package org.nuanliu.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.util.function.IntPredicate;
import org.jboss.logging.Logger;

/**
 * Keeps the disk in step with the database. If the service is killed in between, an encrypted file
 * without a row is left: unreadable and harmless.
 */
@ApplicationScoped
class AttachmentFiles {

  private static final Logger LOG = Logger.getLogger(AttachmentFiles.class);

  @Inject TransactionSynchronizationRegistry transactions;
  @Inject AttachmentStore store;

  void deleteUnlessCommitted(String storedAs) {
    deleteIf(status -> status != Status.STATUS_COMMITTED, storedAs);
  }

  void deleteOnceCommitted(String storedAs) {
    deleteIf(status -> status == Status.STATUS_COMMITTED, storedAs);
  }

  private void deleteIf(IntPredicate outcome, String storedAs) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (outcome.test(status)) {
              delete(storedAs);
            }
          }
        });
  }

  private void delete(String storedAs) {
    try {
      store.delete(storedAs);
    } catch (IOException e) {
      LOG.errorf(e, "The attachment file %s could not be deleted", storedAs);
    }
  }
}
