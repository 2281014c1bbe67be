package org.nuanliu.platform.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of attachments that the caller sees. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

  /** Locked, so that two records cannot claim the same file. */
  Optional<Attachment> findUnclaimed(UUID id, UUID uploadedBy) {
    return find("id = ?1 and uploadedBy = ?2 and ownerId is null", id, uploadedBy)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<Attachment> findOf(UUID id, String ownerType, UUID ownerId) {
    return find("id = ?1 and ownerType = ?2 and ownerId = ?3", id, ownerType, ownerId)
        .firstResultOptional();
  }

  List<Attachment> listOf(String ownerType, UUID ownerId) {
    return list("ownerType = ?1 and ownerId = ?2 order by id", ownerType, ownerId);
  }

  /** Uploads older than a day that no record has claimed; by the database's clock. */
  List<Attachment> listExpired(int most) {
    return find("ownerId is null and createdAt < instant - 24 hour order by createdAt")
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, most)
        .list();
  }
}
