package org.nuanliu.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.nuanliu.dictionary.Parameters;
import org.nuanliu.dictionary.WorkingDays;
import org.nuanliu.household.change.domain.ChangeState;
import org.nuanliu.household.change.domain.ChangeType;
import org.nuanliu.household.register.ChangeableFile;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;

/** Hands a change over to whoever is next. */
@ApplicationScoped
class ChangeTurn {

  @Inject ChangeRights rights;
  @Inject Todos todos;
  @Inject WorkingDays workingDays;
  @Inject Parameters parameters;
  @Inject Clock clock;

  void pass(HouseholdChange change, ChangeableFile file) {
    todos.close(ChangeService.OWNER, change.id);
    change.dueOn = null;
    if (change.state == ChangeState.SUBMITTED) {
      LocalDate today = LocalDate.now(clock);
      change.dueOn =
          workingDays.after(today, parameters.integer("change.working-days", today)).date();
      open(change, file, rights.decidingUnion(change).path(), change.authority.duty(), "审批变更");
    } else if (change.state == ChangeState.RETURNED) {
      open(change, file, change.unionPath, "registrar", "修改变更申请");
    }
  }

  private void open(
      HouseholdChange change, ChangeableFile file, String path, String duty, String title) {
    todos.open(
        new TodoOpening(
            path,
            duty,
            duty.equals("registrar") ? Set.of() : Set.of(change.proposedBy),
            "household-change:" + (change.state == ChangeState.SUBMITTED ? "decide" : "submit"),
            ChangeService.OWNER,
            change.id,
            file.number(),
            "%s（%s）：%s（%s）"
                .formatted(
                    title, ChangeType.of(change.type).label(), file.headName(), file.number()),
            change.dueOn));
  }
}
