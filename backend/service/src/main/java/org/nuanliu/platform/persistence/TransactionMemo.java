package org.nuanliu.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * Reads reference data once in a transaction, however many rules ask for it. Only for what has no
 * row policy: what is read here is given back also after the scope has changed.
 */
@ApplicationScoped
public class TransactionMemo {

  private record Key(String what, Object of) {}

  @Inject TransactionSynchronizationRegistry transactions;

  /**
   * @param what names the kind of data
   * @param of distinguishes within the kind
   * @param read never answers null; not called again in the running transaction
   */
  @SuppressWarnings("unchecked")
  public <T> T once(String what, Object of, Supplier<T> read) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return read.get();
    }
    var key = new Key(what, of);
    Object known = transactions.getResource(key);
    if (known == null) {
      known = read.get();
      transactions.putResource(key, known);
    }
    return (T) known;
  }
}
