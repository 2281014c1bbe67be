package org.nuanliu.platform.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;

/**
 * Reveals a masked value. It runs in the transaction of the call: the use of the quota and the
 * event are committed before the answer with the value is sent, and without them there is no
 * answer.
 */
@ApplicationScoped
public class Reveal {

  /** Counts by the database's clock, so that the demonstration date does not give a new quota. */
  private static final String USE =
      """
      INSERT INTO reveal_quota AS quota (staff_id, day, used)
      VALUES (:staff, (now() AT TIME ZONE 'Asia/Shanghai')::date, 1)
      ON CONFLICT (staff_id, day) DO UPDATE SET used = quota.used + 1 WHERE quota.used < :limit""";

  private static final String UNTIL_MIDNIGHT =
      """
      SELECT ceil(extract(epoch FROM date_trunc('day', here) + interval '1 day' - here))::int
      FROM (SELECT now() AT TIME ZONE 'Asia/Shanghai' AS here) AS clock""";

  @Inject EntityManager entities;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  @ConfigProperty(name = "nuanliu.reveal.daily-quota", defaultValue = "100")
  int dailyQuota;

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
    useQuota(caller.get().staffId());
    return new RevealedValue(value.get());
  }

  private void useQuota(UUID staffId) {
    int used =
        entities
            .createNativeQuery(USE)
            .setParameter("staff", staffId)
            .setParameter("limit", dailyQuota)
            .executeUpdate();
    if (used == 0) {
      var wait = (Integer) entities.createNativeQuery(UNTIL_MIDNIGHT).getSingleResult();
      throw new Problem(PlatformProblem.TOO_MANY)
          .detail("今天查看完整信息的次数已用完（每天 " + dailyQuota + " 次），请明天再试。")
          .retryAfter(Duration.ofSeconds(wait));
    }
  }
}
