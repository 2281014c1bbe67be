package org.nuanliu.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.aid.bank.CashierDay.CashierBatch;
import org.nuanliu.aid.bank.CashierDay.CashierSum;
import org.nuanliu.aid.bank.DoubtEntry.OpenRuling;
import org.nuanliu.aid.batch.BatchLine;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.StaffNames;

/** What is in doubt, what waits for the cashier, and whether everything adds up. */
@ApplicationScoped
class BankQueries {

  private static final SortOrder DOUBTS =
      new SortOrder(Map.of("amount", "l.amount", "sentOn", "b.sent_on"), "b.sent_on, l.id");

  private static final String DOUBT_LIST =
      """
      SELECT l.id, l.batch_id, b.number, l.position, l.beneficiary_name, l.amount, l.account_last4, l.reason, b.sent_on,
        b.union_path
      FROM aid_batch_line l JOIN aid_batch b ON b.id = l.batch_id WHERE l.state = 'IN_DOUBT'
      ORDER BY %s LIMIT :size OFFSET :offset\
      """;

  private static final String DOUBT_COUNT =
      "SELECT count(*) FROM (SELECT FROM aid_batch_line WHERE state = 'IN_DOUBT' LIMIT %d) AS counted"
          .formatted(PageQuery.DEEPEST + 1);

  private static final SortOrder BATCHES =
      new SortOrder(Map.of("number", "b.number"), "b.updated_at DESC, b.id");

  private static final String RECONCILIATION =
      """
      SELECT b.id, b.number, b.title, b.state, b.declared_count, b.declared_total, b.method, l.*, r.*, d.*
      FROM (SELECT * FROM aid_batch b WHERE b.state IN ('APPROVED', 'SENT', 'PARTLY', 'SETTLED')
        ORDER BY %s LIMIT :size OFFSET :offset) b
      CROSS JOIN LATERAL (SELECT
        coalesce(sum(amount) FILTER (WHERE state = 'WAITING'), 0) AS open,
        coalesce(sum(amount) FILTER (WHERE state = 'SENT'), 0) AS with_bank,
        coalesce(sum(amount) FILTER (WHERE state = 'PAID'), 0) AS paid,
        coalesce(sum(amount) FILTER (WHERE state = 'REFUNDED'), 0) AS refunded,
        coalesce(sum(amount) FILTER (WHERE state = 'FAILED'), 0) AS failed,
        coalesce(sum(amount) FILTER (WHERE state = 'IN_DOUBT'), 0) AS in_doubt
        FROM aid_batch_line WHERE batch_id = b.id) l
      CROSS JOIN LATERAL (SELECT coalesce(sum(paid_total), 0) AS file_paid, coalesce(sum(failed_total), 0) AS file_failed
        FROM aid_return_file WHERE batch_id = b.id) r
      CROSS JOIN LATERAL (SELECT
        coalesce(sum(bl.amount) FILTER (WHERE g.outcome = 'PAID'), 0) AS ruled_paid,
        coalesce(sum(bl.amount) FILTER (WHERE g.outcome = 'FAILED'), 0) AS ruled_failed
        FROM aid_batch_line bl JOIN aid_doubt_ruling g ON g.line_id = bl.id AND g.state = 'CONFIRMED'
        WHERE bl.batch_id = b.id) d
      ORDER BY %s\
      """;

  private static final String RECONCILED =
      "SELECT count(*) FROM (SELECT FROM aid_batch WHERE state IN ('APPROVED', 'SENT', 'PARTLY', 'SETTLED') LIMIT %d) AS counted"
          .formatted(PageQuery.DEEPEST + 1);

  private static final String WAITING =
      """
      SELECT id, number, title, declared_count, declared_total, coalesce(sent_on, approved_on) AS since
      FROM aid_batch WHERE union_path = :path AND state = ANY (CAST(:states AS text[])) ORDER BY since, id LIMIT 50\
      """;

  private static final String SUM =
      """
      SELECT count(*) AS lines, CAST(coalesce(sum(l.amount), 0) AS bigint) AS total
      FROM aid_batch_line l WHERE l.union_path = :path AND\s\
      """;

  @Inject EntityManager entities;
  @Inject DoubtService doubts;
  @Inject Parameters parameters;
  @Inject StaffNames staff;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  @Transactional
  Page<DoubtEntry> doubts(PageQuery page) {
    String list = DOUBT_LIST.formatted(DOUBTS.orderBy(page));
    List<DoubtEntry> items = tuples(list, page).stream().map(this::doubt).toList();
    return Page.of(items, page, count(DOUBT_COUNT));
  }

