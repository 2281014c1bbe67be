package org.nuanliu.platform.audit;

import java.util.UUID;

/** One row of the audit trail before it is written. */
record AuditRow(
    UUID id,
    String unionPath,
    UUID staffId,
    String actorName,
    String action,
    String objectType,
    String objectId,
    String objectPath,
    int status,
    String reason,
    String criteria,
    String origin) {

  String result() {
    if (status < 400) {
      return "done";
    }
    return status < 500 ? "refused" : "failed";
  }
}
