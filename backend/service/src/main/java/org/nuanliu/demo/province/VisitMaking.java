package org.nuanliu.demo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;

/**
 * Visits of the demonstration: this year's 金秋助学, which is over, and the 两节送温暖 that is going on.
 * Some cities are ahead and some behind, some families were not met. All of it by sets: a million
 * families take no more statements than a hundred.
 */
final class VisitMaking {

  /** What one visit in four leaves behind, in 分. */
  private static final long GIFT = 60_000;

  /** Visits of people with accounts tell what they saw. */
  private static final int TOLD = 400;

  private static final String CAMPAIGN =
      """
      INSERT INTO visit_campaign (id, union_path, kind, title, from_on, to_on, record_by, report_by, report_duty, state,
        job_id, frozen_at, closed_at, made_by)
      VALUES (?, '1.', ?, ?, ?, ?, ?, ?, ?, ?, gen_random_uuid(), now(),
        CASE WHEN ? = 'CLOSED' THEN now() END, gen_random_uuid())""";

  private static final String STANDARD =
      """
      INSERT INTO visit_campaign_standard (campaign_id, union_path, object, amount)
      SELECT ?, '1.', s.object, s.amount FROM (VALUES ('1', 60000), ('2', 100000), ('10', 200000), ('12', 5000000))
        AS s (object, amount)""";

  private static final String TARGETS =
      """
      INSERT INTO visit_target (id, campaign_id, household_id, union_path, frozen_path, number, head_name, state, file_level,
        category, origin, added_at, assignee_id, assignee_name)
      SELECT uuidv7(), ?, r.id, r.union_path, r.union_path, r.number, r.head_name, r.state, r.file_level,
        coalesce(r.category, 'none'), 'FROZEN', now(), r.contact_staff_id,
        CASE WHEN r.contact_staff_id IS NOT NULL THEN r.contact_name END
      FROM v_household_register r WHERE r.registered""";

  /**
   * A city has its own share, of which the families are taken by chance that is the same in every
   * load; one in twenty was not at home.
   */
  private static final String VISITS =
      """
      WITH chosen AS (
        SELECT t.*, u.name AS union_name,
          abs(hashtext(t.id::text || 'd')) %% (?::date - ?::date + 1) AS days,
          abs(hashtext(t.id::text || 'm')) %% 20 = 0 AS missed,
          abs(hashtext(t.id::text || 'g')) %% 4 = 0 AS gift,
          abs(hashtext(t.id::text || 'b')) %% 40 = 0 AS beyond
        FROM visit_target t JOIN union_org u ON u.path = t.union_path
        WHERE t.campaign_id = ? AND abs(hashtext(t.id::text)) %% 100
          < %s)
      INSERT INTO visit (id, union_path, number, campaign_id, target_id, household_id, object, object_name, place,
        started_at, visited_on, minutes, leader, party, party_size, vehicles, cost, beyond, outcome, not_met,
        next_try_on, policy, given, fields, photos, made_by, made_by_name, content_mac)
      SELECT uuidv7(), c.union_path, 'ZF' || to_char(?::date + c.days, 'YYYY') || lpad(nextval('visit_number')::text, 6, '0'),
        c.campaign_id, c.id, c.household_id, CASE c.category WHEN '3' THEN '2' ELSE '1' END, c.head_name, c.union_name,
        (?::date + c.days + time '09:30') AT TIME ZONE 'Asia/Shanghai', ?::date + c.days,
        CASE WHEN c.missed THEN NULL ELSE 40 END, coalesce(c.assignee_name, '演示走访人'),
        CASE WHEN c.beyond THEN ARRAY['演示一', '演示二', '演示三', '演示四', '演示五', '演示六'] ELSE ARRAY['演示一'] END,
        CASE WHEN c.beyond THEN 7 ELSE 2 END, CASE WHEN c.beyond THEN 2 ELSE 1 END, 3000,
        CASE WHEN c.beyond THEN ARRAY['PARTY', 'VEHICLES'] ELSE ARRAY[]::text[] END,
        CASE WHEN c.missed THEN 'NOT_MET' ELSE 'MET' END, CASE WHEN c.missed THEN 'away' END,
        CASE WHEN c.missed THEN ?::date + c.days + 7 END, CASE WHEN NOT c.missed THEN '讲解帮扶政策和办理流程' END,
        CASE WHEN c.gift AND NOT c.missed THEN %d ELSE 0 END, 12, 0,
        coalesce(c.assignee_id, gen_random_uuid()), coalesce(c.assignee_name, '演示走访人'), sha256(c.id::text::bytea)
      FROM chosen c""";

  /** Of the campaign that is over nearly everybody; of the other between 15 and 90 of a hundred. */
  private static final String NEARLY_ALL = "97";

  private static final String BY_CITY = "15 + abs(hashtext(split_part(t.union_path, '.', 2))) % 76";