  @Transactional
  Page<BatchReconciliation> reconciliation(PageQuery page) {
    String order = BATCHES.orderBy(page);
    List<BatchReconciliation> items =
        tuples(RECONCILIATION.formatted(order, order), page).stream()
            .map(BankQueries::reconciliation)
            .toList();
    return Page.of(items, page, count(RECONCILED));
  }

  @Transactional
  CashierDay day() {
    LocalDate today = LocalDate.now(clock);
    LocalDate late = today.minusDays(parameters.integer("bank.return-days", today));
    return new CashierDay(
        today,
        waiting("{APPROVED}", null),
        waiting("{SENT,PARTLY}", late),
        sum("l.state = 'IN_DOUBT'"),
        sum(BatchLine.NOT_REISSUED),
        sum("l.state = 'PAID' AND l.received_on IS NULL"));
  }

  private List<CashierBatch> waiting(String states, LocalDate late) {
    Query query =
        entities
            .createNativeQuery(WAITING, Tuple.class)
            .setParameter("path", current.get().unionPath())
            .setParameter("states", states);
    return rows(query).stream()
        .map(
            row -> {
              LocalDate since = row.get("since", LocalDate.class);
              return new CashierBatch(
                  row.get("id", UUID.class),
                  row.get("number", String.class),
                  row.get("title", String.class),
                  row.get("declared_count", Integer.class),
                  new Money(row.get("declared_total", Long.class)),
                  since,
                  late != null && since.isBefore(late));
            })
        .toList();
  }

  private CashierSum sum(String condition) {
    Query query =
        entities
            .createNativeQuery(SUM + condition, Tuple.class)
            .setParameter("path", current.get().unionPath());
    Tuple row = rows(query).getFirst();
    return new CashierSum(
        row.get("lines", Long.class).intValue(), new Money(row.get("total", Long.class)));
  }

  private DoubtEntry doubt(Tuple row) {
    UUID line = row.get("id", UUID.class);
    String last = row.get("account_last4", String.class);
    DoubtRuling open = doubts.open(line).orElse(null);
    return new DoubtEntry(
        line,
        row.get("batch_id", UUID.class),
        row.get("number", String.class),
        row.get("position", Integer.class),
        row.get("beneficiary_name", String.class),
        new Money(row.get("amount", Long.class)),
        last == null ? null : "****" + last,
        row.get("reason", String.class),
        row.get("sent_on", LocalDate.class),
        open == null
            ? null
            : new OpenRuling(
                open.id,
                open.outcome,
                open.evidence,
                staff.of(open.proposedBy).orElse(null),
                open.version),
        allowed(open, row.get("union_path", String.class)));
  }

  private List<String> allowed(DoubtRuling open, String path) {
    Caller caller = current.get();
    List<String> allowed = new ArrayList<>();
    if (open == null) {
      if (caller.may("aid-batch:rule-doubt") && caller.unionPath().equals(path)) {
        allowed.add("rule");
      }
    } else if (caller.may("aid-batch:decide-doubt") && !open.proposedBy.equals(caller.staffId())) {
      allowed.add("confirm");
      allowed.add("decline");
    }
    return allowed;
  }

  private static BatchReconciliation reconciliation(Tuple row) {
    Money total = new Money(row.get("declared_total", Long.class));
    Money paid = money(row, "paid");
    Money refunded = money(row, "refunded");
    Money failed = money(row, "failed");
    boolean goods = row.get("method", String.class).equals("GOODS");
    Money left = paid.plus(refunded);
    Money bankPaid = goods ? left : money(row, "file_paid").plus(money(row, "ruled_paid"));
    Money bankFailed = money(row, "file_failed").plus(money(row, "ruled_failed"));
    Money placed =
        money(row, "open")
            .plus(money(row, "with_bank"))
            .plus(left)
            .plus(failed)
            .plus(money(row, "in_doubt"));
    Money lost = total.minus(placed);
    Money difference = lost.fen() != 0 ? lost : left.minus(bankPaid).plus(failed.minus(bankFailed));
    return new BatchReconciliation(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("title", String.class),
        BatchState.valueOf(row.get("state", String.class)),
        row.get("declared_count", Integer.class),
        total,
        money(row, "open"),
        money(row, "with_bank"),
        paid,
        refunded,
        failed,
        money(row, "in_doubt"),
        bankPaid,
        bankFailed,
        difference);
  }

  private static Money money(Tuple row, String column) {
    return new Money(((Number) row.get(column)).longValue());
  }

  private List<Tuple> tuples(String statement, PageQuery page) {
    return rows(
        entities
            .createNativeQuery(statement, Tuple.class)
            .setParameter("size", page.size)
            .setParameter("offset", page.offset()));
  }

  private long count(String statement) {
    return ((Number) entities.createNativeQuery(statement).getSingleResult()).longValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> rows(Query query) {
    return query.getResultList();
  }
}
