package org.nuanliu.platform.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nuanliu.platform.scope.Scope;

/** Deletes uploads that no record has claimed within a day. */
@ApplicationScoped
class AttachmentExpiry {

  private static final int BATCH = 200;

  @Inject AttachmentRepository attachments;
  @Inject AttachmentFiles files;
  @Inject Scope scope;

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    while (expire() == BATCH) {
      // The next batch in the next transaction.
    }
  }

  /** How many were deleted. */
  int expire() {
    return scope.elevated(
        "attachment-expiry",
        () -> {
          var expired = attachments.listExpired(BATCH);
          for (Attachment attachment : expired) {
            attachments.delete(attachment);
            files.deleteOnceCommitted(attachment.storedAs);
          }
          return expired.size();
        });
  }
}
