package org.nuanliu.aid.clue;

/**
 * What looks wrong, and the query that finds it: union_path, subject, household_id, application_id,
 * title, reason. Parameters: {@code :today}, {@code :percent}, {@code :count}.
 */
enum AidClueKind {
  SAME_ACCOUNT(
      "same-account",
      """
      SELECT h.union_path, CAST(h.id AS text) AS subject, h.id AS household_id, CAST(NULL AS uuid) AS application_id,
        h.head_name AS title, '银行账号与另一份在档档案的相同，请核对是否由监护人代领' AS reason
      FROM household h WHERE h.live AND h.account_number_bi IN (
        SELECT account_number_bi FROM household WHERE live AND account_number_bi IS NOT NULL
        GROUP BY account_number_bi HAVING count(*) > 1)"""),
  BEFORE_FILING(
      "before-filing",
      """
      SELECT a.union_path, CAST(a.id AS text) AS subject, a.household_id, a.id AS application_id, a.head_name AS title,
        '申请日期 ' || a.applied_on || ' 早于建档日期 ' || coalesce(CAST(h.filed_on AS text), '（没有建档）') AS reason
      FROM aid_application a JOIN household h ON h.id = a.household_id
      WHERE a.state IN ('APPROVED', 'IN_BATCH', 'PAID') AND (h.filed_on IS NULL OR h.filed_on > a.applied_on)"""),
  AFTER_EXIT(
      "after-exit",
      """
      SELECT a.union_path, CAST(a.id AS text) AS subject, a.household_id, a.id AS application_id, a.head_name AS title,
        '家庭已于 ' || h.ended_on || ' 退出，帮扶还在办理或者在那以后发放' AS reason
      FROM aid_application a JOIN household h ON h.id = a.household_id
      WHERE a.state IN ('APPROVED', 'IN_BATCH', 'PAID') AND h.ended_on <= coalesce(a.paid_on, :today)"""),
  NEAR_CAP(
      "near-cap",
      """
      SELECT DISTINCT ON (u.id, a.union_path) a.union_path, u.id || '/' || o.id AS subject, a.household_id,
        a.id AS application_id, a.head_name AS title,
        '已享受和已批准的达到限额的 ' || (u.reserved + u.paid) * 100 / u.ceiling || '%' AS reason
      FROM aid_usage u JOIN aid_application_usage r ON r.usage_id = u.id
      JOIN aid_application a ON a.id = r.application_id JOIN union_org o ON o.path = a.union_path
      WHERE (u.reserved + u.paid) * 100 >= u.ceiling * :percent ORDER BY u.id, a.union_path, a.id DESC"""),
  TWO_UNIONS(
      "two-unions",
      """
      SELECT a.union_path, CAST(a.id AS text) AS subject, a.household_id, a.id AS application_id, a.head_name AS title,
        '家里有人同一年在另一个工会也得到了帮扶' AS reason
      FROM aid_application a
      WHERE a.state IN ('APPROVED', 'IN_BATCH', 'PAID') AND EXISTS (
        SELECT FROM aid_application_person mine JOIN aid_application_person other ON other.person_bi = mine.person_bi
        JOIN aid_application b ON b.id = other.application_id
        WHERE mine.application_id = a.id AND b.year = a.year AND b.union_path <> a.union_path
          AND b.state IN ('APPROVED', 'IN_BATCH', 'PAID'))"""),
  STAFF(
      "staff",
      """
      SELECT a.union_path, CAST(a.id AS text) AS subject, a.household_id, a.id AS application_id, a.head_name AS title,
        '申请的家庭里有在岗的工会工作人员' AS reason
      FROM aid_application a
      WHERE a.state IN ('APPROVED', 'IN_BATCH', 'PAID') AND EXISTS (
        SELECT FROM aid_application_person p JOIN staff s ON s.id_number_bi = p.person_bi
        WHERE p.application_id = a.id AND s.active)"""),
  ROUND_SUMS(
      "round-sums",
      """
      SELECT a.union_path, a.union_path || a.approved_on || '/' || a.granted AS subject, CAST(NULL AS uuid) AS household_id,
        CAST(NULL AS uuid) AS application_id, max(u.name) AS title,
        a.approved_on || ' 一天批准了 ' || count(*) || ' 笔同样的 ' || a.granted / 100 || ' 元' AS reason
      FROM aid_application a JOIN union_org u ON u.path = a.union_path
      WHERE a.state IN ('APPROVED', 'IN_BATCH', 'PAID') AND a.granted % 10000 = 0
      GROUP BY a.union_path, a.approved_on, a.granted HAVING count(*) >= :count""");

  private final String code;
  private final String query;

  AidClueKind(String code, String query) {
    this.code = code;
    this.query = query;
  }

  /** As in list {@code aid-clue-kind}. */
  String code() {
    return code;
  }

  String query() {
    return query;
  }
}
