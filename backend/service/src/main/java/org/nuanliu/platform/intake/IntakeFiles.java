package org.nuanliu.platform.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuanliu.platform.crypto.ContentCipher;
import org.nuanliu.platform.crypto.UndecryptableException;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * Uploaded tables on disk, encrypted. They are no attachments, because whoever may read attachments
 * must not fetch a thousand ID numbers in one file.
 */
@ApplicationScoped
class IntakeFiles {

  private static final Logger LOG = Logger.getLogger(IntakeFiles.class);
  private static final String TABLE = "intake_batch";

  private final Path root;
  private final ContentCipher cipher;
  private final TransactionSynchronizationRegistry transactions;

  IntakeFiles(
      @ConfigProperty(name = "nuanliu.attachment-dir") Optional<Path> attachments,
      ContentCipher cipher,
      TransactionSynchronizationRegistry transactions)
      throws IOException {
    this.root =
        attachments
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "NUANLIU_ATTACHMENT_DIR must name the folder of the attachments"))
            .resolve("intakes");
    this.cipher = cipher;
    this.transactions = transactions;
    Files.createDirectories(root);
  }

  /** Written at once, and gone again unless the transaction commits. */
  void write(UUID batch, byte[] content) {
    deleteIf(status -> status != Status.STATUS_COMMITTED, batch);
    try (var file = new BufferedOutputStream(Files.newOutputStream(place(batch)))) {
      cipher.encrypt(TABLE, batch, new ByteArrayInputStream(content), file);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  byte[] read(UUID batch) {
    try (var stored = new BufferedInputStream(Files.newInputStream(place(batch)));
        InputStream content = cipher.decrypt(TABLE, batch, stored)) {
      return content.readAllBytes();
    } catch (IOException | UndecryptableException e) {
      throw fault(e);
    }
  }

  /** Gone once the transaction has committed. */
  void delete(UUID batch) {
    deleteIf(status -> status == Status.STATUS_COMMITTED, batch);
  }

  private void deleteIf(IntPredicate outcome, UUID batch) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (outcome.test(status)) {
              deleteNow(batch);
            }
          }
        });
  }

  private void deleteNow(UUID batch) {
    try {
      Files.deleteIfExists(place(batch));
    } catch (IOException e) {
      LOG.errorf(e, "The file of import %s could not be deleted", batch);
    }
  }

  private Path place(UUID batch) {
    return root.resolve(batch.toString());
  }

  private static Problem fault(Exception cause) {
    LOG.error("The files of imports cannot be read or written", cause);
    return new Problem(PlatformProblem.UNAVAILABLE).retryAfter(Duration.ofSeconds(10));
  }
}
