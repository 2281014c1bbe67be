package org.nuanliu.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.trace.Trace;

/**
 * The event of the call that is running. Every call leaves exactly one: an effect together with its
 * rows in the same transaction, a refusal in one of its own. Rooms only say which object the call
 * was about, and why.
 */
@RequestScoped
public class AuditTrail {

  private String action;
  private String objectType;
  private String objectId;
  private String objectPath;
  private String reason;
  private String criteria;
  private String origin;
  private int outcome = 200;
  private boolean recorded;

  @Inject Trace trace;
  @Inject AuditWriter writer;
  @Inject CurrentCaller caller;
  @Inject TransactionSynchronizationRegistry transactions;

  /** The record that the call is about. The last one named stands in the event. */
  public void object(String type, Object id, String path) {
    this.objectType = type;
    this.objectId = String.valueOf(id);
    this.objectPath = path;
  }

  /** Why the user did it, in his own words. */
  public void reason(String text) {
    this.reason = text;
  }

  /** What was searched for; never in clear text: pass a keyed hash. */
  public void criteria(String keyedHash) {
    this.criteria = keyedHash;
  }

  /** How it ended, as a status, where the transaction records something else than success. */
  public void outcome(int status) {
    this.outcome = status;
  }

  /** Called once for each request when the operation is known. */
  public void begin(String action, String origin) {
    this.action = action;
    this.origin = origin;
  }

  /**
   * Binds the event to the transaction that has just begun: it is written as the last thing before
   * the commit, and if it cannot be written nothing is committed. Transactions before the operation
   * is known (finding out who calls) carry none.
   */
  void joinTransaction() {
    if (action != null && !recorded) {
      transactions.registerInterposedSynchronization(new WriteBeforeCommit());
    }
  }

  /**
   * Writes the event of a call that had no transaction of its own, or whose transaction did not
   * commit.
   */
  public void complete(int status) {
    if (action != null && !recorded) {
      recorded = true;
      writer.writeAlone(row(status));
    }
  }

  private AuditRow row(int status) {
    var who = caller.find().orElse(null);
    return new AuditRow(
        trace.id(),
        who == null ? null : who.unionPath(),
        who == null ? null : who.staffId(),
        who == null ? null : who.name(),
        action,
        objectType,
        objectId,
        objectPath,
        status,
        reason,
        criteria,
        origin);
  }

  private final class WriteBeforeCommit implements jakarta.transaction.Synchronization {

    private boolean written;

    @Override
    public void beforeCompletion() {
      if (!recorded) {
        writer.write(row(outcome));
        recorded = true;
        written = true;
      }
    }

    @Override
    public void afterCompletion(int status) {
      // A transaction that failed to commit took its event along; the refusal is then written
      // alone.
      if (written && status != jakarta.transaction.Status.STATUS_COMMITTED) {
        recorded = false;
      }
    }
  }
}
