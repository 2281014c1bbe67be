package org.nuanliu.fund.statement;

/** What can be wrong with the books, each with the statement that finds it: one row, one place. */
enum FundFault {
  UNBALANCED(
      "凭证不平",
      """
      SELECT p.id::text FROM fund_posting p LEFT JOIN fund_entry e ON e.posting_id = p.id
      GROUP BY p.id, p.amount
      HAVING coalesce(sum(e.amount), 1) <> 0 OR coalesce(sum(e.amount) FILTER (WHERE e.amount > 0), 0) <> p.amount"""),
  BALANCE_DIFFERS(
      "余额与分录不符",
      """
      SELECT a.id::text FROM fund_account a LEFT JOIN fund_entry e ON e.account_id = a.id
      GROUP BY a.id, a.balance HAVING coalesce(sum(e.amount), 0) <> a.balance"""),
  NEGATIVE("余额低于零", "SELECT id::text FROM fund_account WHERE balance < 0 AND kind <> 'OUTSIDE'"),
  /** All that came from outside is available, reserved or paid somewhere. */
  GRANT_LEAKS(
      "资金批次收支不平",
      "SELECT g.number FROM fund_grant g JOIN fund_account a ON a.grant_id = g.id GROUP BY g.number HAVING sum(a.balance) <> 0"),
  MIXED(
      "资金串用",
      """
      SELECT e.posting_id::text FROM fund_entry e JOIN fund_account a ON a.id = e.account_id
      JOIN fund_budget b ON b.id = a.budget_id JOIN fund_posting p ON p.id = e.posting_id
      WHERE e.grant_id <> a.grant_id OR a.grant_id <> b.grant_id OR p.grant_id <> e.grant_id"""),
  NOT_MIRRORED(
      "冲正与原凭证不符",
      """
      SELECT r.id::text FROM fund_posting r WHERE r.reverses IS NOT NULL AND EXISTS (
        SELECT FROM (SELECT account_id, amount FROM fund_entry WHERE posting_id = r.id) AS mirror
        FULL JOIN (SELECT account_id, -amount AS amount FROM fund_entry WHERE posting_id = r.reverses) AS original
          USING (account_id, amount)
        WHERE mirror IS NULL OR original IS NULL)"""),
  ONE_PERSON(
      "没有两个人经手",
      """
      SELECT id::text FROM fund_posting
      WHERE made_by = approved_by OR approved_by IS NULL AND kind NOT IN ('RELEASE', 'PAY', 'RETURN')"""),
  TRANSFER_DIFFERS(
      "单据与凭证不符",
      """
      SELECT t.number FROM fund_transfer t LEFT JOIN fund_posting p ON p.id = t.posting_id
      WHERE t.state IN ('APPROVED', 'CONFIRMED') AND (p.id IS NULL OR p.amount <> t.amount OR p.kind <> t.kind)""");

  private final String label;
  private final String statement;

  FundFault(String label, String statement) {
    this.label = label;
    this.statement = statement;
  }

  String label() {
    return label;
  }

  /** SQL with one column of text: where it is wrong. */
  String statement() {
    return statement;
  }
}
