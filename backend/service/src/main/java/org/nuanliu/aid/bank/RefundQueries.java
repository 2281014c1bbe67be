package org.nuanliu.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.StaffNames;

/** Lists of money that came back. */
@ApplicationScoped
class RefundQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("returnedOn", "r.returned_on", "amount", "l.amount"),
          "r.returned_on DESC, r.id DESC");

  private static final String LIST =
      """
      SELECT r.*, l.batch_id, l.position, l.beneficiary_name, l.amount, l.paid_on, b.number
      FROM aid_refund r JOIN aid_batch_line l ON l.id = r.line_id JOIN aid_batch b ON b.id = l.batch_id
      WHERE %s ORDER BY %s LIMIT :size OFFSET :offset""";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM aid_refund r WHERE %s LIMIT %d) AS counted";

  @Inject EntityManager entities;
  @Inject StaffNames staff;
  @Inject CurrentCaller caller;

  @Transactional
  Page<RefundEntry> list(RefundFilter filter, PageQuery page) {
    String where = filter.state == null ? "true" : "r.state = :state";
    Query rows =
        entities
            .createNativeQuery(LIST.formatted(where, ORDER.orderBy(page)), Tuple.class)
            .setParameter("size", page.size)
            .setParameter("offset", page.offset());
    Query count = entities.createNativeQuery(COUNT.formatted(where, PageQuery.DEEPEST + 1));
    if (filter.state != null) {
      rows.setParameter("state", filter.state.name());
      count.setParameter("state", filter.state.name());
    }
    List<RefundEntry> items = tuples(rows).stream().map(this::entry).toList();
    return Page.of(items, page, ((Number) count.getSingleResult()).longValue());
  }

  private RefundEntry entry(Tuple row) {
    RulingState state = RulingState.valueOf(row.get("state", String.class));
    UUID reporter = row.get("proposed_by", UUID.class);
    boolean decides =
        state == RulingState.PROPOSED
            && caller.get().may("aid-batch:decide-refund")
            && !reporter.equals(caller.get().staffId());
    return new RefundEntry(
        row.get("id", UUID.class),
        row.get("batch_id", UUID.class),
        row.get("number", String.class),
        row.get("position", Integer.class),
        row.get("beneficiary_name", String.class),
        new Money(row.get("amount", Long.class)),
        row.get("paid_on", LocalDate.class),
        row.get("returned_on", LocalDate.class),
        row.get("reason", String.class),
        row.get("evidence", String.class),
        state,
        staff.of(reporter).orElse(null),
        Optional.ofNullable(row.get("decided_by", UUID.class)).flatMap(staff::of).orElse(null),
        row.get("version", Integer.class),
        decides ? List.of("confirm", "decline") : List.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> tuples(Query query) {
    return query.getResultList();
  }
}
