package org.nuanliu.platform.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * Limits how often one source does one thing within an hour of the wall clock, or one member of
 * staff within a day. Counts by the database's time, so that the demonstration date gives no new
 * quota, and in the transaction of the effect, so that only what had an effect counts.
 */
@ApplicationScoped
public class Quota {

  private static final String TAKE =
      """
      INSERT INTO hourly_quota AS quota (what, who, hour, used)
      VALUES (:what, :who, date_trunc('hour', now()), 1)
      ON CONFLICT (what, who, hour) DO UPDATE SET used = quota.used + 1 WHERE quota.used < :limit""";

  /** Old rows go when a new one comes; rows that somebody else is removing are left to him. */
  private static final String FORGET =
      """
      DELETE FROM hourly_quota WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM hourly_quota WHERE hour < now() - interval '2 days'
        LIMIT 100 FOR UPDATE SKIP LOCKED))""";

  private static final String UNTIL_NEXT_HOUR =
      "SELECT ceil(extract(epoch FROM date_trunc('hour', now()) + interval '1 hour' - now()))::int";

  private static final String TAKE_DAILY =
      """
      INSERT INTO daily_quota AS quota (what, staff_id, day, used)
      VALUES (:what, :who, (now() AT TIME ZONE 'Asia/Shanghai')::date, 1)
      ON CONFLICT (what, staff_id, day) DO UPDATE SET used = quota.used + 1 WHERE quota.used < :limit""";

  private static final String UNTIL_MIDNIGHT =
      """
      SELECT ceil(extract(epoch FROM date_trunc('day', here) + interval '1 day' - here))::int
      FROM (SELECT now() AT TIME ZONE 'Asia/Shanghai' AS here) AS clock""";

  @Inject EntityManager entities;
  @Inject BlindIndex blindIndex;

  /**
   * Takes one.
   *
   * @param what in kebab case
   * @param who source; only its keyed hash is kept
   * @param sentence what the refused person reads
   * @throws Problem 429 with the time until the next hour when the quota is used up
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeHourly(String what, String who, int limit, String sentence) {
    entities.createNativeQuery(FORGET).executeUpdate();
    take(TAKE, what, blindIndex.of("quota", who), limit, sentence, UNTIL_NEXT_HOUR);
  }

  /**
   * Takes one of a member of staff.
   *
   * @param what in kebab case
   * @param sentence what the refused person reads
   * @throws Problem 429 with the time until midnight when the quota is used up
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeDaily(String what, UUID staffId, int limit, String sentence) {
    take(TAKE_DAILY, what, staffId, limit, sentence, UNTIL_MIDNIGHT);
  }

  private void take(
      String statement, String what, Object who, int limit, String sentence, String untilNext) {
    int taken =
        entities
            .createNativeQuery(statement)
            .setParameter("what", what)
            .setParameter("who", who)
            .setParameter("limit", limit)
            .executeUpdate();
    if (taken == 0) {
      var wait = (Integer) entities.createNativeQuery(untilNext).getSingleResult();
      throw new Problem(PlatformProblem.TOO_MANY)
          .detail(sentence)
          .retryAfter(Duration.ofSeconds(wait));
    }
  }
}
