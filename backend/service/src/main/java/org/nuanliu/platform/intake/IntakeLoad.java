package org.nuanliu.platform.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.problem.Problem;

/**
 * Loads the rows of an approved batch. What became of a row is written in the transaction that
 * loads it, so that a run which is killed at any moment leaves each row either loaded or waiting.
 */
@ApplicationScoped
class IntakeLoad {

  private static final int CHUNK = 500;
  private static final int READ = 2_000;

  @Inject IntakeRepository batches;
  @Inject IntakeRows rows;
  @Inject IntakeContent content;
  @Inject Clock clock;

  void run(IntakeKind kind, JobRun run) {
    var plan = run.parameters(IntakePlan.class);
    IntakeBatch batch =
        QuarkusTransaction.requiringNew().call(() -> batches.require(kind.kind(), plan.batchId()));
    if (batch.state != IntakeState.LOADING) {
      return;
    }
    requireUnchanged(batch, run);
    boolean more = true;
    while (more) {
      run.checkCancelled();
      more = QuarkusTransaction.requiringNew().call(() -> load(kind, run, batch));
    }
  }

  /** The rows are those that were approved. */
  private void requireUnchanged(IntakeBatch batch, JobRun run) {
    byte[] hash = batch.contentMac;
    int number = 0;
    while (true) {
      int from = number;
      List<IntakeRow> chunk =
          QuarkusTransaction.requiringNew().call(() -> rows.after(batch.id, from, READ));
      if (chunk.isEmpty()) {
        break;
      }
      for (IntakeRow row : chunk) {
        hash = content.extend(hash, row.number(), row.verdict(), row.targetPath(), row.cells());
        number = row.number();
      }
      run.checkCancelled();
    }
    if (!Arrays.equals(hash, batch.approvedHash)) {
      QuarkusTransaction.requiringNew().run(() -> refuse(batch));
      throw new Problem(IntakeProblem.CHANGED).detail("暂存的内容与批准时不同，没有导入。请重新上传。");
    }
  }

  private void refuse(IntakeBatch known) {
    IntakeBatch batch = batches.lock(known.id);
    batch.state = IntakeState.FAILED;
    batch.reason = "暂存的内容与批准时不同，没有导入。";
    batch.updatedAt = OffsetDateTime.now(clock);
  }

  /** Whether more is to be done. */
  private boolean load(IntakeKind kind, JobRun run, IntakeBatch known) {
    IntakeBatch batch = batches.lock(known.id);
    if (batch.state != IntakeState.LOADING) {
      return false;
    }
    List<IntakeRow> waiting = rows.waiting(batch.id, batch.choice, CHUNK);
    batch.updatedAt = OffsetDateTime.now(clock);
    if (waiting.isEmpty()) {
      batch.state = IntakeState.LOADED;
      String sentence = "导入 %d 行，跳过 %d 行。".formatted(batch.loadedRows, batch.skippedRows);
      run.message(sentence);
      run.reason(sentence);
      return false;
    }
    List<LoadedRow> loaded =
        kind.load(batch.origin(), waiting.stream().map(IntakeRow::staged).toList());
    rows.record(batch.id, loaded);
    for (LoadedRow row : loaded) {
      if (row.id() == null) {
        batch.skippedRows++;
      } else {
        batch.loadedRows++;
      }
    }
    run.checkpoint((long) batch.loadedRows + batch.skippedRows);
    return true;
  }
}
