package org.nuanliu.platform.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An uploaded file. Its content never changes; only its owner is set, once. */
@Entity
@Table(name = "attachment")
class Attachment {

  @Id UUID id;

  @Column(name = "union_path")
  String unionPath;

  @Column(name = "uploaded_by", updatable = false)
  UUID uploadedBy;

  /** Set by the database. */
  @Column(name = "created_at", insertable = false, updatable = false)
  Instant createdAt;

  /** Encrypted. */
  @Column(name = "file_name", updatable = false)
  String fileName;

  @Column(name = "media_type", updatable = false)
  String mediaType;

  /** In bytes, as stored (an image is made anew and differs from what was uploaded). */
  @Column(updatable = false)
  long size;

  /** HMAC-SM3 of the content. */
  @Column(name = "content_mac", updatable = false)
  byte[] contentMac;

  @Column(name = "stored_as", updatable = false)
  String storedAs;

  @Column(name = "owner_type")
  String ownerType;

  @Column(name = "owner_id")
  UUID ownerId;
}
