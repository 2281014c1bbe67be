package org.nuanliu.notification.todo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.time.Clocks;

/** The list of one person: of exactly her union, for her duties, without what she must not do. */
@ApplicationScoped
class TodoQueries {

  private static final SortOrder ORDER =
      new SortOrder(
          Map.of("dueOn", "due_on", "createdAt", "created_at"),
          "due_on NULLS LAST, created_at, id");

  private static final String TODOS =
      "SELECT id, title, kind, created_at, due_on, object_type, object_id, object_number";

  private static final String COUNT = "SELECT count(*) FROM (SELECT%s LIMIT %d) AS counted";

  private static final String MINE =
      """
       FROM todo
      WHERE union_path = :path AND (for_staff = :staff
              OR for_staff IS NULL AND duty = ANY (:duties) AND NOT (:staff = ANY (except_staff)))""";

  @Inject EntityManager entities;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  @Transactional
  Page<Todo> mine(PageQuery page) {
    Query todos =
        entities.createNativeQuery(TODOS + MINE + " ORDER BY " + ORDER.orderBy(page), Tuple.class);
    Query count = entities.createNativeQuery(COUNT.formatted(MINE, PageQuery.DEEPEST + 1));
    LocalDate today = LocalDate.now(clock);
    return Page.of(
        rows(forCaller(todos).setFirstResult(page.offset()).setMaxResults(page.size), today),
        page,
        ((Number) forCaller(count).getSingleResult()).longValue());
  }

  /** The whole list, in the order in which things came in. */
  ExportRows<Todo> rows() {
    LocalDate today = LocalDate.now(clock);
    return new ExportRows<>() {
      @Override
      public long count(long most) {
        Query count = entities.createNativeQuery(COUNT.formatted(MINE, most));
        return ((Number) forCaller(count).getSingleResult()).longValue();
      }

      @Override
      public List<Todo> after(Todo last, int size) {
        String after = last == null ? "" : " AND id > :last";
        Query todos =
            forCaller(
                entities.createNativeQuery(TODOS + MINE + after + " ORDER BY id", Tuple.class));
        if (last != null) {
          todos.setParameter("last", last.id());
        }
        return TodoQueries.rows(todos.setMaxResults(size), today);
      }
    };
  }

  private static List<Todo> rows(Query todos, LocalDate today) {
    return todos.getResultStream().map(row -> todo((Tuple) row, today)).toList();
  }

  private Query forCaller(Query query) {
    Caller caller = current.get();
    return query
        .setParameter("path", caller.unionPath())
        .setParameter("duties", caller.duties().toArray(String[]::new))
        .setParameter("staff", caller.staffId());
  }

  private static Todo todo(Tuple row, LocalDate today) {
    LocalDate dueOn = row.get("due_on", LocalDate.class);
    return new Todo(
        row.get("id", UUID.class),
        row.get("title", String.class),
        row.get("kind", String.class),
        row.get("created_at", Instant.class).atZone(Clocks.ZONE).toOffsetDateTime(),
        dueOn,
        dueOn != null && dueOn.isBefore(today),
        "/%ss/%s".formatted(row.get("object_type", String.class), row.get("object_id", UUID.class)),
        row.get("object_number", String.class));
  }
}
