package org.nuanliu.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.nuanliu.platform.job.RecurringWork;
import org.nuanliu.platform.job.Rhythm;
import org.nuanliu.platform.scope.Scope;

/** Deletes uploads that no record has claimed within a day. */
@ApplicationScoped
class AttachmentExpiry implements RecurringWork {

  private static final int BATCH = 200;

  @Inject AttachmentRepository attachments;
  @Inject AttachmentFiles files;
  @Inject Scope scope;

  @Override
  public String name() {
    return "attachment-expiry";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.every(Duration.ofHours(1));
  }

  @Override
  public void run() {
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
