package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Staffing;

/** Hands an application over to whoever is next. */
@ApplicationScoped
class AidTurn {

  /** As the audit trail and the to-do list name the record. */
  static final String OWNER = "aid-application";

  private static final String STEP = "aid.step-working-days";

  @Inject AidRights rights;
  @Inject AidRoute route;
  @Inject Staffing staffing;
  @Inject Todos todos;
  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject Clock clock;

  /** Takes the old line off the lists and puts the next one on. */
  void pass(AidApplication application) {
    pass(List.of(application));
  }

  void pass(List<AidApplication> applications) {
    todos.close(OWNER, applications.stream().map(one -> one.id).toList());
    applications.forEach(this::next);
  }

  private void next(AidApplication application) {
    application.dueOn = null;
    switch (application.state) {
      case RETURNED ->
          open(application, application.unionPath, "registrar", Set.of(), "submit", "修改帮扶申请", STEP);
      case SUBMITTED -> check(application);
      case REVIEW ->
          open(
              application,
              route.of(application).reviewer().path(),
              "reviewer",
              Set.of(application.registrarId),
              "review",
              "复核帮扶申请",
              STEP);
      case APPROVAL ->
          open(
              application,
              rights.approvingUnion(application).path(),
              "approver",
              rights.people(application),
              "approve",
              "审批帮扶申请",
              STEP);
      case URGENT ->
          open(
              application,
              route.of(application).reviewer().path(),
              "approver",
              Set.of(application.registrarId),
              "approve-urgent",
              "紧急审批帮扶申请",
              "aid.urgent-working-days");
      case FAILED ->
          open(
              application,
              application.unionPath,
              "registrar",
              Set.of(),
              "withdraw",
              "退票，请核对账户",
              STEP);
      default -> {
        // nobody's turn: a draft, an end, or the batch's
      }
    }
  }

  private void check(AidApplication application) {
    Set<UUID> except = new HashSet<>(Set.of(application.registrarId));
    String path =
        staffing
            .first(
                route.checking(application).stream()
                    .map(union -> new UnionPath(union.path()))
                    .toList(),
                "reviewer",
                except)
            .map(UnionPath::value)
            .orElse(application.unionPath);
    open(application, path, "reviewer", except, "check", "帮扶申请基层意见", STEP);
  }

  private void open(
      AidApplication application,
      String path,
      String duty,
      Set<UUID> except,
      String action,
      String title,
      String period) {
    LocalDate today = LocalDate.now(clock);
    application.dueOn = workingDays.after(today, parameters.integer(period, today)).date();
    todos.open(
        new TodoOpening(
            path,
            duty,
            except,
            OWNER + ":" + action,
            OWNER,
            application.id,
            application.number,
            "%s：%s，%s（%s）"
                .formatted(
                    title,
                    application.headName,
                    AidPurpose.of(application.purpose).orElseThrow().label(),
                    application.number),
            application.dueOn));
  }
}
