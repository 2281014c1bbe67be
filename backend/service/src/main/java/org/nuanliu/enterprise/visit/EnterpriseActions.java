package org.nuanliu.enterprise.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.enterprise.EnterpriseSummary;
import org.nuanliu.enterprise.Enterprises;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.http.EntityVersion;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.page.SortOrder;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** 承诺事项: what was promised, on whose list it waits, what came of it. */
@ApplicationScoped
class EnterpriseActions {

  private static final String COMPLETE = "enterprise-action:complete";

  /** Beyond every path; no union stands there. */
  private static final String NOWHERE = "~";

  private static final SortOrder ORDER =
      new SortOrder(Map.of("dueOn", "dueOn", "doneOn", "doneOn"), "dueOn, id");

  @Inject EnterpriseActionRepository actions;
  @Inject Enterprises enterprises;
  @Inject Unions unions;
  @Inject Todos todos;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** It waits on the list of whoever promised it. */
  void promise(EnterpriseVisit visit, EnterpriseSummary enterprise, ActionPromise promise) {
    var action = new EnterpriseAction();
    action.id = Ids.next();
    action.visitId = visit.id;
    action.enterpriseId = visit.enterpriseId;
    action.unionPath = visit.unionPath;
    action.content = promise.content().strip();
    action.dueOn = promise.dueOn();
    action.staffId = visit.staffId;
    action.staffName = visit.staffName;
    actions.persist(action);
    todos.openFor(
        action.staffId,
        new TodoOpening(
            caller.get().unionPath(),
            "registrar",
            Set.of(),
            COMPLETE,
            EnterpriseAction.OBJECT,
            action.id,
            null,
            "落实对%s的承诺：%s".formatted(enterprise.name(), action.content),
            action.dueOn));
  }

  List<EnterpriseActionEntry> of(EnterpriseVisit visit) {
    return actions.find("visitId = ?1 order by dueOn, id", visit.id).stream()
        .map(this::entry)
        .toList();
  }

  @Transactional
  Page<EnterpriseActionEntry> list(EnterpriseActionFilter filter, PageQuery page) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> wanted = new HashMap<>();
    if (filter.state != null) {
      conditions.add("doneOn is " + (filter.state.equals("done") ? "not null" : "null"));
      if (filter.state.equals("overdue")) {
        conditions.add("dueOn < :today");
        wanted.put("today", LocalDate.now(clock));
      }
    }
    if (filter.union != null) {
      String path = unions.find(filter.union).map(UnionSummary::path).orElse(NOWHERE);
      conditions.add("unionPath >= :from and unionPath < :to");
      wanted.put("from", path);
      wanted.put("to", path + "~");
    }
    var found =
        actions.find(String.join(" and ", conditions) + " order by " + ORDER.orderBy(page), wanted);
    long counted = found.count();
    return Page.of(found.range(page.offset(), page.offset() + page.size - 1).list(), page, counted)
        .map(this::entry);
  }

  @Transactional
  EnterpriseActionEntry get(UUID id) {
    return entry(named(id));
  }

  /**
   * @throws Problem 409 for one that is done
   */
  @Transactional
  EnterpriseActionEntry complete(UUID id, EntityVersion seen, EnterpriseActionDone done) {
    EnterpriseAction action = named(id);
    EntityVersion.require(seen, action.version);
    if (action.doneOn != null) {
      throw new Problem(PlatformProblem.WRONG_STATE)
          .detail("这件事已经办结。")
          .allowedActions(allowedActions(action));
    }
    action.doneOn = LocalDate.now(clock);
    action.doneByName = caller.get().name();
    action.result = done.result().strip();
    actions.flush();
    todos.close(EnterpriseAction.OBJECT, id);
    return entry(action);
  }

  private EnterpriseAction named(UUID id) {
    EnterpriseAction action = actions.require(id);
    audit.object(EnterpriseAction.OBJECT, id, action.unionPath);
    return action;
  }

  private List<String> allowedActions(EnterpriseAction action) {
    return action.doneOn == null && caller.get().may(COMPLETE) ? List.of("complete") : List.of();
  }

  private EnterpriseActionEntry entry(EnterpriseAction action) {
    return new EnterpriseActionEntry(
        action.id,
        action.visitId,
        action.enterpriseId,
        enterprises.find(action.enterpriseId).orElseThrow().name(),
        action.content,
        action.dueOn,
        action.staffName,
        action.doneOn == null && action.dueOn.isBefore(LocalDate.now(clock)),
        action.doneOn,
        action.doneByName,
        action.result,
        action.version,
        allowedActions(action));
  }
}
