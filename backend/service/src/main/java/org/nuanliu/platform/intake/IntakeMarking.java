package org.nuanliu.platform.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.job.JobRun;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.sheet.MarkedSheet;
import org.nuanliu.platform.sheet.RefusedSheetException;
import org.nuanliu.platform.sheet.SheetLine;
import org.nuanliu.platform.sheet.SheetTable;
import org.nuanliu.platform.sheet.SheetTemplate;

/** Gives a person his own file back, with what was found of each row. */
@ApplicationScoped
class IntakeMarking {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int READ = 2_000;

  @Inject IntakeRepository batches;
  @Inject IntakeRows rows;
  @Inject IntakeFiles files;
  @Inject FieldCipher cipher;

  void run(IntakeKind kind, JobRun run) throws IOException {
    var plan = run.parameters(IntakePlan.class);
    IntakeBatch batch =
        QuarkusTransaction.requiringNew().call(() -> batches.require(kind.kind(), plan.batchId()));
    String name = cipher.decrypt("intake_batch", "file_name", batch.id, batch.fileName);
    run.reason("标注导入文件，%d 行".formatted(batch.totalRows));
    run.result(kind.label() + "-校验结果.xlsx", XLSX, out -> write(kind, run, batch, name, out));
  }

  private void write(IntakeKind kind, JobRun run, IntakeBatch batch, String name, OutputStream out)
      throws IOException {
    SheetTemplate template = kind.template();
    Deque<IntakeRow> found = new ArrayDeque<>();
    try (SheetTable table = SheetTable.open(name, files.read(batch.id), template);
        var marked = new MarkedSheet(out, table.headings())) {
      int done = 0;
      for (var line = table.next(); line.isPresent(); line = table.next()) {
        if (found.isEmpty()) {
          found.addAll(read(batch.id, line.get().number() - 1));
        }
        IntakeRow row = found.poll();
        if (row != null && row.number() == line.get().number()) {
          mark(template, table, marked, line.get(), row);
        }
        run.progress(++done, (long) batch.totalRows);
      }
    } catch (RefusedSheetException e) {
      throw new Problem(IntakeProblem.REFUSED).detail(e.getMessage());
    }
  }

  private java.util.List<IntakeRow> read(UUID batch, int from) {
    return QuarkusTransaction.requiringNew().call(() -> rows.after(batch, from, READ));
  }

  private static void mark(
      SheetTemplate template, SheetTable table, MarkedSheet marked, SheetLine line, IntakeRow row)
      throws IOException {
    Set<Integer> faulty =
        row.faults().stream()
            .filter(fault -> fault.column() != null)
            .flatMap(fault -> table.place(fault.column()).stream())
            .collect(Collectors.toSet());
    String problems =
        row.faults().stream()
            .map(fault -> sentence(template, fault))
            .collect(Collectors.joining("；"));
    String verdict =
        row.loadedId() != null ? "已导入" : row.skipped() != null ? "已跳过" : row.verdict().label();
    marked.add(line.row(), verdict, row.skipped() == null ? problems : row.skipped(), faulty);
  }

  private static String sentence(SheetTemplate template, CellFault fault) {
    return fault.column() == null
        ? fault.message()
        : template
            .column(fault.column())
            .map(column -> column.heading() + "：" + fault.message())
            .orElse(fault.message());
  }
}
