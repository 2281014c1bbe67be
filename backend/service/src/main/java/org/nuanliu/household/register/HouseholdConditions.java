package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/**
 * What a filter means in SQL. Only operators that are leakproof, because no other can use an index
 * under a row policy: equality, ranges, and {@code ^@}.
 */
@ApplicationScoped
class HouseholdConditions {

  private static final String NUMBER = "[0-9]{10,}";

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  @Inject Unions unions;
  @Inject HouseholdQueues queues;
  @Inject Clock clock;

  /** Condition with its one parameter → value. */
  Map<String, Object> of(HouseholdFilter filter) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    if (filter.q != null && !filter.q.isBlank()) {
      String q = filter.q.strip();
      conditions.put(q.matches(NUMBER) ? "h.number = ?" : "h.head_name COLLATE \"C\" ^@ ?", q);
    }
    if (filter.state != null) {
      conditions.put("h.state = ?", filter.state.name());
    }
    if (filter.queue != null) {
      conditions.putAll(queues.conditions(filter.queue));
    }
    if (filter.library != null) {
      conditions.put("h.library = ?", filter.library.code());
    }
    if (filter.union != null) {
      below(conditions, filter.union);
    }
    equal(conditions, "h.file_level = ?", filter.fileLevel);
    equal(conditions, "h.category = ?", filter.category);
    equal(conditions, "h.main_cause = ?", filter.cause);
    equal(conditions, "h.worker_kind = ?", filter.workerKind);
    if (filter.overdue) {
      conditions.put("h.due_on < ?", LocalDate.now(clock));
    }
    return conditions;
  }

  private void below(Map<String, Object> conditions, UUID union) {
    String path = unions.find(union).map(UnionSummary::path).orElse(NOWHERE);
    conditions.put("h.union_path >= ?", path);
    conditions.put("h.union_path < ?", path + "~");
  }

  private static void equal(Map<String, Object> conditions, String condition, String value) {
    if (value != null) {
      conditions.put(condition, value);
    }
  }
}
