package org.nuanliu.aid.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.nuanliu.aid.batch.domain.ApprovalLimit;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Staffing;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Hands a batch over to whoever is next. */
@ApplicationScoped
class BatchTurn {

  @Inject Todos todos;
  @Inject ApprovalLimits limits;
  @Inject Staffing staffing;
  @Inject Unions unions;

  void pass(AidBatch batch) {
    todos.close(BatchService.BATCH, batch.id);
    switch (batch.state) {
      case DRAFT -> open(batch, batch.unionPath, "registrar", "edit", "发放批次被退回");
      case SEALED ->
          open(
              batch,
              staffed(batch, "reviewer", unions.upwards(new UnionPath(batch.unionPath))),
              "reviewer",
              "review",
              "复核发放批次");
      case REVIEWED -> open(batch, approving(batch), "approver", "approve", "审批发放批次");
      case APPROVED -> open(batch, batch.unionPath, "cashier", "pay", "发放");
      default -> {
        // the bank's turn, or nobody's
      }
    }
  }

  /** The nearest union that may approve so much and has somebody left to do it. */
  private String approving(AidBatch batch) {
    ApprovalLimit limit = limits.today();
    return staffed(
        batch,
        "approver",
        unions.upwards(new UnionPath(batch.unionPath)).stream()
            .filter(union -> limit.allows(union.kind().code(), batch.total()))
            .toList());
  }

  private String staffed(AidBatch batch, String duty, List<UnionSummary> at) {
    List<UnionPath> paths = at.stream().map(union -> new UnionPath(union.path())).toList();
    return staffing.first(paths, duty, batch.people()).orElse(paths.getFirst()).value();
  }

  private void open(AidBatch batch, String path, String duty, String action, String title) {
    todos.open(
        new TodoOpening(
            path,
            duty,
            duty.equals("registrar") ? Set.of() : batch.people(),
            BatchService.BATCH + ":" + action,
            BatchService.BATCH,
            batch.id,
            batch.number,
            "%s：%s（%s）".formatted(title, batch.title, batch.number),
            null));
  }
}
