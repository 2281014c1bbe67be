package org.nuanliu.aid.batch;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.aid.application.GateFinding;
import org.nuanliu.aid.application.PayableAid;
import org.nuanliu.aid.application.PayableFilter;
import org.nuanliu.aid.application.PayableItem;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.fund.Funds;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.sheet.ExportRows;

/** Lists of batches, of their lines, and of what may become one. */
@ApplicationScoped
class BatchQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("updatedAt", "updatedAt", "number", "number", "declaredTotal", "declaredTotal"),
          "updatedAt desc, id");

  private static final SortOrder LINES =
      new SortOrder(
          Map.of("position", "l.position", "amount", "l.amount"), "l.batch_id DESC, l.position");

  private static final String LINE_LIST =
      """
      SELECT %s, b.number AS batch_number,
        EXISTS (SELECT FROM aid_batch_line r WHERE r.reissue_of = l.id AND r.state <> 'CANCELLED') AS reissued,
        EXISTS (SELECT FROM aid_refund r WHERE r.line_id = l.id AND r.state = 'PROPOSED') AS refunding
      FROM aid_batch_line l JOIN aid_batch b ON b.id = l.batch_id
      WHERE %s ORDER BY %s LIMIT :size OFFSET :offset\
      """;

  private static final String LINE_COUNT =
      "SELECT count(*) FROM (SELECT FROM aid_batch_line l WHERE %s LIMIT %d) AS counted";

  @Inject EntityManager entities;
  @Inject BatchRepository batches;
  @Inject BatchReader reader;
  @Inject BatchGate gate;
  @Inject PayableAid payable;
  @Inject Funds funds;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @Transactional
  Page<BatchEntry> batches(BatchFilter filter, PageQuery page) {
    PanacheQuery<AidBatch> found = found(filter, null, ORDER.orderBy(page));
    long counted = found.page(0, PageQuery.DEEPEST + 1).list().size();
    int offset = page.offset();
    List<AidBatch> items = found.range(offset, offset + page.size - 1).list();
    return Page.of(items, page, counted).map(reader::entry);
  }

  /** All batches of a filter, the oldest first. */
  ExportRows<BatchEntry> rows(BatchFilter filter) {
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        return found(filter, null, "id").count();
      }

      @Override
      public List<BatchEntry> after(BatchEntry last, int size) {
        return found(filter, last, "id").range(0, size - 1).stream().map(reader::entry).toList();
      }
    };
  }

  private PanacheQuery<AidBatch> found(BatchFilter filter, BatchEntry last, String order) {
    Map<String, Object> wanted = new HashMap<>();
    put(wanted, "state", filter.state);
    put(wanted, "source", filter.source);
    put(wanted, "year", filter.year);
    List<String> conditions =
        wanted.keySet().stream()
            .map(name -> name + " = :" + name)
            .collect(Collectors.toCollection(ArrayList::new));
    if (last != null) {
      conditions.add("id > :last");
      wanted.put("last", last.id());
    }
    String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
    return batches.find(where + "order by " + order, wanted);
  }

  @Transactional
  Page<BatchLineEntry> lines(LineFilter filter, PageQuery page) {
    Map<String, Object> wanted = new HashMap<>();
    StringBuilder where = new StringBuilder("true");
    if (filter.batch != null) {
      where.append(" AND l.batch_id = :batch");
      wanted.put("batch", filter.batch);
    }
    if (filter.state != null) {
      where.append(" AND l.state = :state");
      wanted.put("state", filter.state.name());
    }
    if (Boolean.TRUE.equals(filter.open)) {
      where.append(" AND ").append(BatchLine.NOT_REISSUED);
    }
    String list = LINE_LIST.formatted(BatchLine.COLUMNS, where, LINES.orderBy(page));
    Query rows =
        entities
            .createNativeQuery(list, Tuple.class)
            .setParameter("size", page.size)
            .setParameter("offset", page.offset());
    Query count = entities.createNativeQuery(LINE_COUNT.formatted(where, PageQuery.DEEPEST + 1));
    wanted.forEach(rows::setParameter);
    wanted.forEach(count::setParameter);
    List<Tuple> found = tuples(rows);
    long total = ((Number) count.getSingleResult()).longValue();
    return Page.of(found.stream().map(this::line).toList(), page, total);
  }

  /** What the batch could still take, with what stands against it. */
  @Transactional
  Page<PayableEntry> payable(UUID id, PageQuery page) {
    AidBatch batch = batches.require(id);
    var filter = new PayableFilter(batch.unionPath, batch.source, batch.purpose, batch.year);
    Page<PayableItem> items = payable.payable(filter, page);
    Iterator<List<GateFinding>> findings = gate.findings(batch, items.items()).iterator();
    return items.map(item -> entry(item, findings.next()));
  }

  @Transactional
  List<PayingBudget> budgets() {
    LocalDate today = LocalDate.now(clock);
    return funds.lines(caller.get().path(), null, null, today.getYear()).stream()
        .map(PayingBudget::of)
        .toList();
  }

  private static PayableEntry entry(PayableItem item, List<GateFinding> findings) {
    return new PayableEntry(
        item.applicationId(),
        item.number(),
        item.beneficiaryName(),
        item.purpose(),
        item.amount(),
        item.year(),
        findings.stream().map(GateFinding::message).toList());
  }

  private BatchLineEntry line(Tuple row) {
    BatchLine line = BatchLine.of(row);
    return new BatchLineEntry(
        line.id(),
        line.batchId(),
        row.get("batch_number", String.class),
        line.position(),
        line.applicationId(),
        line.applicationNumber(),
        line.householdId(),
        line.beneficiaryName(),
        line.amount(),
        line.bankName(),
        line.accountLast4() == null ? null : "****" + line.accountLast4(),
        line.state(),
        line.reason(),
        line.reissueOf(),
        row.get("reissued", Boolean.class),
        line.paidOn(),
        line.receivedOn(),
        line.receivedBy(),
        refundable(line, row.get("refunding", Boolean.class)) ? List.of("refund") : List.of());
  }

  private boolean refundable(BatchLine line, boolean refunding) {
    return line.state() == LineState.PAID
        && !refunding
        && caller.get().may("aid-batch:report-refund")
        && caller.get().unionPath().equals(line.unionPath());
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> tuples(Query query) {
    return query.getResultList();
  }

  private static void put(Map<String, Object> wanted, String name, Object value) {
    if (value != null) {
      wanted.put(name, value);
    }
  }
}
