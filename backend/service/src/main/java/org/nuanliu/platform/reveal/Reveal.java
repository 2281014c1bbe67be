package org.nuanliu.platform.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Supplier;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.quota.Quota;
import org.nuanliu.platform.security.CurrentCaller;

/**
 * Reveals a masked value. It runs in the transaction of the call: the use of the quota and the
 * event are committed before the answer with the value is sent, and without them there is no
 * answer.
 */
@ApplicationScoped
public class Reveal {

  @Inject RevealLimit limit;
  @Inject Quota quota;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  /**
   * The value of one field of one record that the caller was already found to see.
   *
   * @param objectType type of the record, as the audit trail names it
   * @param objectPath the record's union path
   * @param value decrypts the field; asked only when the quota allows it
   * @throws Problem 429 with the time until midnight when today's quota is used up
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public RevealedValue field(
      String objectType,
      UUID objectId,
      String objectPath,
      RevealRequest request,
      Supplier<String> value) {
    audit.object(objectType + "." + request.field(), objectId, objectPath);
    audit.reason(request.reason());
    int most = limit.perDay();
    quota.takeDaily(
        "reveal", caller.get().staffId(), most, "今天查看完整信息的次数已用完（每天 " + most + " 次），请明天再试。");
    return new RevealedValue(value.get());
  }
}
