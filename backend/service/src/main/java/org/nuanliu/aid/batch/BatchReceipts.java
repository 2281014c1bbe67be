package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;

/** What the families say about having received it. */
@ApplicationScoped
class BatchReceipts {

  @Inject EntityManager entities;
  @Inject AuditTrail audit;

  void named(BatchLine line) {
    audit.object("disbursement-line", line.id(), line.unionPath());
  }

  void keep(BatchLine line, LineReceipt receipt, UUID staff) {
    entities
        .createNativeQuery(
            """
            UPDATE aid_batch_line SET received_on = :day, received_by = :by, receipt_note = CAST(:note AS text),
              receipt_staff_id = :staff WHERE id = :id\
            """)
        .setParameter("day", receipt.receivedOn())
        .setParameter("by", receipt.receivedBy().strip())
        .setParameter("note", receipt.note())
        .setParameter("staff", staff)
        .setParameter("id", line.id())
        .executeUpdate();
  }
}