  private static final String MET =
      """
      UPDATE visit_target t SET visited_at = v.started_at, visited_on = v.visited_on, visit_id = v.id, given = v.given
      FROM visit v WHERE v.target_id = t.id AND v.campaign_id = ? AND v.outcome = 'MET'""";

  private static final String MISSED =
      """
      UPDATE visit_target t SET attempts = 1, not_met = v.not_met, next_try_on = v.next_try_on
      FROM visit v WHERE v.target_id = t.id AND v.campaign_id = ? AND v.outcome = 'NOT_MET'""";

  private static final String GIFTS =
      """
      INSERT INTO visit_gift (id, visit_id, union_path, position, kind, source, amount, what, paper_number, signed, state, made_by)
      SELECT uuidv7(), v.id, v.union_path, 0, CASE WHEN v.minutes > 0 AND abs(hashtext(v.id::text)) % 3 = 0 THEN 'GOODS' ELSE 'CASH' END,
        'union-dues', v.given, '米、面、油', '演示收条', true, 'GIVEN', v.made_by
      FROM visit v WHERE v.campaign_id = ? AND v.given > 0""";

  private static final String NEEDS =
      """
      INSERT INTO visit_need (id, visit_id, union_path, position, need)
      SELECT uuidv7(), v.id, v.union_path, 0,
        (ARRAY['living', 'medical', 'study', 'job', 'insurance', 'mind'])[1 + abs(hashtext(v.id::text || 'n')) % 6]
      FROM visit v WHERE v.campaign_id = ? AND v.outcome = 'MET' AND abs(hashtext(v.id::text)) % 2 = 0""";

  private static final String TELLING =
      """
      SELECT v.id, v.union_path, v.made_by, v.made_by_name FROM visit v JOIN staff s ON s.id = v.made_by AND s.active AND s.union_path = v.union_path
      WHERE v.campaign_id = ? AND v.outcome = 'MET' ORDER BY v.id LIMIT ?""";

  private static final String FOLLOW_UP =
      """
      INSERT INTO visit_follow_up (id, visit_id, union_path, position, task, due_on, staff_id, staff_name)
      VALUES (?, ?, ?, 0, ?, ?, ?, ?)""";

  private final FieldCipher cipher;
  private final LocalDate today;

  VisitMaking(FieldCipher cipher, LocalDate today) {
    this.cipher = cipher;
    this.today = today;
  }

  /** Nothing when there are campaigns already. */
  void make(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT EXISTS (SELECT FROM visit_campaign)")) {
      rows.next();
      if (rows.getBoolean(1)) {
        return;
      }
    }
    LocalDate autumn = LocalDate.of(today.minusMonths(9).getYear(), 8, 15);
    campaign(
        connection,
        "autumn-study",
        "%d年金秋助学".formatted(autumn.getYear()),
        autumn,
        autumn.plusDays(60),
        autumn.plusDays(60),
        NEARLY_ALL,
        "CLOSED");
    LocalDate festival = today.minusDays(20);
    campaign(
        connection,
        "two-festivals",
        "%d年元旦春节送温暖".formatted(today.plusMonths(3).getYear()),
        festival,
        today.plusDays(75),
        today,
        BY_CITY,
        "OPEN");
  }

  private void campaign(
      Connection connection,
      String kind,
      String title,
      LocalDate from,
      LocalDate to,
      LocalDate last,
      String share,
      String state)
      throws SQLException {
    UUID id = Ids.next();
    LocalDate end = to.plusDays(15);
    run(connection, CAMPAIGN, id, kind, title, from, to, end, end, "各市汇总后报省总工会", state, state);
    run(connection, STANDARD, id);
    run(connection, TARGETS, id);
    run(connection, VISITS.formatted(share, GIFT), last, from, id, from, from, from, from);
    run(connection, MET, id);
    run(connection, MISSED, id);
    run(connection, GIFTS, id);
    run(connection, NEEDS, id);
    tell(connection, id);
  }

  private void tell(Connection connection, UUID campaign) throws SQLException {
    try (var select = connection.prepareStatement(TELLING)) {
      select.setObject(1, campaign);
      select.setInt(2, TOLD);
      try (var rows = select.executeQuery()) {
        for (int number = 0; rows.next(); number++) {
          UUID visit = rows.getObject(1, UUID.class);
          run(
              connection,
              "UPDATE visit SET seen = ? WHERE id = ?",
              cipher.encrypt("visit", "seen", visit, "演示：家中整洁，老人行动不便，冬季取暖费用较高"),
              visit);
          if (number % 5 == 0) {
            UUID followUp = Ids.next();
            run(
                connection,
                FOLLOW_UP,
                followUp,
                visit,
                rows.getString(2),
                cipher.encrypt("visit_follow_up", "task", followUp, "演示：联系社区，落实取暖补贴"),
                today.plusDays(number % 3 == 0 ? 10 : 30),
                rows.getObject(3, UUID.class),
                rows.getString(4));
          }
        }
      }
    }
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
