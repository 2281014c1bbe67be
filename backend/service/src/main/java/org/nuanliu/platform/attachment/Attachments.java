package org.nuanliu.platform.attachment;

import java.util.List;
import java.util.UUID;

/** How rooms link uploaded files to their records. Everything runs in the caller's transaction. */
public interface Attachments {

  /**
   * Makes an uploaded file part of a record. Only its uploader can do so, and only once; from then
   * on the file stands where the record stands.
   *
   * @param ownerType type of the record, as the audit trail names it
   * @param unionPath path of the record
   * @throws org.nuanliu.platform.problem.Problem 422 if the file is absent, someone else's, or part
   *     of a record already
   */
  AttachmentSummary claim(UUID id, String ownerType, UUID ownerId, String unionPath);

  /** The files of a record, oldest first. */
  List<AttachmentSummary> of(String ownerType, UUID ownerId);

  /** Whether this file is part of this record. */
  boolean belongs(UUID id, String ownerType, UUID ownerId);

  /**
   * Takes a file out of a record and deletes it when the transaction commits.
   *
   * @throws org.nuanliu.platform.problem.Problem 422 if it is not part of that record
   */
  void remove(UUID id, String ownerType, UUID ownerId);

  /** Lets the files of a record follow it to another union. */
  void move(String ownerType, UUID ownerId, String unionPath);
}
