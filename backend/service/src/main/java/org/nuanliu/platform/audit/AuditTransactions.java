package org.nuanliu.platform.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;

/** Binds the event of the call to each transaction that begins. */
@ApplicationScoped
class AuditTransactions {

  @Inject AuditTrail trail;

  void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
    if (Arc.container().requestContext().isActive()) {
      trail.joinTransaction();
    }
  }
}
