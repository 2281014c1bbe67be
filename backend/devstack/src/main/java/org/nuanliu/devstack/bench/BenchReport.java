package org.nuanliu.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of one run as a page that can be read, with the goals beside them. */
final class BenchReport {

  private static final int GOAL_CLIENTS = 16;
  private static final int PAGE_CLIENTS = 64;
  private static final long PAGE_P99_MICROS = 60_000;
  private static final long MEMORY_MEGABYTES = 500;
  private static final long SIZES_DIFFER_PERCENT = 20;
  private static final long IMPORT_TIMES = 3;

  private record Cell(int families, BenchCase what, int clients, Measure api, Measure pgbench) {

    long ratio() {
      return Math.round(100.0 * api.perSecond() / pgbench.perSecond());
    }
  }

  private final List<Cell> cells = new ArrayList<>();
  private final Map<Integer, Long> memory = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();

  void add(int families, BenchCase what, int clients, Measure api, Measure pgbench) {
    cells.add(new Cell(families, what, clients, api, pgbench));
  }

  void memory(int families, long megabytes) {
    memory.put(families, megabytes);
  }

  /**
   * @param loadMillis of the load phase
   * @param plainMillis of one INSERT … SELECT FROM unnest after the other with the same rows
   */
  void imported(int rows, long checkMillis, long loadMillis, long plainMillis) {
    note(
        "导入 %,d 行：校验 %,d 秒，装入 %,d 秒；同样的行直接 INSERT … SELECT FROM unnest %,d 秒"
            .formatted(rows, checkMillis / 1000, loadMillis / 1000, plainMillis / 1000));
    imports.add(
        goal(
            "导入 %,d 行：装入不超过直接插入的 %d 倍".formatted(rows, IMPORT_TIMES),
            "%.1f 倍".formatted(1.0 * loadMillis / plainMillis),
            loadMillis <= IMPORT_TIMES * plainMillis));
  }

  /**
   * @param millis of each step
   * @param plainMillis of the same changes of the same rows with one plain statement each
   */
  void batch(int lines, Map<String, Long> millis, long plainMillis) {
    note(
        "一批 %,d 笔：%s；同样的行直接 INSERT、UPDATE 共 %.1f 秒"
            .formatted(
                lines,
                millis.entrySet().stream()
                    .map(step -> "%s %.1f 秒".formatted(step.getKey(), step.getValue() / 1000.0))
                    .collect(Collectors.joining("，")),
                plainMillis / 1000.0));
  }

  void note(String line) {
    notes.add(line);
  }

  String markdown() {
    var text = new StringBuilder("# 测量结果\n\n");
    notes.forEach(note -> text.append("- ").append(note).append('\n'));
    text.append(
        """

        | 家庭数 | 请求 | 并发 | 接口 次/秒 | 中位 ms | p99 ms | pgbench 次/秒 | 中位 ms | p99 ms | 占比 |
        |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|
        """);
    for (Cell cell : cells) {
      text.append(
          "| %,d | %s | %d | %,d | %s | %s | %,d | %s | %s | %d %% |%n"
              .formatted(
                  cell.families,
                  cell.what.name(),
                  cell.clients,
                  cell.api.perSecond(),
                  millis(cell.api.medianMicros()),
                  millis(cell.api.p99Micros()),
                  cell.pgbench.perSecond(),
                  millis(cell.pgbench.medianMicros()),
                  millis(cell.pgbench.p99Micros()),
                  cell.ratio()));
    }
    text.append("\n## 目标\n\n| 目标 | 实测 | 达到 |\n|---|---|---|\n");
    goals().forEach(goal -> text.append(goal).append('\n'));
    return text.toString();
  }

  private List<String> goals() {
    List<String> goals = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.clients == GOAL_CLIENTS) {
        goals.add(
            goal(
                "%,d 户，%s：不低于 pgbench 的 %d %%"
                    .formatted(cell.families, cell.what.name(), cell.what.goal()),
                cell.ratio() + " %",
                cell.ratio() >= cell.what.goal()));
      }
      if (cell.clients == PAGE_CLIENTS && cell.what.name().contains("列表")) {
        goals.add(
            goal(
                "%,d 户，%s，%d 并发：p99 不超过 60 ms"
                    .formatted(cell.families, cell.what.name(), PAGE_CLIENTS),
                millis(cell.api.p99Micros()) + " ms",
                cell.api.p99Micros() <= PAGE_P99_MICROS));
      }
    }
    memory.forEach(
        (families, megabytes) ->
            goals.add(
                goal(
                    "%,d 户：接口常驻内存不超过 %d MB".formatted(families, MEMORY_MEGABYTES),
                    megabytes + " MB",
                    megabytes <= MEMORY_MEGABYTES)));
    goals.addAll(growth());
    goals.addAll(imports);
    return goals;
  }

  /** The largest size against the smallest, cell by cell. */
  private List<String> growth() {
    int smallest = cells.stream().mapToInt(Cell::families).min().orElse(0);
    List<String> goals = new ArrayList<>();
    for (Cell large : cells) {
      cells.stream()
          .filter(
              small ->
                  small.families == smallest
                      && large.families > smallest
                      && small.what.name().equals(large.what.name())
                      && small.clients == large.clients)
          .forEach(
              small -> {
                long percent = Math.round(100.0 * large.api.perSecond() / small.api.perSecond());
                goals.add(
                    goal(
                        "%,d 户与 %,d 户相比，%s，%d 并发：相差不超过 20 %%"
                            .formatted(large.families, smallest, large.what.name(), large.clients),
                        percent + " %",
                        percent >= 100 - SIZES_DIFFER_PERCENT));
              });
    }
    return goals;
  }

  private static String goal(String what, String measured, boolean reached) {
    return "| %s | %s | %s |".formatted(what, measured, reached ? "是" : "**否**");
  }

  private static String millis(long micros) {
    return "%.1f".formatted(micros / 1000.0);
  }
}
