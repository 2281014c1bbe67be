package org.nuanliu.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.crypto.UndecryptableException;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Uploading, linking and reading files. */
@ApplicationScoped
class AttachmentService implements Attachments {

  private static final Logger LOG = Logger.getLogger(AttachmentService.class);
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final int LONGEST_NAME = 120;

  /** A photo of 25 megapixels takes 150 MB while it is made anew, so only one is at a time. */
  private final Semaphore workbench = new Semaphore(1);

  @Inject AttachmentRepository attachments;
  @Inject AttachmentStore store;
  @Inject AttachmentFiles files;
  @Inject FieldCipher cipher;
  @Inject BlindIndex hash;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  @Transactional
  AttachmentSummary upload(String fileName, Path uploaded) {
    String name = clean(fileName);
    ContentCheck.Accepted accepted = check(name, uploaded);
    Caller uploader = caller.get();
    var attachment = new Attachment();
    attachment.id = Ids.next();
    attachment.unionPath = uploader.unionPath();
    attachment.uploadedBy = uploader.staffId();
    attachment.fileName = cipher.encrypt("attachment", "file_name", attachment.id, name);
    attachment.mediaType = accepted.kind().mediaType();
    attachment.size = accepted.bytes().length;
    attachment.contentMac = hash.ofContent("attachment.content", accepted.bytes());
    attachment.storedAs =
        AttachmentStore.nameOf(hash.of("attachment.stored_as", attachment.id.toString()));
    attachments.persist(attachment);
    audit.object("attachment", attachment.id, attachment.unionPath);
    try {
      files.deleteUnlessCommitted(attachment.storedAs);
      store.write(attachment.id, attachment.storedAs, accepted.bytes());
    } catch (IOException e) {
      throw diskFault(e);
    }
    return summary(attachment);
  }

  @Transactional
  AttachmentContent content(UUID id) {
    Attachment attachment = attachments.findByIdOptional(id).orElseThrow(Problem::notFound);
    audit.object("attachment", id, attachment.unionPath);
    try {
      return new AttachmentContent(summary(attachment), store.read(id, attachment.storedAs));
    } catch (IOException | UndecryptableException e) {
      throw diskFault(e);
    }
  }

  @Override
  @Transactional
  public AttachmentSummary claim(UUID id, String ownerType, UUID ownerId, String unionPath) {
    Attachment attachment =
        attachments
            .findUnclaimed(id, caller.get().staffId())
            .orElseThrow(() -> new Problem(AttachmentProblem.NOT_AVAILABLE));
    attachment.ownerType = ownerType;
    attachment.ownerId = ownerId;
    attachment.unionPath = unionPath;
    return summary(attachment);
  }

  @Override
  @Transactional
  public List<AttachmentSummary> of(String ownerType, UUID ownerId) {
    return attachments.listOf(ownerType, ownerId).stream().map(this::summary).toList();
  }

  @Override
  @Transactional
  public boolean belongs(UUID id, String ownerType, UUID ownerId) {
    return attachments.findOf(id, ownerType, ownerId).isPresent();
  }

  @Override
  @Transactional
  public void remove(UUID id, String ownerType, UUID ownerId) {
    Attachment attachment =
        attachments
            .findOf(id, ownerType, ownerId)
            .orElseThrow(() -> new Problem(AttachmentProblem.NOT_AVAILABLE));
    attachments.delete(attachment);
    files.deleteOnceCommitted(attachment.storedAs);
  }

  @Override
  @Transactional
  public void move(String ownerType, UUID ownerId, String unionPath) {
    attachments.listOf(ownerType, ownerId).forEach(part -> part.unionPath = unionPath);
  }

  private ContentCheck.Accepted check(String name, Path uploaded) {
    try {
      if (Files.size(uploaded) > ContentCheck.LARGEST) {
        throw new Problem(PlatformProblem.TOO_LARGE).detail("文件超过 10 MB。");
      }
      if (!workbench.tryAcquire(RETRY.toSeconds(), TimeUnit.SECONDS)) {
        throw new Problem(PlatformProblem.UNAVAILABLE).retryAfter(RETRY);
      }
      try {
        return ContentCheck.accept(name, Files.readAllBytes(uploaded));
      } finally {
        workbench.release();
      }
    } catch (RefusedContentException e) {
      throw new Problem(AttachmentProblem.REFUSED).detail(e.getMessage());
    } catch (IOException e) {
      throw diskFault(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(PlatformProblem.UNAVAILABLE).retryAfter(RETRY);
    }
  }

  private AttachmentSummary summary(Attachment attachment) {
    return new AttachmentSummary(
        attachment.id,
        cipher.decrypt("attachment", "file_name", attachment.id, attachment.fileName),
        attachment.mediaType,
        attachment.size);
  }

  /** The last part of a path, without control characters and marks that turn the text round. */
  private static String clean(String fileName) {
    String name =
        Normalizer.normalize(fileName, Normalizer.Form.NFC)
            .replaceAll("^.*[/\\\\]", "")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "");
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }

  private static Problem diskFault(Exception cause) {
    LOG.error("The attachments cannot be read or written", cause);
    return new Problem(PlatformProblem.UNAVAILABLE).retryAfter(RETRY);
  }
}
