package org.nuanliu.platform.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.sheet.RefusedSheetException;
import org.nuanliu.platform.sheet.SheetCell;
import org.nuanliu.platform.sheet.SheetLine;
import org.nuanliu.platform.sheet.SheetTable;

/** Reads an uploaded table row by row and writes down what is found of each. */
@ApplicationScoped
class IntakeCheck {

  static final int CHUNK = 500;

  @Inject IntakeRepository batches;
  @Inject IntakeRows rows;
  @Inject IntakeFiles files;
  @Inject IntakeContent content;
  @Inject FieldCipher cipher;
  @Inject Clock clock;

  void run(IntakeKind kind, JobRun run) {
    var plan = run.parameters(IntakePlan.class);
    IntakeBatch batch =
        QuarkusTransaction.requiringNew().call(() -> batches.require(kind.kind(), plan.batchId()));
    if (batch.state != IntakeState.CHECKING) {
      return;
    }
    String name = cipher.decrypt("intake_batch", "file_name", batch.id, batch.fileName);
    try (SheetTable table = SheetTable.open(name, files.read(batch.id), kind.template())) {
      read(kind, run, batch, table);
      QuarkusTransaction.requiringNew().run(() -> finish(run, batch));
    } catch (RefusedSheetException e) {
      QuarkusTransaction.requiringNew().run(() -> fail(batch, e.getMessage()));
      throw new Problem(IntakeProblem.REFUSED).detail(e.getMessage());
    }
  }

  private void read(IntakeKind kind, JobRun run, IntakeBatch batch, SheetTable table)
      throws RefusedSheetException {
    int staged = QuarkusTransaction.requiringNew().call(() -> rows.last(batch.id));
    List<SheetLine> chunk = new ArrayList<>();
    for (var line = table.next(); line.isPresent(); line = table.next()) {
      if (line.get().number() > staged) {
        chunk.add(line.get());
      }
      if (chunk.size() == CHUNK) {
        stage(kind, run, batch, chunk);
        chunk.clear();
      }
    }
    if (!chunk.isEmpty()) {
      stage(kind, run, batch, chunk);
    }
  }

  private void stage(IntakeKind kind, JobRun run, IntakeBatch known, List<SheetLine> chunk) {
    run.checkCancelled();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              IntakeBatch batch = batches.lock(known.id);
              // Somebody asked for another check meanwhile, and that one was here first.
              if (batch.state == IntakeState.CHECKING
                  && rows.last(batch.id) < chunk.getFirst().number()) {
                stage(kind, batch, chunk);
              }
              run.checkpoint(batch.totalRows);
            });
  }

  private void stage(IntakeKind kind, IntakeBatch batch, List<SheetLine> chunk) {
    List<CheckedRow> found = kind.check(batch.origin(), chunk);
    Map<String, Integer> seen =
        rows.seen(
            batch.id,
            found.stream()
                .map(CheckedRow::keys)
                .flatMap(Collection::stream)
                .map(RowKey::index)
                .toList());
    List<IntakeRow> staged = new ArrayList<>();
    Map<Integer, List<RowKey>> keys = new HashMap<>();
    for (int i = 0; i < chunk.size(); i++) {
      SheetLine line = chunk.get(i);
      CheckedRow checked = withFlaws(line, found.get(i));
      checked = withRepetitions(line.number(), checked, seen);
      Map<String, String> cells = new LinkedHashMap<>();
      line.cells()
          .forEach(
              (key, cell) -> {
                if (cell.flaw() == null) {
                  cells.put(key, cell.text());
                }
              });
      batch.count(checked.verdict());
      batch.contentHash =
          content.extend(
              batch.contentHash, line.number(), checked.verdict(), checked.targetPath(), cells);
      staged.add(
          new IntakeRow(
              line.number(),
              Ids.next(),
              checked.targetPath(),
              checked.verdict(),
              cells,
              checked.faults(),
              null,
              null));
      keys.put(line.number(), checked.keys());
    }
    batch.updatedAt = OffsetDateTime.now(clock);
    batches.flush();
    rows.stage(batch, staged, keys);
  }

  private static CheckedRow withFlaws(SheetLine line, CheckedRow checked) {
    List<CellFault> faults = new ArrayList<>();
    line.cells()
        .forEach(
            (key, cell) -> {
              if (cell.flaw() != null) {
                faults.add(CellFault.error(key, cell.flaw().code(), cell.flaw().message()));
              }
            });
    if (faults.isEmpty()) {
      return checked;
    }
    // What is said of the cell because it counts as empty would only distract.
    checked.faults().stream().filter(fault -> !isFlawed(line, fault)).forEach(faults::add);
    Verdict verdict = checked.verdict() == Verdict.VALID ? Verdict.FAULTY : checked.verdict();
    return new CheckedRow(verdict, checked.targetPath(), faults, checked.keys());
  }

  private static boolean isFlawed(SheetLine line, CellFault fault) {
    SheetCell cell = fault.column() == null ? null : line.cells().get(fault.column());
    return cell != null && cell.flaw() != null;
  }

  private static CheckedRow withRepetitions(
      int number, CheckedRow checked, Map<String, Integer> seen) {
    List<CellFault> faults = new ArrayList<>(checked.faults());
    Verdict verdict = checked.verdict();
    for (RowKey key : checked.keys()) {
      Integer first = seen.putIfAbsent(HexFormat.of().formatHex(key.index()), number);
      if (first == null || first == number) {
        continue;
      }
      faults.add(CellFault.error(key.column(), "repeated-in-file", "与第 " + first + " 行重复"));
      if (key.main() && verdict != Verdict.REFUSED) {
        verdict = Verdict.DUPLICATE;
      } else if (verdict == Verdict.VALID) {
        verdict = Verdict.FAULTY;
      }
    }
    return new CheckedRow(verdict, checked.targetPath(), faults, checked.keys());
  }

  private void finish(JobRun run, IntakeBatch known) {
    IntakeBatch batch = batches.lock(known.id);
    if (batch.state != IntakeState.CHECKING) {
      return;
    }
    if (batch.totalRows == 0) {
      fail(batch, "文件里没有可以导入的行：表头下面是空的，或者只有示例行。");
      return;
    }
    batch.state = IntakeState.CHECKED;
    batch.updatedAt = OffsetDateTime.now(clock);
    String sentence =
        "共 %d 行：通过 %d，有误 %d，重复 %d，不能导入 %d。"
            .formatted(
                batch.totalRows,
                batch.validRows,
                batch.faultyRows,
                batch.duplicateRows,
                batch.refusedRows);
    run.message(sentence);
    run.reason(sentence);
  }

  private void fail(IntakeBatch known, String sentence) {
    IntakeBatch batch = batches.lock(known.id);
    if (batch.state == IntakeState.CHECKING) {
      batch.state = IntakeState.FAILED;
      batch.reason = sentence;
      batch.updatedAt = OffsetDateTime.now(clock);
      rows.delete(batch.id);
      files.delete(batch.id);
    }
  }
}
